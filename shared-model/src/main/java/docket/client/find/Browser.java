package docket.client.find;

import docket.model.Limits;
import docket.net.Announcement;
import docket.net.MulticastDns;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceInfo;
import javax.jmdns.ServiceListener;

/// Hears servers announce themselves by multicast DNS, on every network that this PC is on.
final class Browser implements AutoCloseable {
    private final Listener listener;
    private final MulticastDns networks;

    /// Is told what is heard, on threads of the browser's.
    interface Listener {
        /// A server announces itself.
        ///
        /// @param network this PC's address there
        void heard(Announcement what, InetAddress from, InetAddress network);

        /// A server has said good-bye.
        void lost(UUID server, InetAddress network);

        /// This PC is not on a network any more.
        void left(InetAddress network);
    }

    /// @param addresses this PC's, on networks, at the moment
    Browser(Supplier<Set<InetAddress>> addresses, Listener listener) {
        this.listener = listener;
        networks = new MulticastDns(Browser::name, addresses, new Listening());
    }

    void start() {
        networks.start();
    }

    /// A name of this PC that no other has on this network.
    private static String name(InetAddress address) {
        return "docket-at-" + address.getHostAddress().replaceAll("[^0-9a-zA-Z]", "-");
    }

    /// Listens wherever this PC is.
    private final class Listening implements MulticastDns.Use {
        @Override
        public void begin(JmDNS network, InetAddress address) {
            network.addServiceListener(Announcement.SERVICE, new Ear(address));
        }

        @Override
        public void end(InetAddress address) {
            listener.left(address);
        }
    }

    /// Hears one network; called on the library's threads.
    private final class Ear implements ServiceListener {
        private final InetAddress network;

        Ear(InetAddress network) {
            this.network = network;
        }

        @Override
        public void serviceAdded(ServiceEvent event) {
            event.getDNS().requestServiceInfo(event.getType(), event.getName(), true, 1);
        }

        @Override
        public void serviceResolved(ServiceEvent event) {
            ServiceInfo service = event.getInfo();
            for (Inet4Address address : service.getInet4Addresses()) {
                Announcement.read(service::getPropertyString, service.getPort())
                        .ifPresent(what -> listener.heard(what, address, network));
            }
        }

        @Override
        public void serviceRemoved(ServiceEvent event) {
            if (Limits.isUuid(event.getName())) {
                listener.lost(UUID.fromString(event.getName()), network);
            }
        }
    }

    @Override
    public void close() {
        networks.close();
    }
}
