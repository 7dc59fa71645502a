package docket.pos.server.picture;

import docket.model.menu.PictureId;
import docket.model.staff.Permission;
import docket.pos.server.Access;
import docket.pos.server.Edge;
import docket.wire.Paths;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.function.Function;

/// The routes of pictures.
final class PictureRoutes {
    /// What a name means never changes; only who may see it is asked each time that it is fetched.
    private static final String FOR_GOOD = "private, max-age=31536000, immutable";

    private final PictureService service;

    PictureRoutes(PictureService service) {
        this.service = service;
    }

    void register(RoutesConfig routes) {
        routes.post(Paths.PICTURES, this::add, Access.may(Permission.EDIT_MENU));
        routes.get(Paths.PICTURE, this::picture, Access.DEVICES);
        routes.get(Paths.THUMBNAIL, this::thumbnail, Access.DEVICES);
    }

    private void add(Context request) {
        Edge.answer(request, HttpStatus.CREATED, service.add(room -> Edge.picture(request, room)));
    }

    private void picture(Context request) {
        answer(request, service::picture);
    }

    private void thumbnail(Context request) {
        answer(request, service::thumbnail);
    }

    private static void answer(Context request, Function<PictureId, byte[]> file) {
        byte[] picture = file.apply(Edge.named(request, "pictureId", PictureId::new));
        request.header("Cache-Control", FOR_GOOD).contentType("image/jpeg").result(picture);
    }
}
