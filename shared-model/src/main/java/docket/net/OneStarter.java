package docket.net;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.jmdns.JmDNS;
import javax.jmdns.impl.DNSTaskStarter;
import javax.jmdns.impl.JmDNSImpl;

/// Gives each network that is listened to one set of timers. The library makes a second set where
/// something is heard while a network opens, and forgets it with its thread. Nothing ends that, so
/// the program would not end by itself. Thread-safe.
final class OneStarter implements DNSTaskStarter.Factory.ClassDelegate {
    private final ConcurrentMap<JmDNSImpl, DNSTaskStarter> made = new ConcurrentHashMap<>();

    /// Asked by the library, perhaps on two threads at once.
    @Override
    public DNSTaskStarter newDNSTaskStarter(JmDNSImpl network) {
        return made.computeIfAbsent(network, DNSTaskStarter.DNSTaskStarterImpl::new);
    }

    /// A network was closed, and its timers with it.
    void forget(JmDNS network) {
        if (network instanceof JmDNSImpl closed) {
            made.remove(closed);
        }
    }
}
