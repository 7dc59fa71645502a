package docket.pos.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import docket.client.HttpDocketClient;
import docket.model.order.Order;
import docket.pos.RunningServer;
import docket.pos.server.RawHttp.Answer;
import docket.wire.OrderPage;
import docket.wire.Problem;
import docket.wire.TicketPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/// Requests that make no sense, over all routes: each is refused as the caller's fault, none leaves
/// a trace in the store, none counts as a bug of the server.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MalformedRequestsTest {
    private static final String ID = "00000009-0000-4000-8000-00000000000";
    private static final String LINE =
            "{\"id\":\"" + ID + "1\",\"itemId\":\"cola\",\"quantity\":1}";

    private final Contract contract = new Contract();
    private final ListAppender<ILoggingEvent> bugs = new ListAppender<>();
    private RunningServer server;
    private HttpDocketClient client;
    private RawHttp http;
    private Order order;
    private String ticket;
    private long seq;
    private OrderPage orders;
    private TicketPage tickets;

    @SuppressWarnings("NullAway.Init")
    MalformedRequestsTest() {}

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        server = RunningServer.on(folder);
        http = new RawHttp(server.address());
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

    private String filled(String text) {
        return text.replace("ORDER", order.id().value().toString())
                .replace("TICKET", ticket)
                .replace("LINE", order.lines().getFirst().id().value().toString())
                .replace("NEW", LINE)
                .replace("ID", ID + "2");
    }

    private Answer send(String line, byte[] body, String... headers) {
        String head =
                "%s HTTP/1.1\r\n%s\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n\r\n"
                        .formatted(
                                filled(line),
                                http.host(),
                                body.length,
                                headers.length == 0
                                        ? "Content-Type: application/json"
                                        : String.join("\r\n", headers));
        Answer answer = http.send((head + new String(body, ISO_8859_1)).getBytes(ISO_8859_1));
        check(filled(line), new String(body, UTF_8), answer);
        return answer;
    }

    /// The contract has a place for each of these answers too.
    private void check(String line, String body, Answer answer) {
        int space = line.indexOf(' ');
        String path = line.substring(space + 1);
        int query = path.indexOf('?');
        contract.check(
                new Contract.Exchange(
                        line.substring(0, space),
                        query < 0 ? path : path.substring(0, query),
                        query < 0 ? "" : path.substring(query + 1),
                        Map.of("Content-Type", List.of("application/json")),
                        body,
                        answer.status(),
                        Problem.MEDIA_TYPE,
                        answer.body()));
    }

    private void assertRefused(Answer answer, int status, String problem) {
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    PUT /api/orders/ID | {} | invalid-request
                    PUT /api/orders/ID | [] | invalid-request
                    PUT /api/orders/ID | null | invalid-request
                    PUT /api/orders/ID | `` | invalid-request
                    PUT /api/orders/ID | 7 | invalid-request
                    PUT /api/orders/ID | "x" | invalid-request
                    PUT /api/orders/ID | { | malformed-json
                    PUT /api/orders/ID | {"type":} | malformed-json
                    PUT /api/orders/ID | {'type':'TAKEAWAY'} | malformed-json
                    PUT /api/orders/ID | {"type":"TAKEAWAY","lines":[NEW],} | malformed-json
                    PUT /api/orders/ID | {"type":"TAKEAWAY","lines":[NEW,]} | malformed-json
                    PUT /api/orders/ID | {"type":"TAKEAWAY","lines":[NEW]} x | malformed-json
                    PUT /api/orders/ID | {"type":"TAKEAWAY","lines":[NEW]} {} | invalid-request
                    PUT /api/orders/ID | {"type":"TAKEAWAY","lines":[NEW]/* */} | malformed-json
                    PUT /api/orders/ID | {"type":"TAKEAWAY","type":"TAKEAWAY","lines":[NEW]} | malformed-json
                    PUT /api/orders/ID | {"type":"TAKEAWAY","lines":[NEW],"tip":5} | invalid-request
                    PUT /api/orders/ID | {"type":"TAKEAWAY","lines":[NEW,NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":"takeaway","lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":0,"lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":null,"lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":"","lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":"TAKEAWAY","lines":null} | invalid-request
                    PUT /api/orders/ID | {"type":"TAKEAWAY","lines":[null]} | invalid-request
                    PUT /api/orders/ID | {"type":"TAKEAWAY","lines":{}} | invalid-request
                    PUT /api/orders/ID | {"type":"TAKEAWAY","lines":NEW} | invalid-request
                    PUT /api/orders/ID | {"type":"TAKEAWAY","table":"4","lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","table":4,"lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","table":"01234567890123456","lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","guests":-1,"lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","guests":1e2,"lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","guests":NaN,"lines":[NEW]} | malformed-json
                    PUT /api/orders/ID | {"type":"DINE_IN","guests":Infinity,"lines":[NEW]} | malformed-json
                    PUT /api/orders/ID | {"type":"DINE_IN","guests":007,"lines":[NEW]} | malformed-json
                    PUT /api/orders/ID | {"type":"DINE_IN","guests":4294967298,"lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","guests":999999999999999999999,"lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","note":"a\\u0007b","lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","note":"\\ud83c","lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","note":["x"],"lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","lines":[{"id":"","itemId":"cola","quantity":1}]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","lines":[{"id":"1-1-1-1-1","itemId":"cola","quantity":1}]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","lines":[{"id":"ID","itemId":"COLA!","quantity":1}]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","lines":[{"id":"ID","itemId":"cola","quantity":-2}]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","lines":[{"id":"ID","itemId":"cola","quantity":1000}]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","lines":[{"id":"ID","itemId":"cola","quantity":"1"}]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","lines":[{"id":"ID","itemId":"cola","quantity":1.5}]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","lines":[{"id":"ID","itemId":"cola","quantity":true}]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","lines":[{"id":"ID","itemId":"cola"}]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","lines":[{"id":"ID","itemId":"cola","quantity":1,"price":1}]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","lines":[{"id":"ID","itemId":"cola","quantity":1,"modifiers":[{"id":"ice","quantity":0}]}]} | invalid-request
                    PUT /api/orders/1-1-1-1-1 | {"type":"TAKEAWAY","lines":[NEW]} | invalid-request
                    PUT /api/orders/x | {"type":"TAKEAWAY","lines":[NEW]} | invalid-request
                    POST /api/orders | {"id":"ID","type":"TAKEAWAY","lines":[NEW]} | invalid-request
                    POST /api/orders/ORDER/lines | {"lines":[]} | invalid-request
                    POST /api/orders/ORDER/lines | {"lines":[NEW],"expectedVersion":"1"} | invalid-request
                    POST /api/orders/ORDER/lines | {"lines":[NEW],"expectedVersion":1.0} | invalid-request
                    POST /api/orders/ORDER/lines | [NEW] | invalid-request
                    POST /api/orders/x/lines | {"lines":[NEW]} | invalid-request
                    POST /api/orders/ORDER/lines/LINE/void | {} | invalid-request
                    POST /api/orders/ORDER/lines/LINE/void | {"reason":""} | invalid-request
                    POST /api/orders/ORDER/lines/LINE/void | {"reason":"  "} | invalid-request
                    POST /api/orders/ORDER/lines/LINE/void | {"reason":null} | invalid-request
                    POST /api/orders/ORDER/lines/x/void | {"reason":"x"} | invalid-request
                    PUT /api/orders/ORDER/status | {"status":"CLOSED"} | invalid-request
                    PUT /api/orders/ORDER/status | {"status":"CLOSED","expectedVersion":null} | invalid-request
                    PUT /api/orders/ORDER/status | {"status":"EATEN","expectedVersion":1} | invalid-request
                    PUT /api/orders/ORDER/status | {"status":"CANCELLED","expectedVersion":1} | invalid-request
                    POST /api/orders/ORDER/payments | {"id":"ID","tender":"GOLD","amount":1} | invalid-request
                    POST /api/orders/ORDER/payments | {"id":"ID","tender":"CASH","amount":0} | invalid-request
                    POST /api/orders/ORDER/payments | {"id":"ID","tender":"CASH","amount":-1} | invalid-request
                    POST /api/orders/ORDER/payments | {"id":"ID","tender":"CASH","amount":1.5} | invalid-request
                    POST /api/orders/ORDER/payments | {"id":"ID","tender":"CASH","amount":9223372036854775808} | invalid-request
                    POST /api/orders/ORDER/payments | {"id":"ID","tender":"CASH","amount":9223372036854775807} | invalid-request
                    POST /api/orders/ORDER/payments | {"id":"ID","tender":"CARD","amount":1,"tendered":2} | invalid-request
                    POST /api/orders/ORDER/payments | {"tender":"CASH","amount":1} | invalid-request
                    PUT /api/tickets/TICKET/status | {"status":"SEEN","expectedVersion":1} | invalid-request
                    PUT /api/tickets/TICKET/status | {"status":"DONE"} | invalid-request
                    PUT /api/tickets/TICKET/status | {"status":"DONE","expectedVersion":1,"lineIds":["x"]} | invalid-request
                    PUT /api/tickets/TICKET/status | {"status":"DONE","expectedVersion":1,"lineIds":[null]} | invalid-request
                    PUT /api/tickets/TICKET/status | {"status":2,"expectedVersion":1} | invalid-request
                    PUT /api/tickets/x/status | {"status":"DONE","expectedVersion":1} | invalid-request
                    PUT /api/tickets/TICKET/lines/LINE/status | {"status":"VOIDED","expectedVersion":1} | invalid-request
                    PUT /api/tickets/TICKET/lines/x/status | {"status":"DONE","expectedVersion":1} | invalid-request
                    PUT /api/menu/items/cola/availability | {} | invalid-request
                    PUT /api/menu/items/cola/availability | {"status":"PUBLISHED","until":"2026-11-21T03:00:00Z"} | invalid-request
                    PUT /api/menu/items/cola/availability | {"status":"SOLD_OUT","until":"noon"} | invalid-request
                    PUT /api/menu/items/cola/availability | {"status":"SOLD_OUT","until":1700000000} | invalid-request
                    PUT /api/menu/items/cola/availability | {"status":"SOLD_OUT","until":"+292278994-08-17T07:12:55Z"} | invalid-request
                    PUT /api/menu/items/COLA/availability | {"status":"SOLD_OUT"} | invalid-request
                    """)
    void aBodyThatMakesNoSenseIsRefused(String line, String body, String problem) {
        assertRefused(send(line, filled(body).getBytes(UTF_8)), 400, problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/orders?status=eaten",
                "/api/orders?status=",
                "/api/orders?status=open&status=open",
                "/api/orders?limit=0",
                "/api/orders?limit=501",
                "/api/orders?limit=-1",
                "/api/orders?limit=ten",
                "/api/orders?limit=99999999999",
                "/api/orders?limit=1.0",
                "/api/orders?cursor=x",
                "/api/orders?cursor=%00",
                "/api/orders?cursor=9223372036854775807_1-1-1-1-1x",
                "/api/orders?statsu=open",
                "/api/orders?status=%zz",
                "/api/orders/x",
                "/api/tickets?status=bumped",
                "/api/tickets?limit=501",
                "/api/tickets?station=grill&station=bar"
            })
    void aQueryThatMakesNoSenseIsRefused(String path) {
        Answer answer = http.request("GET " + path);

        assertRefused(answer, 400, "invalid-request");
        check("GET " + path, "", answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/plain",
                "Content-Type: application/json; charset=utf-16",
                "Content-Type: application/json; charset=nonsense",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Type: application/json, text/plain",
                "Content-Type: nonsense",
                "Content-Type:",
                "X: no type",
                "Content-Type: application/json\r\nContent-Encoding: gzip"
            })
    void aBodyOfAnotherTypeIsRefused(String header) {
        byte[] body = filled("{\"type\":\"TAKEAWAY\",\"lines\":[NEW]}").getBytes(UTF_8);

        assertRefused(send("PUT /api/orders/ID", body, header), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Idempotency-Key:",
                "Idempotency-Key: a\tb",
                "Idempotency-Key: one\r\nIdempotency-Key: two"
            })
    void aKeyThatIsNoneIsRefused(String header) {
        assertRefused(keyed(header), 400, "invalid-request");
    }

    @Test
    void aKeyHasAnEnd() {
        assertRefused(keyed("Idempotency-Key: " + "k".repeat(256)), 400, "invalid-request");
    }

    private Answer keyed(String header) {
        byte[] body = filled("{\"lines\":[NEW]}").getBytes(UTF_8);
        return send("POST /api/orders/ORDER/lines", body, "Content-Type: application/json", header);
    }

    @Test
    void textThatIsNoUtf8IsRefused() {
        String body = filled("{\"type\":\"DINE_IN\",\"note\":\"%s\",\"lines\":[NEW]}");
        byte[][] notes = {
            {(byte) 0xff}, {(byte) 0xc0, (byte) 0xaf}, {(byte) 0xed, (byte) 0xa0, (byte) 0x80}
        };

        for (byte[] note : notes) {
            byte[] bytes = body.formatted(new String(note, ISO_8859_1)).getBytes(ISO_8859_1);

            assertRefused(send("PUT /api/orders/ID", bytes), 400, "malformed-json");
        }
    }

    @Test
    void whatHasNoEndIsRefused() {
        String lines =
                IntStream.range(0, 201)
                        .mapToObj(MalformedRequestsTest::line)
                        .collect(Collectors.joining(","));
        String order = "{\"type\":\"DINE_IN\",\"note\":\"%s\",\"lines\":[%s]}";

        assertRefused(place("[".repeat(20_000)), 400, "invalid-request");
        assertRefused(place("{\"lines\":".repeat(5_000)), 400, "invalid-request");
        assertRefused(place(order.formatted("x".repeat(501), LINE)), 400, "invalid-request");
        assertRefused(place(order.formatted("x".repeat(9_000), LINE)), 400, "invalid-request");
        assertRefused(place(order.formatted("", lines)), 400, "invalid-request");
        assertRefused(place("1".repeat(60_000)), 400, "invalid-request");
        assertRefused(place(" ".repeat(65_537)), 413, "body-too-large");
    }

    private static String line(int number) {
        return "{\"id\":\"00000008-0000-4000-8000-%012d\",\"itemId\":\"cola\",\"quantity\":1}"
                .formatted(number);
    }

    private Answer place(String body) {
        return send("PUT /api/orders/ID", body.getBytes(UTF_8));
    }

    @Test
    void aBodyInChunksHasTheSameEnd() {
        String chunk = "1000\r\n" + " ".repeat(4096) + "\r\n";
        Answer answer =
                http.send(
                        "PUT /api/orders/%s HTTP/1.1\r\n%s\r\nContent-Type: application/json\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n%s0\r\n\r\n"
                                .formatted(ID + "2", http.host(), chunk.repeat(17)));

        assertRefused(answer, 413, "body-too-large");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItComes() {
        Answer answer =
                http.request(
                        "PUT /api/orders/" + ID + "2",
                        "Content-Type: application/json",
                        "Content-Length: 1000000000");

        assertRefused(answer, 413, "body-too-large");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET /api/orders/ID                        | 404 | order-unknown
                    GET /api/tickets?station=oven             | 404 | station-unknown
                    GET /api/tickets?station=%01              | 404 | station-unknown
                    GET /api/nowhere                          | 404 | not-found
                    GET /                                     | 404 | not-found
                    DELETE /api/orders/ORDER                  | 405 | method-not-allowed
                    PATCH /api/orders/ORDER                   | 405 | method-not-allowed
                    PUT /api/orders                           | 405 | method-not-allowed
                    POST /api/tickets/TICKET/status           | 405 | method-not-allowed
                    POST /api/health                          | 405 | method-not-allowed
                    """)
    void whatIsNotThereIsSaid(String line, int status, String problem) {
        assertRefused(send(line, new byte[0]), status, problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    POST /api/orders/ID/lines                 | {"lines":[NEW]} | 404 | order-unknown
                    POST /api/orders/ID/lines/LINE/void       | {"reason":"x"} | 404 | order-unknown
                    POST /api/orders/ORDER/lines/ID/void      | {"reason":"x"} | 404 | line-unknown
                    PUT /api/orders/ID/status                 | {"status":"CLOSED","expectedVersion":1} | 404 | order-unknown
                    POST /api/orders/ID/payments              | {"id":"ID","tender":"CASH","amount":1} | 404 | order-unknown
                    POST /api/orders/ORDER/payments           | {"id":"ID","tender":"CASH","amount":1000000} | 409 | overpaid
                    POST /api/orders/ORDER/payments           | {"id":"ID","tender":"CASH","amount":10,"tendered":9} | 422 | tender-too-small
                    PUT /api/orders/ORDER/status              | {"status":"SERVED","expectedVersion":2147483647} | 409 | stale-version
                    PUT /api/tickets/ID/status                | {"status":"DONE","expectedVersion":1} | 404 | ticket-unknown
                    PUT /api/tickets/TICKET/status            | {"status":"DONE","expectedVersion":-1} | 409 | stale-version
                    PUT /api/tickets/TICKET/lines/ID/status   | {"status":"DONE","expectedVersion":1} | 404 | line-unknown
                    PUT /api/tickets/TICKET/lines/LINE/status | {"status":"SEEN","expectedVersion":1} | 409 | illegal-transition
                    PUT /api/menu/items/unicorn/availability  | {"status":"SOLD_OUT"} | 422 | item-unknown
                    PUT /api/orders/ID                        | {"type":"TAKEAWAY","lines":[{"id":"ID","itemId":"unicorn","quantity":1}]} | 422 | item-unknown
                    PUT /api/orders/ID                        | {"type":"TAKEAWAY","lines":[{"id":"ID","itemId":"cola","quantity":1,"modifiers":[{"id":"unicorn"}]}]} | 422 | modifier-unknown
                    """)
    void whatTheFloorDoesNotHaveIsSaid(String line, String body, int status, String problem) {
        assertRefused(send(line, filled(body).getBytes(UTF_8)), status, problem);
    }
}
