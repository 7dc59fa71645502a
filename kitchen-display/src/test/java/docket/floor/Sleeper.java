package docket.floor;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/// A station that opens its feed and then does not read, as a PC does that fell asleep.
final class Sleeper implements AutoCloseable {
    private final Socket socket;

    private Sleeper(Socket socket) {
        this.socket = socket;
    }

    static Sleeper at(Host host, String station) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), host.port());
        String hello =
                """
                GET /api/events?protocol=1&station=%s&name=sleeper HTTP/1.1\r
                Host: 127.0.0.1:%d\r
                Authorization: Bearer %s\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
                \r
                """
                        .formatted(station, host.port(), host.token());
        socket.getOutputStream().write(hello.getBytes(StandardCharsets.US_ASCII));
        return new Sleeper(socket);
    }

    /// Wakes up and reads what there is, until the server has closed the connection.
    void readToTheEnd() throws IOException {
        socket.setSoTimeout(10_000);
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (SocketException reset) {
            // Closed too, but with something unread.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
