package docket.pos.server.event;

import docket.model.Limits;
import docket.model.menu.StationId;
import docket.pos.server.Access;
import docket.pos.server.Edge;
import docket.pos.server.Misfits;
import docket.pos.server.Query;
import docket.pos.server.StreamTickets;
import docket.pos.server.menu.MenuService;
import docket.wire.Beat;
import docket.wire.Json;
import docket.wire.Paths;
import docket.wire.Protocol;
import docket.wire.StreamTicket;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.websocket.WsConfig;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;

/// The feed's door.
final class EventRoutes {
    private static final String WISH = "feed";
    private static final Beat NO_BEAT = Beat.at(-1);

    private final EventService service;
    private final MenuService menu;
    private final StreamTickets tickets;
    private final Misfits misfits;
    private final Map<String, FeedConnection> open = new ConcurrentHashMap<>();

    EventRoutes(EventService service, MenuService menu, StreamTickets tickets, Misfits misfits) {
        this.service = service;
        this.menu = menu;
        this.tickets = tickets;
        this.misfits = misfits;
    }

    void register(RoutesConfig routes) {
        routes.get(Paths.EVENTS, EventRoutes::refuse, Access.DEVICES);
        routes.post(Paths.STREAM_TICKETS, this::issueTicket, Access.DEVICES);
        routes.wsBeforeUpgrade(Paths.EVENTS, this::check);
        routes.ws(Paths.EVENTS, this::feed, Access.DEVICES);
    }

    private static void refuse(Context request) {
        throw Edge.refusal(426);
    }

    private void issueTicket(Context request) {
        Edge.answer(
                request,
                HttpStatus.CREATED,
                tickets.issue(Edge.token(request), request.req().getRemoteAddr()));
    }

    /// Everything that can be wrong with a wish is said before the socket opens.
    private void check(Context request) {
        var query =
                Query.of(
                        request,
                        "since",
                        "store",
                        "protocol",
                        "station",
                        "name",
                        "presence",
                        StreamTicket.PARAMETER);
        String protocol = query.text("protocol", String.valueOf(Protocol.VERSION));
        if (!protocol.equals(String.valueOf(Protocol.VERSION))) {
            misfits.remember(
                    request.req().getRemoteAddr(), request.userAgent(), name(query), protocol);
            service.tellPresence();
            throw Edge.protocolMismatch(protocol);
        }
        misfits.forget(request.req().getRemoteAddr(), name(query));
        String store = service.store();
        request.attribute(
                WISH,
                new FeedWish(
                        new FeedConnection.Station(
                                Edge.caller(request).device(),
                                station(request, query),
                                name(query)),
                        since(query, store),
                        presence(query),
                        store));
    }

    private void feed(WsConfig socket) {
        socket.onConnect(
                station -> {
                    FeedWish wish = Objects.requireNonNull(station.attribute(WISH));
                    open.put(station.sessionId(), service.open(station, wish));
                });
        socket.onMessage(station -> heard(station.sessionId(), station.message()));
        socket.onClose(station -> end(station.sessionId()));
        socket.onError(station -> end(station.sessionId()));
    }

    private void heard(String session, String message) {
        FeedConnection connection = open.get(session);
        if (connection != null) {
            service.heard(connection, beat(message));
        }
    }

    private void end(String session) {
        FeedConnection connection = open.remove(session);
        if (connection != null) {
            connection.close(Protocol.CLOSE_GOING_AWAY, "");
        }
    }

    /// What a station says; a message that is no beat is a sign of life all the same.
    private static Beat beat(String message) {
        try {
            Beat beat = Json.STRICT.readValue(message, Beat.class);
            return beat == null ? NO_BEAT : beat;
        } catch (JacksonException notABeat) {
            return NO_BEAT;
        }
    }

    private String station(Context request, Query query) {
        String station = query.text("station", "");
        if (!station.isEmpty() && !station.equals(Protocol.ALL_STATIONS)) {
            menu.requireStation(station);
            Edge.caller(request).requireReach(new StationId(station));
        }
        return station;
    }

    private static String name(Query query) {
        return Edge.valid(() -> Limits.text("name", query.text("name"), Limits.NAME));
    }

    /// The last fact that the station has of this store, or -1.
    private static long since(Query query, String store) {
        String text = query.text("since");
        if (text == null) {
            return -1;
        }
        if (!text.matches("\\d{1,18}")) {
            throw Edge.invalid("since must be a whole number from 0.");
        }
        boolean isOurs = query.text("store", store).equals(store);
        return isOurs ? Long.parseLong(text) : -1;
    }

    private static boolean presence(Query query) {
        return switch (query.text("presence", "false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Edge.invalid("presence must be true or false.");
        };
    }
}
