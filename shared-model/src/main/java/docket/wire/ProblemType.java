package docket.wire;

import docket.model.Reason;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The kinds of problem documents. Every [Reason] of the domain has one by exhaustive `switch`; the
/// others are made at the server's edge.
public enum ProblemType {
    INVALID_REQUEST("invalid-request", "The request makes no sense", 400),
    MALFORMED_JSON("malformed-json", "The body is not JSON that can be read", 400),
    MALFORMED_REQUEST("malformed-request", "The request is not HTTP that can be read", 400),
    ORIGIN_REFUSED("origin-refused", "Pages of other sites get nothing here", 403),
    NOT_FOUND("not-found", "There is nothing here", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", "This cannot be done here", 405),
    REQUEST_TIMEOUT("request-timeout", "The request took too long to arrive", 408),
    BODY_TOO_LARGE("body-too-large", "The body is too large", 413),
    URI_TOO_LONG("uri-too-long", "The address is too long", 414),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", "The body is of the wrong kind", 415),
    MISDIRECTED("misdirected", "The request was meant for another host", 421),
    PROTOCOL_MISMATCH("protocol-mismatch", "Station and server speak different versions", 426),
    UPGRADE_REQUIRED("upgrade-required", "This can only be had as a WebSocket", 426),
    HEADERS_TOO_LARGE("headers-too-large", "The headers are too large", 431),
    SERVER_BUG("server-bug", "The server failed", 500),
    HTTP_VERSION("http-version", "This version of HTTP is not spoken here", 400),

    NOT_SIGNED_IN("not-signed-in", "The caller is not known", 401),
    SESSION_ENDED("session-ended", "The session has ended", 401),
    NOT_PERMITTED("not-permitted", "The caller may not do this", 403),
    DEVICE_UNKNOWN("device-unknown", "No such device", 404),
    PERSON_UNKNOWN("person-unknown", "No such person", 404),
    NAME_TAKEN("name-taken", "Somebody else has this name", 409),
    PIN_WRONG("pin-wrong", "The PIN is wrong", 403),
    PIN_LOCKED("pin-locked", "Too many wrong PINs", 429),
    PIN_GUESSABLE("pin-guessable", "The PIN is easily guessed", 422),
    APPROVAL_SPENT("approval-spent", "The approval does not count any more", 403),
    LAST_OWNER("last-owner", "The shop must keep an owner", 409),
    SET_UP_ALREADY("set-up-already", "The shop was set up before", 409),
    ORDER_UNKNOWN("order-unknown", "No such order", 404),
    LINE_UNKNOWN("line-unknown", "No such line", 404),
    TICKET_UNKNOWN("ticket-unknown", "No such ticket", 404),
    STATION_UNKNOWN("station-unknown", "No such station", 404),
    ITEM_UNKNOWN("item-unknown", "No such item", 422),
    CATEGORY_UNKNOWN("category-unknown", "No such category", 422),
    CATEGORY_NOT_EMPTY("category-not-empty", "The category is not empty", 409),
    ITEM_SOLD_OUT("item-sold-out", "Sold out", 409),
    TOO_FEW_LEFT("too-few-left", "Fewer are left", 409),
    ITEM_HIDDEN("item-hidden", "Off the menu", 409),
    VARIANT_UNKNOWN("variant-unknown", "No such variant", 422),
    PICTURE_UNKNOWN("picture-unknown", "No such picture", 404),
    PICTURE_FORMAT("picture-format", "No picture of a kind that is taken", 422),
    BACKUP_UNKNOWN("backup-unknown", "No such backup", 404),
    BACKUP_UNUSABLE("backup-unusable", "The backup cannot be restored", 422),
    PICTURE_BROKEN("picture-broken", "The picture cannot be drawn", 422),
    PICTURE_TOO_LARGE("picture-too-large", "The picture has too many pixels", 422),
    MODIFIER_UNKNOWN("modifier-unknown", "No such modifier", 422),
    MODIFIER_SOLD_OUT("modifier-sold-out", "A modifier is sold out", 409),
    MODIFIER_COUNT("modifier-count", "Too few or too many modifiers", 422),
    CODE_IN_USE("code-in-use", "Another item has the code", 409),
    COMBO_PARTS("combo-parts", "The parts do not make the combo", 422),
    ITEM_IN_COMBO("item-in-combo", "A combo offers the item", 409),
    ORDER_INCOMPLETE("order-incomplete", "The order lacks what the shop asks for", 422),
    DUE_TIME("due-time", "No order can be wanted at this time", 422),
    ID_REUSED("id-reused", "The id was used for something else", 409),
    STALE_VERSION("stale-version", "Changed in the meantime", 409),
    ILLEGAL_TRANSITION("illegal-transition", "Not possible in this state", 409),
    LINES_HELD("lines-held", "Lines are held", 409),
    NOT_PAID("not-paid", "Not paid yet", 409),
    NOTHING_TO_HAND_OVER("nothing-to-hand-over", "Nothing to hand over", 409),
    PAID_ALREADY("paid-already", "Paid already", 409),
    OVERPAID("overpaid", "More than what is due", 409),
    TENDER_TOO_SMALL("tender-too-small", "Less than the amount", 422),
    PAIRING_UNKNOWN("pairing-unknown", "No such request to be let in", 404),
    PAIRING_OVER("pairing-over", "The request to be let in is over", 409),
    PROOF_WRONG("proof-wrong", "Not what was committed to", 422),
    TOO_MANY_REQUESTS("too-many-requests", "Asked too often", 429),
    VISIT_UNKNOWN("visit-unknown", "No such visit", 404),
    MESSAGE_UNKNOWN("message-unknown", "No such message", 404),
    TOO_MANY_MESSAGES("too-many-messages", "Too many messages", 409),
    TABLE_TAKEN("table-taken", "Others sit at the table", 409),
    TABLE_BUSY("table-busy", "The table has an open order", 409),
    STORE_UNAVAILABLE("store-unavailable", "Nothing can be stored right now", 507),
    BUSY("busy", "Too much at once", 503);

    private static final String PREFIX = "urn:docket:problem:";

    private final String slug;
    private final String title;
    private final int status;

    ProblemType(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    public String uri() {
        return PREFIX + slug;
    }

    public String title() {
        return title;
    }

    public int status() {
        return status;
    }

    /// Whether a problem's type is one of Docket's, perhaps of a newer version.
    public static boolean isOurs(@Nullable String uri) {
        return uri != null && uri.startsWith(PREFIX);
    }

    public static ProblemType of(Reason reason) {
        return switch (reason) {
            case NOT_SIGNED_IN -> NOT_SIGNED_IN;
            case SESSION_ENDED -> SESSION_ENDED;
            case NOT_PERMITTED -> NOT_PERMITTED;
            case DEVICE_UNKNOWN -> DEVICE_UNKNOWN;
            case PERSON_UNKNOWN -> PERSON_UNKNOWN;
            case NAME_TAKEN -> NAME_TAKEN;
            case PIN_WRONG -> PIN_WRONG;
            case PIN_LOCKED -> PIN_LOCKED;
            case PIN_GUESSABLE -> PIN_GUESSABLE;
            case APPROVAL_SPENT -> APPROVAL_SPENT;
            case LAST_OWNER -> LAST_OWNER;
            case SET_UP_ALREADY -> SET_UP_ALREADY;
            case INVALID -> INVALID_REQUEST;
            case ORDER_UNKNOWN -> ORDER_UNKNOWN;
            case LINE_UNKNOWN -> LINE_UNKNOWN;
            case TICKET_UNKNOWN -> TICKET_UNKNOWN;
            case STATION_UNKNOWN -> STATION_UNKNOWN;
            case ITEM_UNKNOWN -> ITEM_UNKNOWN;
            case CATEGORY_UNKNOWN -> CATEGORY_UNKNOWN;
            case CATEGORY_NOT_EMPTY -> CATEGORY_NOT_EMPTY;
            case ITEM_SOLD_OUT -> ITEM_SOLD_OUT;
            case TOO_FEW_LEFT -> TOO_FEW_LEFT;
            case ITEM_HIDDEN -> ITEM_HIDDEN;
            case VARIANT_UNKNOWN -> VARIANT_UNKNOWN;
            case PICTURE_UNKNOWN -> PICTURE_UNKNOWN;
            case PICTURE_FORMAT -> PICTURE_FORMAT;
            case BACKUP_UNKNOWN -> BACKUP_UNKNOWN;
            case BACKUP_UNUSABLE -> BACKUP_UNUSABLE;
            case PICTURE_BROKEN -> PICTURE_BROKEN;
            case PICTURE_TOO_LARGE -> PICTURE_TOO_LARGE;
            case MODIFIER_UNKNOWN -> MODIFIER_UNKNOWN;
            case MODIFIER_SOLD_OUT -> MODIFIER_SOLD_OUT;
            case MODIFIER_COUNT -> MODIFIER_COUNT;
            case CODE_IN_USE -> CODE_IN_USE;
            case COMBO_PARTS -> COMBO_PARTS;
            case ITEM_IN_COMBO -> ITEM_IN_COMBO;
            case ORDER_INCOMPLETE -> ORDER_INCOMPLETE;
            case DUE_TIME -> DUE_TIME;
            case ID_REUSED -> ID_REUSED;
            case STALE_VERSION -> STALE_VERSION;
            case ILLEGAL_TRANSITION -> ILLEGAL_TRANSITION;
            case LINES_HELD -> LINES_HELD;
            case NOT_PAID -> NOT_PAID;
            case NOTHING_TO_HAND_OVER -> NOTHING_TO_HAND_OVER;
            case PAID_ALREADY -> PAID_ALREADY;
            case OVERPAID -> OVERPAID;
            case TENDER_TOO_SMALL -> TENDER_TOO_SMALL;
            case PAIRING_UNKNOWN -> PAIRING_UNKNOWN;
            case PAIRING_OVER -> PAIRING_OVER;
            case PROOF_WRONG -> PROOF_WRONG;
            case TOO_MANY_REQUESTS -> TOO_MANY_REQUESTS;
            case VISIT_UNKNOWN -> VISIT_UNKNOWN;
            case MESSAGE_UNKNOWN -> MESSAGE_UNKNOWN;
            case TOO_MANY_MESSAGES -> TOO_MANY_MESSAGES;
            case TABLE_TAKEN -> TABLE_TAKEN;
            case TABLE_BUSY -> TABLE_BUSY;
            case STORE_UNAVAILABLE -> STORE_UNAVAILABLE;
            case BUSY -> BUSY;
        };
    }

    /// The reason that this type was made of; empty for those of the server's edge.
    public Optional<Reason> reason() {
        return Arrays.stream(Reason.values()).filter(reason -> of(reason) == this).findFirst();
    }

    public static Optional<ProblemType> of(String uri) {
        return Arrays.stream(values()).filter(type -> type.uri().equals(uri)).findFirst();
    }
}
