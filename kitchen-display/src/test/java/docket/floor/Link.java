package docket.floor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// One connection through a [Cable]. It reads along as far as it must: a station's request begins
/// with a read of its own, since HTTP/1.1 is spoken without pipelining. The server insists that
/// `Host` names its own port, so the name is put right on the way.
final class Link {
    private static final int BUFFER = 64 * 1024;

    private final Cable cable;
    private final Socket station;
    private final Socket host;
    private volatile boolean feed;
    private volatile boolean losing;
    private final Frames frames = new Frames();
    private @Nullable Copy copy;

    /// What becomes of the bytes of one read.
    private interface Way {
        void take(byte[] bytes) throws IOException;
    }

    Link(Cable cable, Socket station, Socket host) {
        this.cable = cable;
        this.station = station;
        this.host = host;
    }

    void start() {
        Thread.ofVirtual().name("cable-up").start(() -> pump(station, this::up));
        Thread.ofVirtual().name("cable-down").start(() -> pump(host, this::down));
    }

    private void pump(Socket from, Way way) {
        byte[] buffer = new byte[BUFFER];
        try {
            for (int n = read(from, buffer); n >= 0; n = read(from, buffer)) {
                way.take(Arrays.copyOf(buffer, n));
            }
        } catch (IOException ended) {
            // Cut, or closed by one of the ends: for the other end it is the same.
        } finally {
            close();
        }
    }

    private static int read(Socket from, byte[] buffer) throws IOException {
        return from.getInputStream().read(buffer);
    }

    private void up(byte[] bytes) throws IOException {
        if (held()) {
            return;
        }
        byte[] sent = feed ? bytes : request(bytes);
        Copy kept = copy;
        if (kept != null) {
            kept.take(sent);
            if (kept.isWhole()) {
                copy = null;
            }
            if (kept.isInstead()) {
                if (kept.isWhole()) {
                    close();
                }
                return;
            }
        }
        pass(host, ByteBuffer.wrap(sent), Cable.From.STATION);
    }

    private byte[] request(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!text.startsWith("GET ") && !text.startsWith("PUT ") && !text.startsWith("POST ")) {
            return bytes;
        }
        feed = text.startsWith("GET /api/events");
        String line = text.lines().findFirst().orElse("");
        losing = cable.noted(line);
        copy = cable.copying(line);
        return text.replaceFirst(":" + cable.stationPort(), ":" + cable.hostPort())
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private void down(byte[] bytes) throws IOException {
        if (held()) {
            return;
        }
        if (losing) {
            close();
        } else if (!feed) {
            pass(station, ByteBuffer.wrap(bytes), Cable.From.HOST);
        } else {
            for (Frames.Piece piece : frames.take(bytes)) {
                if (cable.feed().pass()) {
                    pass(station, piece.bytes(), Cable.From.HOST);
                    if (piece.isMessage() && cable.repeatsFeed()) {
                        pass(station, piece.bytes(), Cable.From.HOST);
                    }
                }
            }
        }
    }

    /// Waits as long as the cable delays.
    ///
    /// @return whether the cable is dead
    private boolean held() {
        if (cable.delayNanos() > 0) {
            LockSupport.parkNanos(cable.delayNanos());
        }
        return cable.isDead();
    }

    private void pass(Socket to, ByteBuffer bytes, Cable.From from) throws IOException {
        int all = bytes.remaining();
        int passing = cable.passing(from, all);
        to.getOutputStream().write(bytes.array(), bytes.arrayOffset() + bytes.position(), passing);
        if (passing < all) {
            close();
        }
    }

    void close() {
        cable.ended(this);
        try {
            station.close();
            host.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
