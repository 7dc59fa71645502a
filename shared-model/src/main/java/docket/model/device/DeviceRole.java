package docket.model.device;

import docket.model.staff.Permission;
import java.util.EnumSet;
import java.util.Set;

/// What a device is there for.
public enum DeviceRole {
    /// Enters orders and takes money.
    COUNTER,
    /// Shows the tickets of one station, or of all, bumps them, and says what runs out.
    KITCHEN,
    /// Sees every ticket and hands orders out.
    EXPO,
    /// Shows what is ready, and changes nothing.
    BOARD;

    /// What a device of this role may do where nobody signs in on it.
    public Set<Permission> permissions() {
        return switch (this) {
            case COUNTER ->
                    EnumSet.of(
                            Permission.PLACE_ORDERS,
                            Permission.SERVE_ORDERS,
                            Permission.TAKE_PAYMENTS,
                            Permission.CHANGE_AVAILABILITY,
                            Permission.ENTER_PRICES,
                            Permission.VOID_LINES,
                            Permission.COMP_LINES,
                            Permission.CANCEL_ORDERS,
                            Permission.REOPEN_ORDERS,
                            Permission.BUMP_TICKETS);
            case KITCHEN -> EnumSet.of(Permission.BUMP_TICKETS, Permission.CHANGE_AVAILABILITY);
            case EXPO ->
                    EnumSet.of(
                            Permission.BUMP_TICKETS,
                            Permission.CHANGE_AVAILABILITY,
                            Permission.SERVE_ORDERS);
            case BOARD -> EnumSet.noneOf(Permission.class);
        };
    }
}
