package docket.net;

import java.io.IOException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.jmdns.JmDNS;
import javax.jmdns.impl.DNSTaskStarter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Multicast DNS on every network that this PC is on, also after it has moved to another. It has a
/// thread of its own, since the library waits for the network. Thread-safe.
public final class MulticastDns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MulticastDns.class);
    private static final int LOOK_EVERY = 5;
    private static final int LAST_WORDS = 1;
    private static final OneStarter TIMERS = new OneStarter();

    static {
        DNSTaskStarter.Factory.setClassDelegate(TIMERS);
    }

    private final Function<InetAddress, String> name;
    private final Supplier<Set<InetAddress>> networks;
    private final Use use;
    private final Map<InetAddress, JmDNS> open = new HashMap<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("multicast").factory());

    /// What it is for.
    public interface Use {
        /// Begins on one network.
        ///
        /// @param address this PC's there
        void begin(JmDNS network, InetAddress address) throws IOException;

        /// This PC is not on that network any more.
        default void end(InetAddress address) {}
    }

    /// @param name what this PC is called on a network, without `.local`
    /// @param networks this PC's addresses at the moment
    public MulticastDns(
            Function<InetAddress, String> name, Supplier<Set<InetAddress>> networks, Use use) {
        this.name = name;
        this.networks = networks;
        this.use = use;
    }

    public void start() {
        var unused = thread.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY, TimeUnit.SECONDS);
    }

    /// Begins on the networks that are new, and ends on those that are gone.
    private void look() {
        Set<InetAddress> now = networks.get();
        var gone = new HashSet<>(open.keySet());
        gone.removeAll(now);
        gone.forEach(this::end);
        now.stream().filter(address -> !open.containsKey(address)).forEach(this::begin);
    }

    private void begin(InetAddress address) {
        try {
            JmDNS network = JmDNS.create(address, name.apply(address));
            open.put(address, network);
            use.begin(network, address);
        } catch (IOException e) {
            LOG.warn("There is no multicast at {}; it is tried again", address, e);
            end(address);
        }
    }

    private void end(InetAddress address) {
        JmDNS network = open.remove(address);
        if (network != null) {
            use.end(address);
            try {
                network.close();
            } catch (IOException e) {
                LOG.debug("The network at {} was gone before", address, e);
            } finally {
                TIMERS.forget(network);
            }
        }
    }

    private void endAll() {
        Set.copyOf(open.keySet()).forEach(this::end);
    }

    /// Takes back what was said, and waits a little for that.
    @Override
    public void close() {
        thread.execute(this::endAll);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_WORDS, TimeUnit.SECONDS)) {
                LOG.info("The network is slow to take back what was announced");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
