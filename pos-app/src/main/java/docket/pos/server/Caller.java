package docket.pos.server;

import docket.model.Reason;
import docket.model.Refusal;
import docket.model.device.Device;
import docket.model.event.Actor;
import docket.model.menu.StationId;
import docket.model.staff.Permission;
import docket.model.staff.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who calls: a device, and the person who is signed in on it.
///
/// @param permissions what they may do together
/// @param person null: nobody is signed in
/// @param approver who allowed this one call by their own PIN; null: nobody
/// @param enteredBy who entered it, as the device says, before the person signed in; null: the
///     person
public record Caller(
        Device device,
        Set<Permission> permissions,
        @Nullable Person person,
        @Nullable Person approver,
        @Nullable String enteredBy) {
    public Caller {
        permissions = Set.copyOf(permissions);
    }

    public Caller(
            Device device,
            Set<Permission> permissions,
            @Nullable Person person,
            @Nullable Person approver) {
        this(device, permissions, person, approver, null);
    }

    /// The same caller, who sends what somebody had entered before.
    Caller sending(String entered) {
        boolean isTheirs = person != null && person.name().equals(entered);
        return new Caller(device, permissions, person, approver, isTheirs ? null : entered);
    }

    /// A device that acts for itself.
    public static Caller of(Device device, Set<Permission> permissions) {
        return new Caller(device, permissions, null, null);
    }

    /// What facts and the audit log say of them.
    public Actor actor() {
        return new Actor(
                device.name(),
                person == null ? null : person.name(),
                approver == null ? null : approver.name(),
                enteredBy);
    }

    /// Who took an order, which is theirs to look after: whoever entered it; null: a program.
    public @Nullable String waiter() {
        if (enteredBy != null) {
            return enteredBy;
        }
        return person == null ? null : person.name();
    }

    /// Refuses what they may not do.
    public void require(Permission permission) {
        if (!permissions.contains(permission)) {
            throw device.isAttended() && person == null ? signedOut() : lacking(permission);
        }
    }

    /// Refuses a device that nobody is signed in on.
    public void requirePerson() {
        if (person == null) {
            throw signedOut();
        }
    }

    /// A counter that nobody is signed in on is no stranger: it waits for somebody.
    private static Refusal signedOut() {
        return new Refusal(Reason.SESSION_ENDED, "Nobody is signed in on this counter.");
    }

    /// Refuses a station that the device was not let in for.
    public void requireReach(StationId station) {
        requireReach(List.of(station));
    }

    /// Refuses what is made at none of the stations that the device was let in for.
    public void requireReach(List<StationId> stations) {
        if (device.onlyStation().isPresent() && stations.stream().noneMatch(device::reaches)) {
            throw new Refusal(
                    Reason.NOT_PERMITTED,
                    "This device is let in for the station %s only."
                            .formatted(device.onlyStation().orElseThrow().value()));
        }
    }

    static Refusal lacking(Permission permission) {
        return new Refusal(
                Reason.NOT_PERMITTED,
                "The caller may not do this.",
                Map.of("permission", permission.name()));
    }
}
