package docket.pos;

import docket.net.Announcement;
import docket.net.Networks;
import docket.pos.server.lan.Announcer;
import docket.pos.server.lan.ProbeResponder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the stations on the network find the server: by multicast, and by an answer to who asks.
final class Finding implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Finding.class);

    private final Announcer announcer;
    private final @Nullable ProbeResponder responder;

    private Finding(Announcer announcer, @Nullable ProbeResponder responder) {
        this.announcer = announcer;
        this.responder = responder;
    }

    static Finding start(Supplier<Announcement> announcement) {
        var announcer = new Announcer(Announcement.HOST, announcement, Networks::addresses);
        announcer.start();
        return new Finding(announcer, responder(announcement));
    }

    private static @Nullable ProbeResponder responder(Supplier<Announcement> announcement) {
        try {
            return ProbeResponder.open(
                    new InetSocketAddress(Announcement.PROBE_PORT), announcement);
        } catch (IOException e) {
            LOG.warn(
                    "Another program has the UDP port {}: stations find this server by multicast"
                            + " only",
                    Announcement.PROBE_PORT,
                    e);
            return null;
        }
    }

    /// Says the shop's name anew.
    void renew() {
        announcer.renew();
    }

    @Override
    public void close() {
        if (responder != null) {
            responder.close();
        }
        announcer.close();
    }
}
