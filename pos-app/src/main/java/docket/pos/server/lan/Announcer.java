package docket.pos.server.lan;

import docket.net.Announcement;
import docket.net.MulticastDns;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import java.util.function.Supplier;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;

/// Announces the server by multicast DNS on every network that this PC is on.
public final class Announcer implements AutoCloseable {
    private final MulticastDns networks;
    private final Announcement announcement;

    /// @param addresses this PC's, on networks, at the moment
    public Announcer(Announcement announcement, Supplier<Set<InetAddress>> addresses) {
        this.announcement = announcement;
        networks =
                new MulticastDns(
                        address -> Announcement.HOST,
                        addresses,
                        (network, address) -> announce(network));
    }

    public void start() {
        networks.start();
    }

    private void announce(JmDNS network) throws IOException {
        network.registerService(
                ServiceInfo.create(
                        Announcement.SERVICE,
                        announcement.id().toString(),
                        announcement.port(),
                        0,
                        0,
                        announcement.text()));
    }

    /// Says good-bye.
    @Override
    public void close() {
        networks.close();
    }
}
