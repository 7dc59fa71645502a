package docket.model.staff;

/// Everything that needs a permission; [StaffRole] and [docket.model.device.DeviceRole] say who has
/// which.
public enum Permission {
    /// Enter orders, and add lines to them.
    PLACE_ORDERS,
    /// Fire courses, hand orders out and close them.
    SERVE_ORDERS,
    /// Take money.
    TAKE_PAYMENTS,
    /// Put items on the menu, hide them, mark them sold out.
    CHANGE_AVAILABILITY,
    /// Change what is on the menu, and what it costs.
    EDIT_MENU,
    /// Draw the floor plan.
    EDIT_FLOOR,
    /// Say what an item costs that has no price of its own.
    ENTER_PRICES,
    /// Take a line back that the kitchen has.
    VOID_LINES,
    /// Give a line to the guest at no charge.
    COMP_LINES,
    /// Cancel an order.
    CANCEL_ORDERS,
    /// Open a closed order again.
    REOPEN_ORDERS,
    /// Bump tickets and bring them back.
    BUMP_TICKETS,
    /// Let devices in, and shut them out.
    MANAGE_DEVICES,
    /// Add people, and change their roles and PINs.
    MANAGE_STAFF,
    /// Change what is said of the shop.
    CHANGE_SETTINGS,
    /// Read who did what.
    READ_AUDIT
}
