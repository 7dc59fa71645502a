package docket.model.staff;

import static docket.model.staff.Permission.BUMP_TICKETS;
import static docket.model.staff.Permission.CANCEL_ORDERS;
import static docket.model.staff.Permission.CHANGE_AVAILABILITY;
import static docket.model.staff.Permission.COMP_LINES;
import static docket.model.staff.Permission.EDIT_FLOOR;
import static docket.model.staff.Permission.EDIT_MENU;
import static docket.model.staff.Permission.ENTER_PRICES;
import static docket.model.staff.Permission.MANAGE_DEVICES;
import static docket.model.staff.Permission.PLACE_ORDERS;
import static docket.model.staff.Permission.READ_AUDIT;
import static docket.model.staff.Permission.REOPEN_ORDERS;
import static docket.model.staff.Permission.SERVE_ORDERS;
import static docket.model.staff.Permission.TAKE_PAYMENTS;
import static docket.model.staff.Permission.VOID_LINES;

import java.util.EnumSet;
import java.util.Set;

/// What a person is here, and so what they may do.
public enum StaffRole {
    OWNER,
    MANAGER,
    CASHIER,
    COOK;

    /// What people of this role may do; a superior may do all that those below may.
    public Set<Permission> permissions() {
        return switch (this) {
            case OWNER -> EnumSet.allOf(Permission.class);
            case MANAGER ->
                    and(
                            CASHIER,
                            EnumSet.of(
                                    VOID_LINES,
                                    COMP_LINES,
                                    CANCEL_ORDERS,
                                    REOPEN_ORDERS,
                                    EDIT_MENU,
                                    EDIT_FLOOR,
                                    ENTER_PRICES,
                                    MANAGE_DEVICES,
                                    READ_AUDIT));
            case CASHIER ->
                    and(
                            COOK,
                            EnumSet.of(
                                    PLACE_ORDERS,
                                    SERVE_ORDERS,
                                    TAKE_PAYMENTS,
                                    CHANGE_AVAILABILITY));
            case COOK -> EnumSet.of(BUMP_TICKETS);
        };
    }

    private static Set<Permission> and(StaffRole below, EnumSet<Permission> more) {
        more.addAll(below.permissions());
        return more;
    }
}
