package docket.pos.server.event;

import docket.model.Reason;
import docket.model.Refusal;
import docket.pos.server.Access;
import docket.pos.server.Edge;
import docket.wire.Json;
import docket.wire.Paths;
import docket.wire.Protocol;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// The feed's door.
final class EventRoutes {
    private final EventService service;
    private final Map<String, FeedConnection> open = new ConcurrentHashMap<>();

    EventRoutes(EventService service) {
        this.service = service;
    }

    void register(RoutesConfig routes) {
        routes.wsBeforeUpgrade(Paths.EVENTS, this::check);
        routes.ws(Paths.EVENTS, this::feed, Access.COUNTER, Access.STATION);
    }

    private void check(Context request) {
        String protocol = request.queryParam("protocol");
        if (protocol != null && !protocol.equals(String.valueOf(Protocol.VERSION))) {
            throw Edge.protocolMismatch(protocol);
        }
        since(request.queryParam("since"));
    }

    private void feed(WsConfig socket) {
        socket.onConnect(
                station ->
                        open.put(
                                station.sessionId(),
                                service.open(
                                        station,
                                        new FeedConnection.Station(
                                                text(station, "station"), text(station, "name")),
                                        since(station.queryParam("since")),
                                        Boolean.parseBoolean(station.queryParam("presence")))));
        socket.onMessage(station -> heard(station.sessionId(), station.message()));
        socket.onClose(station -> end(station.sessionId()));
        socket.onError(station -> end(station.sessionId()));
    }

    private void heard(String session, String message) {
        FeedConnection connection = open.get(session);
        if (connection != null) {
            connection.heard(beat(message));
        }
    }

    private void end(String session) {
        FeedConnection connection = open.remove(session);
        if (connection != null) {
            connection.close(Protocol.CLOSE_GOING_AWAY, "");
        }
    }

    /// The last fact that a station says it applied; a message that is no beat is a sign of life
    /// all the same.
    private static long beat(String message) {
        try {
            return Json.STRICT.readTree(message).path("seq").asLong(-1);
        } catch (JacksonException notABeat) {
            return -1;
        }
    }

    private static long since(@Nullable String text) {
        if (text == null) {
            return -1;
        }
        if (!text.matches("\\d{1,18}")) {
            throw new Refusal(Reason.INVALID, "since must be a whole number from 0.");
        }
        return Long.parseLong(text);
    }

    private static String text(WsContext station, String parameter) {
        String text = station.queryParam(parameter);
        return text == null ? "" : text.substring(0, Math.min(64, text.length()));
    }
}
