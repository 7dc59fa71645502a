package docket.pos.server;

import docket.model.device.DeviceRole;
import docket.model.staff.Permission;
import io.javalin.security.RouteRole;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// Who may call a route. Each route names one; a route that names none is closed to everybody.
public sealed interface Access extends RouteRole {
    /// Whoever can reach the server.
    Access ANYONE = Open.ANYONE;

    /// Whoever can reach the server, by the guests' door too; see [GuestDoor].
    Access GUESTS = Open.GUESTS;

    /// Every device that the server knows, whoever is signed in on it.
    Access DEVICES = on(DeviceRole.values());

    /// Devices of these roles, whoever is signed in on them.
    static Access on(DeviceRole... roles) {
        var set = EnumSet.noneOf(DeviceRole.class);
        set.addAll(Arrays.asList(roles));
        return new Devices(set);
    }

    /// Whoever has a permission: the person who is signed in, or a device that acts for itself.
    static Access may(Permission permission) {
        return new Holders(permission);
    }

    /// Whoever is signed in, whatever they may do.
    Access PEOPLE = Session.PEOPLE;

    /// Somebody must be signed in.
    enum Session implements Access {
        PEOPLE
    }

    /// No caller is needed.
    enum Open implements Access {
        ANYONE,
        GUESTS
    }

    /// Devices of some roles.
    record Devices(Set<DeviceRole> roles) implements Access {
        public Devices {
            roles = Set.copyOf(roles);
        }
    }

    /// Whoever has a permission.
    record Holders(Permission permission) implements Access {}
}
