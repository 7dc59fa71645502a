package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Two hundred ways to name another host, or to come from a page of another site: none gets in, by
/// HTTP or by WebSocket, even with a good token.
final class ForeignNamesTest extends RawServerTest {
    private static final List<String> NAMES =
            List.of(
                    "evil.test",
                    "EVIL.test",
                    "evil.test.",
                    "127.0.0.1.evil.test",
                    "localhost.evil.test",
                    "docket.local",
                    "docket.local.",
                    "docket.local.evil.test",
                    "localhost.",
                    "LOCALHOST.",
                    "localhost.localdomain",
                    "127.0.0.1.",
                    "127.0.0.1.nip.io",
                    "127.1",
                    "127.0.1",
                    "127.000.000.001",
                    "0177.0.0.1",
                    "0x7f.0.0.1",
                    "0x7f000001",
                    "2130706433",
                    "127.0.0.2",
                    "127.0.0.11",
                    "10.0.0.1",
                    "192.168.0.1",
                    "0.0.0.0",
                    "255.255.255.255",
                    "169.254.169.254",
                    "[::]",
                    "[::ffff:127.0.0.1]",
                    "[::ffff:7f00:1]",
                    "[0:0:0:0:0:0:0:2]",
                    "[fe80::1]",
                    "[fe80::1%25lo]",
                    "[::1]evil.test",
                    "xn--docket-9ta.local",
                    "localhost%00",
                    "localhost%2eevil.test",
                    "127.0.0.1%23.evil.test",
                    "localhost@evil.test",
                    "127.0.0.1@evil.test",
                    "evil.test#localhost",
                    "evil.test\\localhost",
                    "local-host",
                    "a.localhost",
                    "-");

    private static final List<String> SCHEMES =
            List.of("https://", "ftp://", "file://", "ws://", "wss://", "HTTP://", "//", "");

    private Set<String> hosts() {
        var hosts = new LinkedHashSet<String>();
        for (String name : NAMES) {
            hosts.add(name);
            hosts.add(name + ":" + http.port());
            hosts.add(name + ":80");
        }
        for (String own : List.of("127.0.0.1", "localhost", "[::1]")) {
            hosts.addAll(List.of(own, own + ":", own + ":1", own + ":0" + http.port()));
            hosts.addAll(List.of(own + ":" + http.port() + "0", own + ":-" + http.port()));
        }
        return hosts;
    }

    private Set<String> origins() {
        var origins = new LinkedHashSet<>(List.of("null", "*", "http://", "about:blank", "data:"));
        for (String name : NAMES) {
            origins.add("http://" + name + ":" + http.port());
        }
        for (String scheme : SCHEMES) {
            origins.add(scheme + "127.0.0.1:" + http.port());
        }
        origins.add("http://127.0.0.1");
        origins.add("http://127.0.0.1:" + http.port() + "/");
        origins.add("http://127.0.0.1:" + http.port() + " http://evil.test");
        origins.add("http://a@127.0.0.1:" + http.port());
        return origins;
    }

    @Test
    void aNameThatIsNotOursIsNotServed() {
        assertThat(hosts().size() + origins().size()).isGreaterThanOrEqualTo(200);
        for (String host : hosts()) {
            String named = http.named("Host: " + host);

            assertThat(http.send(request("/api/menu", named)).status()).as(host).isIn(400, 421);
            assertThat(http.send(http.upgradeText("/api/events", named)).status())
                    .as(host)
                    .isIn(400, 421);
        }
    }

    @Test
    void aPageOfAnotherSiteIsNotServed() {
        for (String origin : origins()) {
            String header = "Origin: " + origin;

            assertThat(http.request("GET /api/menu", header).status()).as(origin).isEqualTo(403);
            assertThat(http.upgrade("/api/events", header).status()).as(origin).isEqualTo(403);
        }
    }

    @Test
    void theNameIsThatOfTheWholeRequest() {
        String own = http.host();
        String evil = "evil.test:" + http.port();

        assertThat(http.send(request("http://" + evil + "/api/menu", own)).status()).isIn(400, 421);
        assertThat(http.send(request("/api/menu", own + "\r\nHost: " + evil)).status())
                .isEqualTo(400);
        assertThat(http.send(request("/api/menu", http.named("Host: " + evil))).status())
                .isEqualTo(421);
        assertThat(
                        http.send(
                                        request(
                                                "/api/menu",
                                                http.named(
                                                        "Host: "
                                                                + evil
                                                                + "\r\nX-Forwarded-Host: 127.0.0.1:"
                                                                + http.port()
                                                                + "\r\nForwarded: host=127.0.0.1:"
                                                                + http.port())))
                                .status())
                .isEqualTo(421);
    }

    private static String request(String target, String headers) {
        return "GET %s HTTP/1.1\r\n%s\r\nConnection: close\r\n\r\n".formatted(target, headers);
    }
}
