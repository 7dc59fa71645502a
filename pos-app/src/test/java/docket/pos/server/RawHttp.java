package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.Pin;
import docket.client.PinnedTrust;
import docket.pos.RunningServer;
import docket.wire.Json;
import docket.wire.Problem;
import docket.wire.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;

/// Sends what no well-behaved client can send: bytes on a socket.
final class RawHttp {
    private static final String SERVER = "127.0.0.1";
    private static final int PATIENCE = 20_000;

    private final String host;
    private final int port;
    private final String token;
    private final Line line;

    /// How the server is reached.
    private interface Line {
        Socket open() throws IOException;
    }

    private RawHttp(String host, int port, String token, Line line) {
        this.host = host;
        this.port = port;
        this.token = token;
        this.line = line;
    }

    /// A caller that is known by nothing.
    RawHttp(URI server) {
        this(server, "");
    }

    /// @param token what the caller shows to be known; `""` for nothing
    RawHttp(URI server, String token) {
        this(
                SERVER,
                server.getPort(),
                token,
                () -> plain(SERVER, server.getPort(), new InetSocketAddress(0)));
    }

    /// A caller by plain HTTP from one of the addresses of this machine.
    static RawHttp from(String address, URI server, String token) {
        return new RawHttp(
                SERVER,
                server.getPort(),
                token,
                () -> plain(SERVER, server.getPort(), new InetSocketAddress(address, 0)));
    }

    /// A caller on the network: by TLS, from one of the addresses of this machine, of which all of
    /// 127.0.0.0/8 are.
    static RawHttp ofNetwork(RunningServer server, String token, String from) {
        var trust = new PinnedTrust(Pin.of(server.lan().identity().authority()));
        URI address = URI.create("https://%s:%d".formatted(SERVER, server.lan().port()));
        return ofNetwork(address, trust.context(), token, from);
    }

    /// A caller of a server that runs elsewhere.
    static RawHttp ofNetwork(URI server, SSLContext trust, String token, String from) {
        String host = server.getHost();
        int port = server.getPort();
        return new RawHttp(
                host,
                port,
                token,
                () ->
                        trust.getSocketFactory()
                                .createSocket(
                                        plain(host, port, new InetSocketAddress(from, 0)),
                                        host,
                                        port,
                                        true));
    }

    /// An answer as it came over the socket.
    record Answer(int status, Map<String, String> headers, String body) {
        /// The kind of problem that it tells, after checking that it is told as every problem is.
        String problem() {
            Problem problem = Json.MAPPER.readValue(body, Problem.class);

            assertThat(headers)
                    .containsEntry("content-type", Problem.MEDIA_TYPE)
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("x-frame-options", "DENY")
                    .containsEntry("cache-control", "no-store")
                    .containsKeys("referrer-policy", "content-security-policy")
                    .doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin");
            assertThat(ProblemType.of(problem.type())).as(problem.type()).isPresent();
            assertThat(problem.status()).isEqualTo(status);
            assertThat(problem.detail()).matches("(?s)[A-Z\"\\p{IsAlphabetic}].*\\.");
            assertThat(body)
                    .doesNotContainIgnoringCase("exception", "<html", "jetty", "jackson", "javalin")
                    .doesNotContainPattern("\\b(java|docket|org|com|tools)\\.[a-z]+\\.");
            return problem.type().replace("urn:docket:problem:", "");
        }
    }

    int port() {
        return port;
    }

    /// The headers that name the server and the caller as they should be named.
    String host() {
        return named("Host: %s:%d".formatted(host, port));
    }

    /// The same with another header for the server.
    String named(String host) {
        return token.isEmpty() ? host : host + "\r\nAuthorization: Bearer " + token;
    }

    /// A request of method, path and headers, without a body.
    Answer request(String line, String... headers) {
        return send(
                line
                        + " HTTP/1.1\r\n"
                        + host()
                        + "\r\nConnection: close\r\n"
                        + lines(headers)
                        + "\r\n");
    }

    /// Asks to open the feed.
    Answer upgrade(String path, String... headers) {
        return send(upgradeText(path, host(), headers));
    }

    String upgradeText(String path, String host, String... headers) {
        return "GET "
                + path
                + " HTTP/1.1\r\n"
                + host
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + lines(headers)
                + "\r\n";
    }

    private static String lines(String... headers) {
        return headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    }

    Answer send(String text) {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Sends the bytes and reads one answer.
    Answer send(byte[] bytes) {
        try (Socket socket = open()) {
            socket.getOutputStream().write(bytes);
            return read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A connection on which nothing has been said.
    Socket open() throws IOException {
        return line.open();
    }

    private static Socket plain(String host, int port, InetSocketAddress from) throws IOException {
        var socket = new Socket();
        socket.setSoTimeout(PATIENCE);
        socket.bind(from);
        socket.connect(new InetSocketAddress(host, port), PATIENCE);
        return socket;
    }

    /// Reads an answer, to the end that its length tells.
    static Answer read(InputStream answer) throws IOException {
        List<String> head = head(answer).lines().toList();
        var headers = new TreeMap<String, String>();
        for (String header : head.subList(1, head.size() - 1)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = new String(answer.readNBytes(length), StandardCharsets.UTF_8);
        return new Answer(Integer.parseInt(head.getFirst().substring(9, 12)), headers, body);
    }

    private static String head(InputStream answer) throws IOException {
        var text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int next = answer.read();
            if (next < 0) {
                throw new IOException("the connection ended after: " + text);
            }
            text.append((char) next);
        }
        return text.toString();
    }
}
