package docket.pos.server.order;

import docket.pos.server.Access;
import docket.pos.server.Edge;
import docket.wire.Paths;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/// The route of what is sold most.
final class FavouriteRoutes {
    private final FavouriteService service;

    FavouriteRoutes(FavouriteService service) {
        this.service = service;
    }

    void register(RoutesConfig routes) {
        routes.get(Paths.FAVOURITES, this::favourites, Access.DEVICES);
    }

    private void favourites(Context request) {
        Edge.answer(request, HttpStatus.OK, service.favourites());
    }
}
