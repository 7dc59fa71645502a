package docket.pos.server.device;

import docket.model.Reason;
import docket.model.Refusal;
import docket.model.device.Device;
import docket.wire.device.NewPairing;
import docket.wire.device.PairingCode;
import docket.wire.device.PairingProof;
import docket.wire.device.PairingRequest;
import docket.wire.device.PairingState;
import docket.wire.device.PairingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One device that asks to be let in: it has shown nothing, then its proof, and then somebody
/// decides, or nobody does in time. Confined to [Pairings].
final class Pairing {
    /// Proofs that may be wrong before the request ends.
    static final int TRIES = 5;

    /// How long a device can learn what became of its request.
    private static final Duration TOLD = Duration.ofMinutes(2);

    private final UUID id;
    private final String address;
    private final NewPairing wanted;
    private final PairingTerms terms;
    private final String serverNonce;
    private final Instant expiresAt;
    private PairingStatus status = PairingStatus.WAITING;
    private Instant endedAt;
    private @Nullable PairingProof proof;
    private @Nullable Device device;
    private String code = "";
    private boolean taken;
    private int wrong;

    Pairing(
            UUID id,
            String address,
            NewPairing wanted,
            PairingTerms terms,
            String serverNonce,
            Instant expiresAt) {
        this.id = id;
        this.address = address;
        this.wanted = wanted;
        this.terms = terms;
        this.serverNonce = serverNonce;
        this.expiresAt = expiresAt;
        endedAt = expiresAt;
    }

    UUID id() {
        return id;
    }

    String address() {
        return address;
    }

    NewPairing wanted() {
        return wanted;
    }

    PairingTerms terms() {
        return terms;
    }

    String serverNonce() {
        return serverNonce;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /// What the server is to know the device's token by.
    String tokenHash() {
        if (proof == null) {
            throw new IllegalStateException("nothing was proved yet");
        }
        return proof.tokenHash();
    }

    boolean isWaiting(Instant now) {
        return taken || (status == PairingStatus.WAITING && now.isBefore(expiresAt));
    }

    /// Whether people may decide about it.
    boolean isToDecide(Instant now) {
        return isWaiting(now) && !taken && proof != null;
    }

    /// Whether its device had its time to learn what became of it.
    boolean isTold(Instant now) {
        return !taken && !now.isBefore(endedAt.plus(TOLD));
    }

    PairingState state(Instant now) {
        if (device != null) {
            return new PairingState(status, device.role(), device.station(), device.id());
        }
        return PairingState.of(
                status == PairingStatus.WAITING && !isWaiting(now)
                        ? PairingStatus.EXPIRED
                        : status);
    }

    PairingRequest request() {
        return new PairingRequest(
                id, wanted.name(), wanted.kind(), wanted.version(), address, code, expiresAt);
    }

    void prove(PairingProof shown, Instant now) {
        requireWaiting(now);
        if (proof != null) {
            if (!proof.equals(shown)) {
                throw over();
            }
        } else if (PairingCode.commitment(shown).equals(wanted.commitment())) {
            proof = shown;
            code = PairingCode.of(shown, serverNonce, terms.encoded());
        } else {
            refuseProof();
        }
    }

    private void refuseProof() {
        wrong++;
        if (wrong == TRIES) {
            status = PairingStatus.EXPIRED;
        }
        throw new Refusal(
                Reason.PROOF_WRONG,
                "That is not what the device had committed itself to.",
                Map.of("triesLeft", TRIES - wrong));
    }

    void take(Instant now) {
        requireWaiting(now);
        if (taken || proof == null) {
            throw over();
        }
        taken = true;
    }

    void accept(Device made, Instant now) {
        taken = false;
        endedAt = now;
        status = PairingStatus.ACCEPTED;
        device = made;
    }

    void giveBack() {
        taken = false;
    }

    void end(PairingStatus how, Instant now) {
        requireWaiting(now);
        if (taken) {
            throw over();
        }
        status = how;
    }

    private void requireWaiting(Instant now) {
        if (!isWaiting(now)) {
            throw over();
        }
    }

    private static Refusal over() {
        return new Refusal(
                Reason.PAIRING_OVER,
                "This request to be let in is over: let the device ask again.");
    }
}
