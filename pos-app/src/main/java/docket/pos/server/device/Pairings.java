package docket.pos.server.device;

import docket.model.Reason;
import docket.model.Refusal;
import docket.model.device.Device;
import docket.wire.device.NewPairing;
import docket.wire.device.PairingProof;
import docket.wire.device.PairingRequest;
import docket.wire.device.PairingState;
import docket.wire.device.PairingStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// The devices that ask to be let in, each for two minutes. Whoever floods it with requests gets
/// little: an address has one that waits and five in two minutes, all addresses together have
/// thirty a minute, and a proof that is wrong five times ends its request. It is forgotten with the
/// process, and with it nothing but the waiting. Thread-safe.
final class Pairings {
    static final Duration LIFE = Duration.ofMinutes(2);

    /// Requests that are begun in a minute, by whomever.
    static final int STARTS_A_MINUTE = 30;

    /// Requests that one address begins in the time that one lives.
    static final int STARTS_OF_AN_ADDRESS = 5;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Supplier<PairingTerms> terms;
    private final Clock clock;
    private final Supplier<UUID> freshIds;
    private final Supplier<String> freshNonces;
    private final Map<UUID, Pairing> all = new LinkedHashMap<>();
    private final Deque<Instant> starts = new ArrayDeque<>();

    /// @param terms what the server says of itself, as it is when a device asks
    /// @param freshNonces makes random nonces, as the wire has them
    Pairings(
            Supplier<PairingTerms> terms,
            Clock clock,
            Supplier<UUID> freshIds,
            Supplier<String> freshNonces) {
        this.terms = terms;
        this.clock = clock;
        this.freshIds = freshIds;
        this.freshNonces = freshNonces;
    }

    /// Begins a request.
    ///
    /// @throws Refusal if there are too many of this address, or of all
    synchronized Pairing start(String address, NewPairing wanted) {
        Instant now = clock.instant();
        forgetOld(now);
        requireRoom(address, now);
        var made =
                new Pairing(
                        freshIds.get(),
                        address,
                        wanted,
                        terms.get(),
                        freshNonces.get(),
                        now.plus(LIFE));
        starts.add(now);
        all.put(made.id(), made);
        return made;
    }

    private void requireRoom(String address, Instant now) {
        List<Pairing> own =
                all.values().stream()
                        .filter(one -> one.address().equals(address))
                        .filter(one -> one.expiresAt().isAfter(now))
                        .toList();
        own.stream()
                .filter(one -> one.isWaiting(now))
                .findFirst()
                .ifPresent(one -> refuseUntil(one.expiresAt(), now));
        if (own.size() >= STARTS_OF_AN_ADDRESS) {
            refuseUntil(own.getFirst().expiresAt(), now);
        }
        if (starts.size() >= STARTS_A_MINUTE) {
            refuseUntil(starts.getFirst().plus(MINUTE), now);
        }
    }

    private static void refuseUntil(Instant free, Instant now) {
        long seconds = Math.max(1, Duration.between(now, free).plusMillis(999).toSeconds());
        throw new Refusal(
                Reason.TOO_MANY_REQUESTS,
                "A request to be let in waits already; the next one is taken in %d seconds."
                        .formatted(seconds),
                Map.of("retryAfter", seconds));
    }

    private void forgetOld(Instant now) {
        starts.removeIf(start -> !start.plus(MINUTE).isAfter(now));
        all.values().removeIf(one -> one.isTold(now));
    }

    /// Takes the proof of what a device had committed itself to; from here on people see it.
    ///
    /// @throws Refusal if it is none, or the request is over
    synchronized void prove(UUID id, PairingProof proof) {
        find(id).prove(proof, clock.instant());
    }

    synchronized PairingState state(UUID id) {
        return find(id).state(clock.instant());
    }

    /// Ends a request of a device that does not want it any more.
    synchronized void withdraw(UUID id) {
        find(id).end(PairingStatus.EXPIRED, clock.instant());
    }

    /// Those that people may decide about, the one that came first in front.
    synchronized List<PairingRequest> waiting() {
        Instant now = clock.instant();
        return all.values().stream()
                .filter(one -> one.isToDecide(now))
                .map(Pairing::request)
                .toList();
    }

    /// Takes a request for deciding, so that nobody else decides meanwhile.
    ///
    /// @throws Refusal if it is over, or somebody decides already
    synchronized Pairing take(UUID id) {
        Pairing pairing = find(id);
        pairing.take(clock.instant());
        return pairing;
    }

    /// Says what became of a request that was taken.
    synchronized void accept(Pairing taken, Device device) {
        taken.accept(device, clock.instant());
    }

    /// Puts back a request that was taken and could not be accepted.
    synchronized void giveBack(Pairing taken) {
        taken.giveBack();
    }

    /// Says no to a request that waits.
    synchronized Pairing refuse(UUID id) {
        Pairing pairing = find(id);
        pairing.end(PairingStatus.REFUSED, clock.instant());
        return pairing;
    }

    private Pairing find(UUID id) {
        forgetOld(clock.instant());
        Pairing known = all.get(id);
        if (known == null) {
            throw new Refusal(Reason.PAIRING_UNKNOWN, "No device asks to be let in under this id.");
        }
        return known;
    }
}
