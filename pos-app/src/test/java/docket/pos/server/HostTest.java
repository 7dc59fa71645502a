package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.pos.RunningServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Requests that no well-behaved client can send, over a bare socket.
final class HostTest {
    @TempDir Path folder = Path.of("");

    @Test
    void onlyRequestsForThisServerAreAnswered() throws IOException {
        try (RunningServer server = RunningServer.on(folder)) {
            int port = server.address().getPort();

            assertThat(head(port, "Host: 127.0.0.1:" + port)).startsWith("HTTP/1.1 200");
            assertThat(head(port, "Host: LOCALHOST:" + port)).startsWith("HTTP/1.1 200");
            for (String host :
                    new String[] {
                        "evil.test",
                        "evil.test:" + port,
                        "127.0.0.1",
                        "127.0.0.1:1",
                        "127.0.0.1.evil.test:" + port,
                        "localhost.:" + port,
                        "127.0.0.1:" + port + ".evil.test"
                    }) {
                assertThat(head(port, "Host: " + host))
                        .as(host)
                        .matches(answer -> answer.startsWith("HTTP/1.1 4"));
            }
            assertThat(head(port, "X: y")).startsWith("HTTP/1.1 400");
            assertThat(head(port, "Host: a\r\nHost: b")).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void whatIsNotHttpGetsAProblemAndNoPage() throws IOException {
        try (RunningServer server = RunningServer.on(folder)) {
            String answer = send(server.address().getPort(), "NONSENSE\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("<html", "at org.");
        }
    }

    private static String head(int port, String header) throws IOException {
        return send(
                port, "GET /api/health HTTP/1.1\r\n" + header + "\r\nConnection: close\r\n\r\n");
    }

    private static String send(int port, String text) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
