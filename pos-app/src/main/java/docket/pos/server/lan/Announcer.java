package docket.pos.server.lan;

import docket.net.Announcement;
import docket.net.MulticastDns;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;

/// Announces the server by multicast DNS on every network that this PC is on. Thread-safe.
public final class Announcer implements AutoCloseable {
    private final MulticastDns networks;
    private final Supplier<Announcement> announcement;
    private final Map<InetAddress, ServiceInfo> services = new ConcurrentHashMap<>();

    /// @param host what this PC is called, without `.local`
    /// @param announcement what is said at the moment
    /// @param addresses this PC's, on networks, at the moment
    public Announcer(
            String host,
            Supplier<Announcement> announcement,
            Supplier<Set<InetAddress>> addresses) {
        this.announcement = announcement;
        networks = new MulticastDns(address -> host, addresses, new Service());
    }

    public void start() {
        networks.start();
    }

    /// Says anew what is said of the server; where it is stays.
    public void renew() {
        services.values().forEach(service -> service.setText(announcement.get().text()));
    }

    private final class Service implements MulticastDns.Use {
        @Override
        public void begin(JmDNS network, InetAddress address) throws IOException {
            Announcement said = announcement.get();
            ServiceInfo service =
                    ServiceInfo.create(
                            Announcement.SERVICE,
                            said.id().toString(),
                            said.port(),
                            0,
                            0,
                            said.text());
            network.registerService(service);
            services.put(address, service);
        }

        @Override
        public void end(InetAddress address) {
            services.remove(address);
        }
    }

    /// Says good-bye.
    @Override
    public void close() {
        networks.close();
    }
}
