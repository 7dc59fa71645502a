package docket.client;

import docket.client.find.Diagnosis;
import docket.model.Refusal;
import docket.model.Unreachable;
import docket.model.device.Introduction;
import docket.wire.ProblemType;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries a screen's wish to be let in to a server, beside the screens' thread, and what comes of
/// it back. Confined to the screens' thread.
public final class PairingDesk implements Introduction {
    private static final Logger LOG = LoggerFactory.getLogger(PairingDesk.class);

    private final Supplier<Pairing> fresh;
    private final Keeper keeper;
    private final Function<URI, Diagnosis> step;
    private final Executor beside;
    private final Executor screens;
    private @Nullable Attempt attempt;

    /// Keeps a server that let this station in; called beside the screens' thread.
    @FunctionalInterface
    public interface Keeper {
        /// Keeps it.
        ///
        /// @return how the station goes on with it, on the screens' thread, when the screen has
        ///     heard that it is let in: a server may shut it out at once, and then it asks anew
        Runnable keep(PairedServer server) throws IOException;
    }

    /// @param fresh makes a request to the server that is chosen now
    /// @param step finds out which step of the way to a server fails that gives no answer; called
    ///     beside the screens' thread
    /// @param beside runs each request on a thread of its own
    public PairingDesk(
            Supplier<Pairing> fresh,
            Keeper keeper,
            Function<URI, Diagnosis> step,
            Executor beside,
            Executor screens) {
        this.fresh = fresh;
        this.keeper = keeper;
        this.step = step;
        this.beside = beside;
        this.screens = screens;
    }

    @Override
    public void ask(Consumer<Told> screen) {
        giveUp();
        var next = new Attempt(fresh.get(), screen);
        attempt = next;
        beside.execute(next::run);
    }

    @Override
    public void giveUp() {
        if (attempt != null) {
            attempt.pairing.close();
            attempt = null;
        }
    }

    /// One request; what it tells after another one began is not listened to.
    private final class Attempt {
        private final Pairing pairing;
        private final Consumer<Told> screen;

        Attempt(Pairing pairing, Consumer<Told> screen) {
            this.pairing = pairing;
            this.screen = screen;
        }

        void run() {
            try {
                Pairing.Shown shown = pairing.begin();
                tell(
                        new Told.Waiting(
                                shown.code(),
                                shown.fingerprint(),
                                shown.shopName(),
                                shown.lives()));
                tell(pairing.await());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ForeignAuthority e) {
                LOG.warn("Somebody stands between this station and the server", e);
                tell(new Told.Over(Reason.FOREIGN));
            } catch (Refusal e) {
                tell(new Told.Over(reason(e)));
            } catch (Unreachable e) {
                LOG.info("The server gives no answer to a request to be let in", e);
                URI address = pairing.address();
                tell(new Told.NotReached(step.apply(address).key(), address));
            } catch (ProblemException e) {
                tell(new Told.Over(reason(e)));
            } catch (IOException e) {
                LOG.error("The server that let this station in cannot be kept", e);
                tell(new Told.Over(Reason.FAILED));
            }
        }

        private void tell(Pairing.Ended ended) throws IOException {
            switch (ended) {
                case Pairing.Ended.Accepted accepted -> {
                    Runnable next = keeper.keep(accepted.server());
                    tell(new Told.Accepted());
                    screens.execute(next);
                }
                case Pairing.Ended.Refused ignored -> tell(new Told.Over(Reason.REFUSED));
                case Pairing.Ended.Expired ignored -> tell(new Told.Over(Reason.EXPIRED));
            }
        }

        private void tell(Told told) {
            screens.execute(
                    () -> {
                        if (attempt == this) {
                            screen.accept(told);
                        }
                    });
        }
    }

    private static Reason reason(Refusal no) {
        return switch (no.reason()) {
            case TOO_MANY_REQUESTS, BUSY -> Reason.TOO_MANY;
            case PAIRING_OVER, PAIRING_UNKNOWN -> Reason.EXPIRED;
            default -> failed(no);
        };
    }

    private static Reason reason(ProblemException no) {
        return no.problem().type().equals(ProblemType.PROTOCOL_MISMATCH.uri())
                ? Reason.MISMATCH
                : failed(no);
    }

    private static Reason failed(RuntimeException why) {
        LOG.error("A request to be let in failed", why);
        return Reason.FAILED;
    }
}
