package docket.pos.server;

import docket.pos.RunningServer;
import docket.pos.server.JsonHttp.Answer;
import java.net.BindException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// One server on the sample restaurant for all tests of a class, driven from outside by what a
/// foreign program would send.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WireTest {
    RunningServer server;
    JsonHttp http;

    @SuppressWarnings("NullAway.Init")
    WireTest() {}

    @BeforeAll
    void start(@TempDir Path folder) throws BindException {
        server = RunningServer.on(folder);
        http = new JsonHttp(server.address(), server.token());
    }

    @AfterAll
    void stop() {
        http.close();
        server.close();
    }

    static String uuid() {
        return UUID.randomUUID().toString();
    }

    static String order(String item) {
        return """
        {"type":"DINE_IN","table":"4","guests":2,
         "lines":[{"id":"%s","itemId":"%s","quantity":2,"note":"less spicy"}]}
        """
                .formatted(uuid(), item);
    }

    Answer place(String id, String body) {
        return http.send("PUT", "/api/orders/" + id, body);
    }

    JsonNode ticketOf(String order) {
        for (JsonNode ticket : http.get("/api/tickets?station=all").json().path("tickets")) {
            if (ticket.path("orderId").asString().equals(order)) {
                return ticket;
            }
        }
        throw new AssertionError("no ticket of " + order);
    }

    Answer ticketStatus(JsonNode ticket, String status, int version) {
        return http.send(
                "PUT",
                "/api/tickets/%s/status".formatted(ticket.path("id").asString()),
                "{\"status\":\"%s\",\"expectedVersion\":%d}".formatted(status, version));
    }

    Answer orderStatus(String id, String status, int version, String more) {
        return http.send(
                "PUT",
                "/api/orders/%s/status".formatted(id),
                "{\"status\":\"%s\",\"expectedVersion\":%d%s}".formatted(status, version, more));
    }

    int version(String order) {
        return http.get("/api/orders/" + order).json().path("version").asInt();
    }
}
