package docket.pos.server.ready;

import docket.pos.server.Access;
import docket.pos.server.Edge;
import docket.pos.server.Query;
import docket.pos.server.guest.GuestFiles;
import docket.pos.server.guest.GuestStream;
import docket.pos.server.guest.GuestStreams;
import docket.wire.Paths;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Set;

/// The page of the board, and what it asks.
final class ReadyRoutes {
    private static final String PAGE = "ready.html";
    private static final Set<String> LANGUAGES = Set.of("ko", "en");
    private static final Set<String> THEMES = Set.of("light", "dark");

    private final ReadyService service;
    private final GuestStreams streams;
    private final GuestFiles files =
            new GuestFiles(ReadyRoutes.class, PAGE, "ready.css", "ready.js");

    ReadyRoutes(ReadyService service, GuestStreams streams) {
        this.service = service;
        this.streams = streams;
    }

    void register(RoutesConfig routes) {
        routes.get(Paths.READY_PAGE, this::page, Access.GUESTS);
        routes.get(Paths.READY_PAGE_PART, this::part, Access.GUESTS);
        routes.get(Paths.READY, this::board, Access.GUESTS);
        routes.get(Paths.READY_EVENTS, this::follow, Access.GUESTS);
    }

    /// The script reads the same parameters.
    private void page(Context request) {
        var query = Query.of(request, "lang", "theme");
        require(LANGUAGES, query.text("lang", "ko"), "lang must be ko or en.");
        require(THEMES, query.text("theme", "light"), "theme must be light or dark.");
        files.answer(request, PAGE);
    }

    private static void require(Set<String> allowed, String given, String otherwise) {
        if (!allowed.contains(given)) {
            throw Edge.invalid(otherwise);
        }
    }

    private void part(Context request) {
        Query.of(request);
        files.answer(request, request.pathParam("part"));
    }

    private void board(Context request) {
        Query.of(request);
        Edge.answer(request, HttpStatus.OK, service.page().orElseThrow(() -> Edge.refusal(503)));
    }

    /// Every event is the whole board, so `Last-Event-ID` need not be looked at: the first is the
    /// board as it is.
    private void follow(Context request) throws IOException {
        Query.of(request);
        GuestStream stream =
                streams.open(request.req().getRemoteAddr(), request.res().getOutputStream())
                        .orElseThrow(() -> Edge.refusal(503));
        request.contentType("text/event-stream");
        service.follow(stream);
        request.future(stream::begin);
    }
}
