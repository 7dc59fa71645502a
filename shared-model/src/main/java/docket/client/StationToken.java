package docket.client;

import docket.model.Refusal;
import docket.model.Unreachable;
import docket.wire.DeviceToken;
import docket.wire.Paths;
import docket.wire.Secret;
import docket.wire.device.RenewToken;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a station shows to a server that let it in. Once it is old, and the feed is live, the
/// station tells the server the hash of another one, keeps that on its disk when the server has
/// answered, and shows it from then on; the old one ends with the first use of the new one. So
/// wherever this is cut short, the one on the disk is good. Thread-safe.
public final class StationToken implements Credentials, FloorFollower.Watcher {
    /// How long a token is used.
    public static final Duration LIFE = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(StationToken.class);

    private final Shelf shelf;
    private final UUID server;
    private final Whereabouts where;
    private final Executor beside;
    private final Clock clock;
    private final AtomicBoolean renewing = new AtomicBoolean();
    private volatile String token;

    /// Where tokens are kept.
    public interface Shelf {
        /// Since when the token of a server is the one that it is.
        Instant since(UUID server) throws IOException;

        /// Keeps another token of a server.
        void renew(UUID server, String token) throws IOException;
    }

    /// @param beside runs what waits, each on a thread of its own
    public StationToken(
            PairedServer server, Shelf shelf, Whereabouts where, Executor beside, Clock clock) {
        this.server = server.id();
        this.shelf = shelf;
        this.where = where;
        this.beside = beside;
        this.clock = clock;
        token = server.token();
    }

    @Override
    public @Nullable String deviceToken() {
        return token;
    }

    @Override
    public void onState(FeedState state) {
        if (state instanceof FeedState.Live && renewing.compareAndSet(false, true)) {
            try {
                beside.execute(this::renew);
            } catch (RejectedExecutionException ended) {
                LOG.debug("The station is closed; its token stays as it is");
            }
        }
    }

    private void renew() {
        try {
            renewIfOld();
        } finally {
            renewing.set(false);
        }
    }

    private void renewIfOld() {
        try (var calls = new HttpCalls(where, this, Patience.STANDARD)) {
            if (shelf.since(server).plus(LIFE).isBefore(clock.instant())) {
                String fresh = DeviceToken.fresh(new SecureRandom());
                calls.put(Paths.OWN_TOKEN, new RenewToken(Secret.hash(fresh)));
                shelf.renew(server, fresh);
                token = fresh;
                LOG.info("This station shows another token to the server from now on");
            }
        } catch (Refusal | Unreachable | ProblemException | IOException e) {
            LOG.info("The token of this station stays as it is for now: {}", e.toString());
        }
    }
}
