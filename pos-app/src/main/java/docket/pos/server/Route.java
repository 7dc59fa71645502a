package docket.pos.server;

import docket.Exempt;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.util.Set;

/// One thing that the server can be asked for.
///
/// @param callers who may; empty: nobody
@Exempt(rule = "A4", because = "It says in our words what Javalin was told of a route.")
public record Route(String method, String path, Set<? extends RouteRole> callers) {
    static Route of(Endpoint endpoint) {
        Roles roles = endpoint.metadata(Roles.class);
        return new Route(
                endpoint.method.name(), endpoint.path, roles == null ? Set.of() : roles.getRoles());
    }
}
