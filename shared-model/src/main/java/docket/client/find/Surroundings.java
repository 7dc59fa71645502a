package docket.client.find;

import docket.client.DocketClient;
import docket.client.PairedServer;
import docket.client.PairedServers;
import docket.client.Pin;
import docket.client.PinnedTrust;
import docket.client.StationToken;
import docket.client.Whereabouts;
import docket.net.Networks;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The servers around this station: those that let it in, those that are found, and why one is not
/// reached. Thread-safe.
public final class Surroundings implements AutoCloseable, StationToken.Shelf {
    private static final Logger LOG = LoggerFactory.getLogger(Surroundings.class);

    private final PairedServers paired;
    private final Executor beside;
    private final ServerFinder finder = new ServerFinder(this::known);
    private final ConnectionCheck check = new ConnectionCheck(Networks::addresses);
    private final AtomicBoolean checking = new AtomicBoolean();
    private volatile List<PairedServer> kept;

    /// @param beside runs what waits, each on a thread of its own
    public Surroundings(PairedServers paired, Executor beside) {
        this.paired = paired;
        this.beside = beside;
        kept = paired.all();
    }

    /// Finds servers, and those that have moved.
    public ServerFinder finder() {
        return finder;
    }

    private List<KnownServer> known() {
        return kept.stream().map(Surroundings::known).toList();
    }

    /// A server that let this station in, as the finder takes it.
    public static KnownServer known(PairedServer server) {
        return new KnownServer(server.id(), server.shopName(), server.address());
    }

    /// The server at a place, if it let this station in. An address that was given is that of the
    /// server that is there now, else of the one that let this station in there and has moved
    /// since.
    public Optional<PairedServer> paired(Place place) {
        UUID id = place.id();
        URI at = place.address();
        return id == null
                ? kept(server -> server.address().equals(at))
                        .or(() -> kept(server -> server.asked().equals(at)))
                : kept(server -> server.id().equals(id));
    }

    private Optional<PairedServer> kept(Predicate<PairedServer> wanted) {
        return kept.stream().filter(wanted).findFirst();
    }

    /// The server that let this station in and was used last; where that is not known, the only
    /// one.
    public Optional<PairedServer> latest() {
        return paired.latest();
    }

    /// Keeps that a server is the one that is used now.
    public void use(PairedServer server) {
        try {
            paired.use(server.id());
        } catch (IOException e) {
            LOG.warn("Which server is used now cannot be kept", e);
        }
    }

    /// Reads anew who let this station in.
    public void look() {
        kept = paired.all();
    }

    /// Keeps a server that has let this station in.
    ///
    /// @throws IOException if the disk does not take it
    public void keep(PairedServer server) throws IOException {
        paired.keep(server);
        look();
    }

    /// Keeps what a server has for this station to do now.
    ///
    /// @throws IOException if the disk does not take it
    public void assign(PairedServer told) throws IOException {
        paired.assign(told);
        look();
    }

    private void moved(PairedServer server, URI now) {
        try {
            beside.execute(() -> move(server, now));
        } catch (RejectedExecutionException closing) {
            LOG.debug("{} has moved while this station closes", server, closing);
        }
    }

    private void move(PairedServer server, URI now) {
        try {
            paired.move(server.id(), now);
            look();
        } catch (IOException e) {
            LOG.warn("Where the server is now cannot be kept", e);
        }
    }

    /// What keeps this station at a server that let it in: where that is now, what it is shown
    /// there, and what finds it again when it has moved. Token and tracker watch the feed.
    public record Way(Whereabouts where, StationToken token, ServerTracker tracker) {}

    /// The way to a server that let this station in.
    ///
    /// @param retryNow told when the server may be reached again
    public Way way(PairedServer server, Runnable retryNow, Clock clock) {
        KnownServer known = known(server);
        Whereabouts where =
                finder.whereabouts(known, new PinnedTrust(Pin.of(server.authority())).context());
        return new Way(
                where,
                new StationToken(server, this, where, beside, clock),
                new ServerTracker(finder, known, retryNow, now -> moved(server, now)));
    }

    @Override
    public Instant since(UUID server) throws IOException {
        return paired.since(server);
    }

    @Override
    public void renew(UUID server, String token) throws IOException {
        paired.renew(server, token);
        look();
    }

    /// Finds out what keeps this station from a server, unless that is being found out.
    ///
    /// @param client of it, where it let this station in
    public void check(URI server, @Nullable DocketClient client, Consumer<Diagnosis> told) {
        if (checking.compareAndSet(false, true)) {
            beside.execute(
                    () -> {
                        try {
                            told.accept(check.of(server, client));
                        } finally {
                            checking.set(false);
                        }
                    });
        }
    }

    /// Finds out which step of the way to a server fails that gives no answer. Blocks.
    public Diagnosis step(URI server) {
        Diagnosis found = check.of(server, null);
        return found == Diagnosis.NOT_PAIRED ? Diagnosis.NO_DOCKET : found;
    }

    @Override
    public void close() {
        finder.close();
    }
}
