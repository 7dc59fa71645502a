package docket.pos.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/// One connection over which many requests go, one after another. A server that closes it is called
/// again.
final class KeptOpen implements AutoCloseable {
    private final RawHttp http;
    private Socket socket;
    private InputStream in;

    KeptOpen(RawHttp http) throws IOException {
        this.http = http;
        socket = http.open();
        in = new BufferedInputStream(socket.getInputStream());
    }

    /// @param line method and path
    /// @param body sent as JSON; `""` for none
    RawHttp.Answer ask(String line, byte[] body) throws IOException {
        String head =
                "%s HTTP/1.1\r\n%s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                        .formatted(line, http.host(), body.length);
        var whole = new byte[head.length() + body.length];
        System.arraycopy(head.getBytes(UTF_8), 0, whole, 0, head.length());
        System.arraycopy(body, 0, whole, head.length(), body.length);
        try {
            socket.getOutputStream().write(whole);
            return answer();
        } catch (IOException closed) {
            again();
            socket.getOutputStream().write(whole);
            return answer();
        }
    }

    RawHttp.Answer ask(String line, String body) throws IOException {
        return ask(line, body.getBytes(UTF_8));
    }

    private RawHttp.Answer answer() throws IOException {
        RawHttp.Answer answer = RawHttp.read(in);
        if ("close".equalsIgnoreCase(answer.headers().get("connection"))) {
            again();
        }
        return answer;
    }

    private void again() throws IOException {
        socket.close();
        socket = http.open();
        in = new BufferedInputStream(socket.getInputStream());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
