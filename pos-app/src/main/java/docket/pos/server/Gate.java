package docket.pos.server;

import docket.Exempt;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.security.RouteRole;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What every request passes first: it must be meant for this server (`Host`), must not come from a
/// page of another site (`Origin`), and its route must name the caller. Against DNS rebinding and
/// cross-site requests; pages of other sites get no CORS header, so no preflight succeeds.
@Exempt(rule = "A4", because = "It is passed before any route.")
final class Gate {
    private final Set<String> hosts = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));

    Gate(List<String> otherHosts) {
        otherHosts.forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
    }

    void register(RoutesConfig routes) {
        routes.before(this::check);
        routes.beforeMatched(Gate::permit);
        routes.wsBeforeUpgrade(this::checkUpgrade);
    }

    /// Whether a request is handled as the opening of a WebSocket; Javalin goes by the same header.
    static boolean isUpgrade(Context request) {
        return request.header(Handshake.VERSION) != null;
    }

    private void check(Context request) {
        Hardening.of(request::header);
        requireHost(request);
        requireOrigin(request);
        Query.requireReadable(request);
        if (request.req().getContentLengthLong() > Edge.BODY) {
            throw Edge.refusal(413);
        }
    }

    private void checkUpgrade(Context request) {
        Hardening.of(request::header);
        requireHost(request);
        requireOrigin(request);
        Query.requireReadable(request);
        permit(request);
        Handshake.require(request);
    }

    private void requireHost(Context request) {
        if (!isOurs(request.header("Host"), request.req().getLocalPort())) {
            throw Edge.refusal(421);
        }
    }

    private void requireOrigin(Context request) {
        String origin = request.header("Origin");
        if (origin == null) {
            return;
        }
        String authority = origin.startsWith("http://") ? origin.substring(7) : null;
        if (!isOurs(authority, request.req().getLocalPort())) {
            throw Edge.foreignOrigin();
        }
    }

    private boolean isOurs(@Nullable String authority, int port) {
        if (authority == null) {
            return false;
        }
        String suffix = ":" + port;
        return authority.endsWith(suffix)
                && hosts.contains(
                        authority
                                .substring(0, authority.length() - suffix.length())
                                .toLowerCase(Locale.ROOT));
    }

    /// Nobody may call a route but those it names. A caller on this machine counts as the counter.
    private static void permit(Context request) {
        if (request.req().getMethod().equals("HEAD")) {
            // Javalin would say 200 to it without asking the route.
            throw new MethodNotAllowedResponse("", Map.of("availableMethods", "GET"));
        }
        Set<RouteRole> roles = request.routeRoles();
        boolean counter = isLoopback(request) && roles.contains(Access.COUNTER);
        if (!roles.contains(Access.ANYONE) && !counter) {
            throw Edge.refusal(403);
        }
    }

    private static boolean isLoopback(Context request) {
        try {
            return InetAddress.getByName(request.req().getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
