package docket.pos.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import docket.client.HttpDocketClient;
import docket.model.order.Order;
import docket.pos.RunningServer;
import docket.pos.server.RawHttp.Answer;
import docket.wire.OrderPage;
import docket.wire.TicketPage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// One server with one order, to which every test says something that is refused: as the caller's
/// fault, without a trace in the store, and never as a bug of the server.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UnharmedServerTest {
    static final String ID = "00000009-0000-4000-8000-00000000000";
    static final String LINE = "{\"id\":\"" + ID + "1\",\"itemId\":\"cola\",\"quantity\":1}";

    private final ListAppender<ILoggingEvent> bugs = new ListAppender<>();
    private RunningServer server;
    private HttpDocketClient client;
    RawHttp http;
    private Order order;
    private String ticket;
    private long seq;
    private OrderPage orders;
    private TicketPage tickets;

    @SuppressWarnings("NullAway.Init")
    UnharmedServerTest() {}

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        server = RunningServer.on(folder);
        http = new RawHttp(server.address(), server.token());
        client = server.client();
        order =
                client.place(
                        RunningServer.freshOrder(),
                        RunningServer.takeaway(RunningServer.line("bulgogi-burger", 2)));
        ticket = client.openTickets("all").tickets().getFirst().id().value().toString();
        bugs.start();
        log().addAppender(bugs);
    }

    private static Logger log() {
        return (Logger) LoggerFactory.getLogger(Bugs.class);
    }

    @AfterAll
    void stop() {
        log().detachAppender(bugs);
        client.close();
        server.close();
    }

    @BeforeEach
    void look() {
        seq = client.health().seq();
        orders = client.openOrders();
        tickets = client.openTickets("all");
    }

    @AfterEach
    void nothingHasHappened() {
        assertThat(client.health().seq()).isEqualTo(seq);
        assertThat(client.openOrders()).isEqualTo(orders);
        assertThat(client.openTickets("all")).isEqualTo(tickets);
        assertThat(bugs.list).isEmpty();
    }

    String filled(String text) {
        return text.replace("ORDER", order.id().value().toString())
                .replace("TICKET", ticket)
                .replace("LINE", order.lines().getFirst().id().value().toString())
                .replace("NEW", LINE)
                .replace("ID", ID + "2");
    }

    Answer send(String line, byte[] body, String... headers) {
        String head =
                "%s HTTP/1.1\r\n%s\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n\r\n"
                        .formatted(
                                filled(line),
                                http.host(),
                                body.length,
                                headers.length == 0
                                        ? "Content-Type: application/json"
                                        : String.join("\r\n", headers));
        return http.send((head + new String(body, ISO_8859_1)).getBytes(ISO_8859_1));
    }

    static void assertRefused(Answer answer, int status, String problem) {
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.status()).isEqualTo(status);
    }
}
