package docket.model;

/// Why the domain says no. Each reason has one problem type on the wire and one sentence in the
/// message bundles of the screens.
public enum Reason {
    /// The caller is no device, and no person, that the server knows.
    NOT_SIGNED_IN,
    /// The person's session has ended: they sign in again.
    SESSION_ENDED,
    /// The caller may not do this; `permission` names what it takes.
    NOT_PERMITTED,
    /// There is no such device.
    DEVICE_UNKNOWN,
    /// Nobody of this id works here.
    PERSON_UNKNOWN,
    /// Somebody else has this name.
    NAME_TAKEN,
    /// The PIN is not that person's; `triesLeft` tells how many more may be wrong.
    PIN_WRONG,
    /// Too many wrong PINs; `retryAfter` tells the seconds to wait.
    PIN_LOCKED,
    /// Whoever tries a few PINs finds this one.
    PIN_GUESSABLE,
    /// The approval was used, or has run out.
    APPROVAL_SPENT,
    /// The shop must keep an owner.
    LAST_OWNER,
    /// The shop was set up before.
    SET_UP_ALREADY,
    /// A value in the command makes no sense or goes past a limit.
    INVALID,
    /// There is no such order.
    ORDER_UNKNOWN,
    /// The order has no such line.
    LINE_UNKNOWN,
    /// There is no such ticket.
    TICKET_UNKNOWN,
    /// The menu has no such station.
    STATION_UNKNOWN,
    /// The menu has no such item.
    ITEM_UNKNOWN,
    /// The menu has no such category.
    CATEGORY_UNKNOWN,
    /// The category has items, so that it cannot go.
    CATEGORY_NOT_EMPTY,
    /// The item is sold out.
    ITEM_SOLD_OUT,
    /// Fewer of the item are left than are wanted; `left` tells how many.
    TOO_FEW_LEFT,
    /// The item is taken off the menu.
    ITEM_HIDDEN,
    /// The item comes in several variants of which one is to be named, or has no such one.
    VARIANT_UNKNOWN,
    /// The server has no such picture.
    PICTURE_UNKNOWN,
    /// The file is no picture of a kind that is taken.
    PICTURE_FORMAT,
    /// The file is cut off or spoilt, so that it cannot be drawn.
    PICTURE_BROKEN,
    /// The picture has more pixels than are taken.
    PICTURE_TOO_LARGE,
    /// The server has no such backup.
    BACKUP_UNKNOWN,
    /// The backup is damaged, or was made by a newer Docket, so that it cannot be restored.
    BACKUP_UNUSABLE,
    /// The item offers no such modifier.
    MODIFIER_UNKNOWN,
    /// The modifier is sold out; `name` tells which.
    MODIFIER_SOLD_OUT,
    /// Too few or too many modifiers of one group.
    MODIFIER_COUNT,
    /// Another item has the code; `name` tells which.
    CODE_IN_USE,
    /// The parts of a combo are too few, too many, or none of its; `name` tells which combo.
    COMBO_PARTS,
    /// A combo offers the item, so that it cannot go or become one; `name` tells which.
    ITEM_IN_COMBO,
    /// The shop asks for something that the order does not say; `missing` tells what.
    ORDER_INCOMPLETE,
    /// An order cannot be wanted at this time: it is over, or too far ahead; `latest` tells how
    /// far.
    DUE_TIME,
    /// The id was used before, for something else.
    ID_REUSED,
    /// The sender had an older version before its eyes.
    STALE_VERSION,
    /// The current state does not allow this step.
    ILLEGAL_TRANSITION,
    /// The order cannot be closed while lines of it are held.
    LINES_HELD,
    /// The order cannot be closed while money is due.
    NOT_PAID,
    /// Nobody looks after an order that could be handed over.
    NOTHING_TO_HAND_OVER,
    /// More was paid than what would be left of the order.
    PAID_ALREADY,
    /// The payment is more than what is due.
    OVERPAID,
    /// The cash handed over is less than the amount to pay.
    TENDER_TOO_SMALL,
    /// No device asks to be let in under this id.
    PAIRING_UNKNOWN,
    /// The request to be let in was decided, taken back, or nobody decided in time.
    PAIRING_OVER,
    /// A device shows something else than it had committed itself to.
    PROOF_WRONG,
    /// The caller asks too often.
    TOO_MANY_REQUESTS,
    /// There is no such message, or it is of another day.
    MESSAGE_UNKNOWN,
    /// Too many messages were sent just now, or wait to be seen.
    TOO_MANY_MESSAGES,
    /// There is no such visit of a table.
    VISIT_UNKNOWN,
    /// Others sit at the table; `visit` tells who.
    TABLE_TAKEN,
    /// The table has an order that is open.
    TABLE_BUSY,
    /// The store cannot keep anything right now, so nothing is accepted.
    STORE_UNAVAILABLE,
    /// More commands are waiting than the server takes on.
    BUSY
}
