package docket.pos.server.picture;

import docket.pos.server.db.DataFolder;
import io.javalin.config.RoutesConfig;
import java.time.Clock;

/// Everything about pictures: the service, its routes, and the folder beside the store.
public final class PictureFeature {
    private final PictureService service;
    private final PictureRoutes routes;

    public PictureFeature(DataFolder data, Clock clock) {
        service = new PictureService(new PictureFolder(data.pictures(), clock));
        routes = new PictureRoutes(service);
    }

    public PictureService service() {
        return service;
    }

    public void register(RoutesConfig config) {
        routes.register(config);
    }
}
