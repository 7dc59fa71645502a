package docket.pos.server.staff;

import docket.Exempt;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.audit.AuditAction;
import docket.model.audit.AuditedChange;
import docket.model.device.Device;
import docket.model.event.Actor;
import docket.model.staff.PersonId;
import docket.model.staff.Pin;
import docket.pos.server.audit.AuditService;
import docket.pos.server.db.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Tells whether a PIN is right, and makes whoever guesses wait: each person has tries of their
/// own, and so has each device. A try counts as wrong, on disk, before it is looked at, so that
/// neither many at once nor a restart gives one more. Thread-safe.
@Exempt(rule = "A5", because = "Its steps share one transaction, whose handle they are passed.")
final class PinCheck {
    private final Database database;
    private final TriesStore store;
    private final AuditService audit;
    private final Pins pins;
    private final Clock clock;

    PinCheck(Database database, TriesStore store, AuditService audit, Pins pins, Clock clock) {
        this.store = store;
        this.database = database;
        this.audit = audit;
        this.pins = pins;
        this.clock = clock;
    }

    /// Passes where the PIN is this person's.
    ///
    /// @throws Refusal [Reason#PIN_WRONG] or [Reason#PIN_LOCKED]
    void require(Member member, Pin pin, Device device) {
        List<String> subjects =
                List.of(ofPerson(member.person().id()), "device " + device.id().value());
        Left left = database.keep(handle -> count(handle, subjects));
        if (!pins.matches(pin, member.pin())) {
            database.keep(handle -> told(handle, member, device));
            throw wrong(left);
        }
        database.keep(
                handle -> {
                    subjects.forEach(subject -> store.forget(handle, subject));
                    return subjects;
                });
    }

    private Member told(Handle handle, Member member, Device device) {
        audit.append(
                handle,
                clock.instant(),
                new Actor(device.name(), null, null),
                AuditedChange.of(AuditAction.SIGN_IN_FAILED, member.person().name()));
        return member;
    }

    private static Refusal wrong(Left left) {
        return left.pause().isPositive()
                ? new Refusal(
                        Reason.PIN_WRONG,
                        "The PIN is wrong; try again in %d s.".formatted(left.pause().toSeconds()),
                        Map.of("triesLeft", 0, "retryAfter", left.pause().toSeconds()))
                : new Refusal(
                        Reason.PIN_WRONG, "The PIN is wrong.", Map.of("triesLeft", left.free()));
    }

    /// How many more are free, and how long the next has to wait.
    private record Left(int free, Duration pause) {}

    /// Takes one try of each.
    private Left count(Handle handle, List<String> subjects) {
        Instant now = clock.instant();
        List<Tries> before = subjects.stream().map(subject -> store.load(handle, subject)).toList();
        for (Tries tries : before) {
            requireOpen(tries.left(now));
        }
        int free = Tries.FREE;
        Duration pause = Duration.ZERO;
        for (int i = 0; i < subjects.size(); i++) {
            Tries after = before.get(i).another(now);
            store.save(handle, subjects.get(i), after);
            free = Math.min(free, after.free());
            pause = after.left(now).compareTo(pause) > 0 ? after.left(now) : pause;
        }
        return new Left(free, pause);
    }

    private static void requireOpen(Duration left) {
        if (left.isPositive()) {
            long seconds = left.plusMillis(999).toSeconds();
            throw new Refusal(
                    Reason.PIN_LOCKED,
                    "Too many wrong PINs: try again in %d s.".formatted(seconds),
                    Map.of("retryAfter", seconds));
        }
    }

    /// Until when no PIN of a person's counts; null: they may try.
    @Nullable Instant lockedUntil(Handle handle, PersonId person) {
        Tries tries = store.load(handle, ofPerson(person));
        return tries.left(clock.instant()).isPositive() ? tries.lockedUntil() : null;
    }

    /// Lets a person, and every device, try at once again.
    void unlock(Handle handle, PersonId person) {
        store.forget(handle, ofPerson(person));
        store.forgetDevices(handle);
    }

    private static String ofPerson(PersonId person) {
        return "person " + person.value();
    }
}
