package docket.pos.server.device;

import docket.model.Reason;
import docket.model.Refusal;
import docket.model.device.Device;
import docket.model.device.DeviceKind;
import docket.model.event.Actor;
import docket.wire.device.AcceptPairing;
import docket.wire.device.NewPairing;
import docket.wire.device.PairingProof;
import docket.wire.device.PairingRequest;
import docket.wire.device.PairingState;
import docket.wire.device.StartedPairing;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// How a new device is let in: it asks, people compare the code that both ends show, and one of
/// them accepts it. The device made its token itself, and nothing that goes over the wire before it
/// is accepted is of use to whoever records it. Thread-safe.
public final class PairingService {
    private final Pairings pairings;
    private final DeviceService devices;
    private final Jobs jobs;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

    PairingService(Pairings pairings, DeviceService devices, Jobs jobs) {
        this.pairings = pairings;
        this.devices = devices;
        this.jobs = jobs;
    }

    /// Has somebody told whenever other devices are at the door than before.
    public void onChange(Runnable watcher) {
        watchers.add(watcher);
    }

    /// The devices that wait, the one that came first in front.
    public List<PairingRequest> waiting() {
        return pairings.waiting();
    }

    StartedPairing start(String address, NewPairing wanted) {
        Pairing made = pairings.start(address, wanted);
        PairingTerms terms = made.terms();
        return new StartedPairing(
                made.id(),
                made.serverNonce(),
                terms.pem(),
                terms.serverId(),
                terms.shopName(),
                made.expiresAt(),
                Pairings.LIFE.toSeconds());
    }

    PairingState prove(UUID id, PairingProof proof) {
        pairings.prove(id, proof);
        tellChange();
        return pairings.state(id);
    }

    PairingState state(UUID id) {
        return pairings.state(id);
    }

    PairingState withdraw(UUID id) {
        pairings.withdraw(id);
        tellChange();
        return pairings.state(id);
    }

    /// Lets a device in that waits.
    public Device accept(Actor by, UUID id, AcceptPairing wish) {
        jobs.require(wish.role(), wish.stationId());
        Pairing taken = pairings.take(id);
        try {
            Device device = devices.admit(by, wanted(taken, wish), taken.tokenHash());
            pairings.accept(taken, device);
            return device;
        } catch (RuntimeException e) {
            pairings.giveBack(taken);
            throw e;
        } finally {
            tellChange();
        }
    }

    private static NewDevice wanted(Pairing taken, AcceptPairing wish) {
        return new NewDevice(
                Objects.requireNonNullElse(wish.name(), taken.wanted().name()),
                wish.role(),
                wish.stationId(),
                DeviceKind.PAIRED);
    }

    /// Lets the device in that shows this code.
    public Device accept(Actor by, String code, AcceptPairing wish) {
        String plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        PairingRequest found =
                pairings.waiting().stream()
                        .filter(request -> request.code().equals(plain))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                Reason.PAIRING_UNKNOWN,
                                                "No device that waits shows the code %s."
                                                        .formatted(plain)));
        return accept(by, found.id(), wish);
    }

    PairingState refuse(Actor by, UUID id) {
        devices.refused(by, pairings.refuse(id).wanted().name());
        tellChange();
        return pairings.state(id);
    }

    /// Says that another device is at the door.
    void tellChange() {
        watchers.forEach(Runnable::run);
    }
}
