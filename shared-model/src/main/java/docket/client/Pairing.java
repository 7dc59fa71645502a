package docket.client;

import docket.model.Reason;
import docket.model.Refusal;
import docket.model.Unreachable;
import docket.wire.DeviceToken;
import docket.wire.Paths;
import docket.wire.Protocol;
import docket.wire.Secret;
import docket.wire.device.NewPairing;
import docket.wire.device.PairingCode;
import docket.wire.device.PairingKind;
import docket.wire.device.PairingProof;
import docket.wire.device.PairingState;
import docket.wire.device.StartedPairing;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One request of this station to be let in by a server: [#begin], show the code, [#await]. The
/// station's token is made here and never leaves it before it is let in. Calls block; they are made
/// from a background thread, while [#close] may come from any.
public final class Pairing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pairing.class);
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final URI address;
    private final HttpCalls server;
    private final @Nullable CapturingTrust trust;
    private final Who who;
    private final SecureRandom random = new SecureRandom();
    private final String token = DeviceToken.fresh(random);
    private final CountDownLatch givenUp = new CountDownLatch(1);
    private volatile @Nullable StartedPairing started;
    private volatile long begunAt;

    /// What the station says of itself.
    public record Who(String name, PairingKind kind) {}

    /// What people are shown, to compare it with what the counter shows.
    ///
    /// @param fingerprint of the server's authority, in 64 hexadecimal digits
    public record Shown(String code, String fingerprint, String shopName, Duration lives) {}

    /// What came of it.
    public sealed interface Ended {
        /// The server lets this station in.
        record Accepted(PairedServer server) implements Ended {}

        /// Somebody at the counter said no.
        record Refused() implements Ended {}

        /// Nobody said anything in time, or the server forgot the request.
        record Expired() implements Ended {}
    }

    /// A request to the server at this address, which is not known yet: whoever answers there is
    /// taken for it until people have compared the code.
    public Pairing(URI server, Who who) {
        this.address = server;
        this.who = who;
        boolean isOpen = "http".equals(server.getScheme());
        trust = isOpen ? null : new CapturingTrust();
        this.server =
                new HttpCalls(
                        Whereabouts.at(server, trust == null ? null : trust.context()),
                        Credentials.NONE,
                        Patience.STANDARD);
    }

    /// Where it asks.
    URI address() {
        return address;
    }

    /// Asks to be let in.
    ///
    /// @throws Refusal if the server takes no request now
    /// @throws ForeignAuthority if somebody stands between
    public Shown begin() {
        var proof = new PairingProof(PairingCode.freshNonce(random), Secret.hash(token));
        var wanted =
                new NewPairing(
                        who.name(),
                        who.kind(),
                        HttpCalls.version(),
                        Protocol.VERSION,
                        PairingCode.commitment(proof));
        StartedPairing made = server.post(Paths.PAIRINGS, null, wanted, StartedPairing.class);
        started = made;
        begunAt = System.nanoTime();
        Pin seen = seen(made.authority());
        server.put(Paths.fill(Paths.PAIRING_PROOF, made.id()), null, proof, PairingState.class);
        return new Shown(
                PairingCode.of(proof, made.serverNonce(), seen.encoded()),
                seen.fingerprint(),
                made.shopName(),
                Duration.ofSeconds(made.seconds()));
    }

    /// What the connection showed; over plain HTTP, which never leaves this PC, what the server
    /// says.
    private Pin seen(String told) {
        Pin said = Pin.of(told);
        if (trust != null && !trust.pin().equals(Optional.of(said))) {
            throw new ForeignAuthority("The server names another certificate than it shows.");
        }
        return said;
    }

    /// Waits until somebody decides, nobody did in time, or it is closed.
    public Ended await() throws InterruptedException {
        StartedPairing waiting = Objects.requireNonNull(started, "it was not begun");
        while (!givenUp.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS)) {
            @Nullable Ended ended = ask(waiting);
            if (ended != null) {
                return ended;
            }
        }
        withdraw(waiting);
        return new Ended.Expired();
    }

    /// Asks once; a server that is away for a moment may be back before the time is over.
    private @Nullable Ended ask(StartedPairing waiting) {
        try {
            PairingState state =
                    server.get(Paths.fill(Paths.PAIRING, waiting.id()), PairingState.class);
            return switch (state.status()) {
                case WAITING -> null;
                case ACCEPTED -> new Ended.Accepted(accepted(waiting, state));
                case REFUSED -> new Ended.Refused();
                case EXPIRED -> new Ended.Expired();
            };
        } catch (Refusal forgotten) {
            return forgotten.reason() == Reason.PAIRING_UNKNOWN ? new Ended.Expired() : null;
        } catch (Unreachable away) {
            long seconds = (System.nanoTime() - begunAt) / 1_000_000_000L;
            return seconds > waiting.seconds() ? new Ended.Expired() : null;
        }
    }

    private PairedServer accepted(StartedPairing waiting, PairingState state) {
        return new PairedServer(
                waiting.serverId(),
                waiting.shopName(),
                server.address(),
                waiting.authority(),
                token,
                Objects.requireNonNull(state.role(), "an accepted device has a role"),
                state.stationId());
    }

    /// Takes a request back that still waits.
    private void withdraw(StartedPairing waiting) {
        try {
            server.delete(Paths.fill(Paths.PAIRING, waiting.id()), PairingState.class);
        } catch (Refusal | Unreachable | ProblemException unimportant) {
            LOG.debug("A request to be let in was not taken back; it ends by itself", unimportant);
        }
    }

    /// Gives up waiting; [#await] takes the request back and returns. Does not block.
    @Override
    public void close() {
        givenUp.countDown();
    }
}
