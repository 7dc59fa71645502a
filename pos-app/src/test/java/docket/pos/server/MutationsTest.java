package docket.pos.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import docket.wire.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// Real bodies and messages, spoilt by chance: whatever comes of them, it is no bug of the server,
/// and nothing of its inside is told.
final class MutationsTest extends RawServerTest {
    private static final String ID = "00000007-0000-4000-8000-000000000001";
    private static final int BODIES = 10_000;
    private static final int MESSAGES = 2_000;

    /// Changes that make text mean something else to somebody.
    private static final List<String> SPICE =
            List.of(
                    "\"",
                    "\\",
                    "{",
                    "}",
                    "[",
                    "]",
                    ":",
                    ",",
                    "null",
                    "true",
                    "-",
                    "1e999",
                    "\\u0000",
                    "\\ud800",
                    "\u0000",
                    "\u2028",
                    "\ufeff",
                    "'",
                    "--",
                    ";",
                    "%s",
                    "${x}",
                    "../",
                    "<script>",
                    "99999999999999999999",
                    "0.1",
                    "\r\n",
                    "🍜",
                    "\u202e");

    private final ListAppender<ILoggingEvent> bugs = new ListAppender<>();
    private final Random chance = new Random(20261121);

    private record Call(String line, String body) {}

    private static final List<Call> CALLS =
            List.of(
                    new Call(
                            "PUT /api/orders/" + ID,
                            """
                            {"type":"DINE_IN","table":"4","guests":2,"lines":[{"id":"%s","itemId":"cola","quantity":2,"modifiers":[{"id":"ice","quantity":1}],"note":"less spicy"}]}\
                            """
                                    .formatted(ID)),
                    new Call(
                            "POST /api/orders",
                            """
                            {"type":"TAKEAWAY","lines":[{"id":"%s","itemId":"cola","quantity":1}]}\
                            """
                                    .formatted(ID)),
                    new Call(
                            "POST /api/orders/" + ID + "/lines",
                            """
                            {"lines":[{"id":"%s","itemId":"fries","quantity":1}],"expectedVersion":1}\
                            """
                                    .formatted(ID)),
                    new Call(
                            "POST /api/orders/%s/lines/%s/void".formatted(ID, ID),
                            "{\"reason\":\"changed mind\"}"),
                    new Call(
                            "POST /api/orders/" + ID + "/fire",
                            "{\"lineIds\":[\"" + ID + "\"],\"expectedVersion\":1}"),
                    new Call(
                            "POST /api/orders/%s/lines/%s/remove".formatted(ID, ID),
                            "{\"expectedVersion\":1}"),
                    new Call(
                            "PUT /api/orders/%s/lines/%s/note".formatted(ID, ID),
                            "{\"note\":\"no onions\",\"expectedVersion\":1}"),
                    new Call(
                            "POST /api/orders/%s/lines/%s/remake".formatted(ID, ID),
                            "{\"id\":\"" + ID + "\",\"quantity\":1,\"reason\":\"dropped\"}"),
                    new Call(
                            "POST /api/orders/%s/lines/%s/comp".formatted(ID, ID),
                            "{\"reason\":\"long wait\",\"expectedVersion\":1}"),
                    new Call(
                            "PUT /api/orders/" + ID + "/details",
                            "{\"guestName\":\"Kim\",\"guests\":2,\"note\":\"bag\"}"),
                    new Call(
                            "PUT /api/orders/" + ID + "/status",
                            "{\"status\":\"CANCELLED\",\"expectedVersion\":1,\"reason\":\"left\"}"),
                    new Call(
                            "POST /api/orders/" + ID + "/payments",
                            """
                            {"id":"%s","tender":"CASH","amount":17400,"tendered":20000}\
                            """
                                    .formatted(ID)),
                    new Call(
                            "PUT /api/tickets/" + ID + "/status",
                            "{\"status\":\"DONE\",\"expectedVersion\":1,\"lineIds\":[\""
                                    + ID
                                    + "\"]}"),
                    new Call(
                            "PUT /api/menu/items/cola/availability",
                            "{\"status\":\"SOLD_OUT\",\"until\":\"2026-11-21T03:00:00Z\"}"),
                    new Call(
                            "POST /api/pairings",
                            """
                            {"name":"Grill","kind":"kitchen","version":"1","protocol":1,"commitment":"47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"}\
                            """),
                    new Call(
                            "PUT /api/devices/" + ID,
                            "{\"name\":\"Grill left\",\"role\":\"KITCHEN\",\"stationId\":\"grill\"}"),
                    new Call(
                            "POST /api/staff/sessions",
                            "{\"personId\":\"" + ID + "\",\"pin\":\"0000\"}"),
                    new Call(
                            "PUT /api/devices/current/token",
                            "{\"tokenHash\":\"47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU\"}"));

    private static Logger log() {
        return (Logger) LoggerFactory.getLogger(Bugs.class);
    }

    @BeforeEach
    void listen() {
        bugs.start();
        log().addAppender(bugs);
    }

    @AfterEach
    void noBugs() {
        log().detachAppender(bugs);
        assertThat(bugs.list).isEmpty();
        assertThat(http.request("GET /api/health").status()).isEqualTo(200);
    }

    private byte[] spoilt(String body) {
        byte[] bytes = body.getBytes(UTF_8);
        int changes = 1 + chance.nextInt(4);
        for (int i = 0; i < changes; i++) {
            bytes = changed(bytes);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes) {
        int at = chance.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, at + 1 + chance.nextInt(8));
        byte[] head = Arrays.copyOf(bytes, at);
        byte[] rest = Arrays.copyOfRange(bytes, end, bytes.length);
        return switch (chance.nextInt(5)) {
            case 0 -> joined(head, new byte[] {(byte) chance.nextInt(256)}, rest);
            case 1 -> joined(head, SPICE.get(chance.nextInt(SPICE.size())).getBytes(UTF_8), rest);
            case 2 -> joined(head, Arrays.copyOfRange(bytes, at, bytes.length), rest);
            case 3 -> joined(head, rest);
            default -> joined(head, bytes, rest);
        };
    }

    private static byte[] joined(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        var whole = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }

    @Test
    void aSpoiltBodyIsNoBug() throws IOException {
        int tries = Thoroughness.of(400, BODIES);
        try (var line = new KeptOpen(http)) {
            for (int i = 0; i < tries; i++) {
                Call call = CALLS.get(i % CALLS.size());
                byte[] body = spoilt(call.body());

                RawHttp.Answer answer = line.ask(call.line(), body);

                assertThat(answer.status())
                        .as("%s %s", call.line(), new String(body, UTF_8))
                        .isBetween(200, 499);
                if (answer.status() >= 400) {
                    assertThat(answer.headers()).containsEntry("content-type", Problem.MEDIA_TYPE);
                    assertThat(answer.body())
                            .doesNotContainPattern("\\b(java|docket|org|com|tools)\\.[a-z]+\\.")
                            .doesNotContain("\tat ");
                }
            }
        }
    }

    @Test
    void aSpoiltMessageEndsItsFeedAtMost() throws IOException {
        int tries = Thoroughness.of(200, MESSAGES);
        RawFeed feed = RawFeed.open(http, "?since=0");
        for (int i = 0; i < tries; i++) {
            if (ends(feed, RawFeed.frame(RawFeed.TEXT, spoilt("{\"seq\":12}")))) {
                feed.close();
                feed = RawFeed.open(http, "?since=0");
            }
        }
        feed.close();
    }

    private static boolean ends(RawFeed feed, byte[] frame) throws IOException {
        try {
            feed.send(frame);
            feed.send(RawFeed.frame(RawFeed.PING, new byte[] {7}));
            return feed.nextKind(RawFeed.PONG, RawFeed.CLOSE) == RawFeed.CLOSE;
        } catch (EOFException | SocketException closed) {
            return true;
        }
    }

    @Test
    void aSpoiltFrameHarmsNobodyElse() throws IOException {
        int tries = Thoroughness.of(50, MESSAGES / 4);
        try (RawFeed other = RawFeed.open(http, "?since=0")) {
            for (int i = 0; i < tries; i++) {
                try (RawFeed feed = RawFeed.open(http, "?since=0")) {
                    feed.send(changed(RawFeed.frame(RawFeed.TEXT, spoilt("{\"seq\":12}"))));
                }
                other.send(RawFeed.frame(RawFeed.PING, new byte[] {7}));

                assertThat(other.next(RawFeed.PONG)).containsExactly(7);
            }
        }
    }
}
