package docket.client.find;

import docket.client.Whereabouts;
import docket.net.Announcement;
import docket.net.Networks;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The servers that a station could use, in one list that changes by itself: those that announce
/// themselves, those that answer a question, and those that it was paired with. Thread-safe;
/// nothing of it waits for the network.
public final class ServerFinder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerFinder.class);

    private final Supplier<List<KnownServer>> known;
    private final Supplier<Set<InetAddress>> networks;
    private final Sightings sightings = new Sightings();
    private final Browser browser;
    private final Prober prober;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private final Set<Object> searching = ConcurrentHashMap.newKeySet();

    /// Where to look.
    ///
    /// @param addresses this PC's, on networks, at the moment
    /// @param everybody reach all PCs of a network, for each of the networks
    /// @param port on which servers answer
    record Places(
            Supplier<Set<InetAddress>> addresses,
            Supplier<List<InetAddress>> everybody,
            int port) {}

    /// @param known the servers that this station was paired with
    public ServerFinder(Supplier<List<KnownServer>> known) {
        this(known, new Places(Networks::addresses, Networks::broadcasts, Announcement.PROBE_PORT));
    }

    ServerFinder(Supplier<List<KnownServer>> known, Places places) {
        this.known = known;
        networks = places.addresses();
        browser = new Browser(networks, new Announced());
        prober =
                new Prober(
                        () -> askable(places),
                        places.port(),
                        (what, from) -> tellIf(sightings.hear(what, from, null)),
                        () -> tellIf(sightings.nextRound()));
    }

    /// Begins to listen.
    public void start() {
        browser.start();
        prober.start();
    }

    /// Asks around as long as anybody wants that; what announces itself is heard anyway.
    ///
    /// @param who wants it, or does not any more
    public synchronized void search(Object who, boolean wanted) {
        if (wanted) {
            searching.add(who);
        } else {
            searching.remove(who);
        }
        prober.want(!searching.isEmpty());
    }

    /// Whom to ask: everybody, this PC too, and where the known ones were.
    private Collection<InetAddress> askable(Places places) {
        var all = new ArrayList<>(places.everybody().get());
        all.add(InetAddress.getLoopbackAddress());
        for (KnownServer server : known.get()) {
            try {
                all.add(InetAddress.getByName(server.address().getHost()));
            } catch (UnknownHostException e) {
                LOG.debug("{} has no address now", server.address(), e);
            }
        }
        return Set.copyOf(all);
    }

    /// Hears what servers announce.
    private final class Announced implements Browser.Listener {
        @Override
        public void heard(Announcement what, InetAddress from, InetAddress network) {
            tellIf(sightings.hear(what, from, network));
        }

        @Override
        public void lost(UUID server, InetAddress network) {
            tellIf(sightings.lose(server, network));
        }

        @Override
        public void left(InetAddress network) {
            tellIf(sightings.leave(network));
        }
    }

    private void tellIf(boolean news) {
        if (news) {
            watchers.forEach(Runnable::run);
        }
    }

    /// Has the list's changes told, on threads of the finder's, which must not be kept waiting.
    ///
    /// @return ends it
    public Runnable watch(Runnable watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /// The servers as they are known now.
    public List<FoundServer> servers() {
        return sightings.merged(known.get());
    }

    /// Whether this PC is on a network at all.
    public boolean isOnline() {
        return !networks.get().isEmpty();
    }

    /// Where a server is, for a client that follows it when it moves.
    public Whereabouts whereabouts(KnownServer server, @Nullable SSLContext tls) {
        return new Whereabouts(() -> address(server), tls);
    }

    /// Where a server is to be tried now.
    public URI address(KnownServer server) {
        return sightings.address(server);
    }

    /// Says that a server was not reached where it was tried: it is tried elsewhere next, if it was
    /// heard of elsewhere.
    public void failed(UUID server) {
        sightings.failed(server);
    }

    @Override
    public void close() {
        prober.close();
        browser.close();
    }
}
