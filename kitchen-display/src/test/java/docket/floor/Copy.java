package docket.floor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A request as it went over a [Cable], which arrives at the host once more, later and on a
/// connection of its own. Thread-safe.
final class Copy {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)\r\n");

    private final String request;
    private final boolean instead;
    private final int hostPort;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /// @param request how it begins
    /// @param instead whether the request itself is lost
    Copy(String request, boolean instead, int hostPort) {
        this.request = request;
        this.instead = instead;
        this.hostPort = hostPort;
    }

    String request() {
        return request;
    }

    boolean isInstead() {
        return instead;
    }

    /// Takes what went over the cable of it.
    synchronized void take(byte[] piece) {
        bytes.writeBytes(piece);
    }

    /// Whether all of it is there.
    synchronized boolean isWhole() {
        String text = bytes.toString(StandardCharsets.ISO_8859_1);
        int head = text.indexOf("\r\n\r\n");
        if (head < 0) {
            return false;
        }
        Matcher length = LENGTH.matcher(text);
        int body = length.find() ? Integer.parseInt(length.group(1)) : 0;
        return text.length() >= head + 4 + body;
    }

    /// Has it arrive.
    ///
    /// @return the first line of the answer
    String arrive() throws IOException {
        byte[] whole;
        synchronized (this) {
            whole = bytes.toByteArray();
        }
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), hostPort)) {
            socket.setSoTimeout((int) Patience.LIMIT.toMillis());
            socket.getOutputStream().write(whole);
            var line = new StringBuilder();
            for (int c = socket.getInputStream().read();
                    c >= 0 && c != '\r';
                    c = socket.getInputStream().read()) {
                line.append((char) c);
            }
            return line.toString();
        }
    }
}
