package docket.wire;

import docket.model.menu.PictureId;

/// The URI templates of the wire contract, in the syntax that both the server's router and
/// [#fill] read.
public final class Paths {
    public static final String HEALTH = "/api/health";
    public static final String HEALTH_DETAILS = "/api/health/details";
    public static final String OPENAPI = "/api/openapi.yaml";
    public static final String MENU = "/api/menu";
    public static final String FAVOURITES = "/api/menu/favourites";
    public static final String ITEM = "/api/menu/items/{itemId}";
    public static final String CATEGORY = "/api/menu/categories/{categoryId}";
    public static final String CATEGORY_ORDER = "/api/menu/order";
    public static final String ITEM_ORDER = "/api/menu/categories/{categoryId}/order";
    public static final String ROUTING = "/api/menu/routing";
    public static final String PICTURES = "/api/pictures";
    public static final String PICTURE = PictureId.FOLDER + "{pictureId}";
    public static final String THUMBNAIL = PICTURE + "/thumbnail";
    public static final String MENU_LIST = "/api/menu/list";
    public static final String MENU_LIST_PREVIEW = "/api/menu/list/preview";
    public static final String AVAILABILITY = "/api/menu/items/{itemId}/availability";
    public static final String MODIFIER_AVAILABILITY =
            "/api/menu/modifiers/{modifierId}/availability";
    public static final String ORDERS = "/api/orders";
    public static final String ORDER = "/api/orders/{orderId}";
    public static final String ORDER_LINES = "/api/orders/{orderId}/lines";
    public static final String ORDER_DETAILS = "/api/orders/{orderId}/details";
    public static final String ORDER_RUSH = "/api/orders/{orderId}/rush";
    public static final String ORDER_FIRE = "/api/orders/{orderId}/fire";
    public static final String LINE_REMOVE = "/api/orders/{orderId}/lines/{lineId}/remove";
    public static final String LINE_REMAKE = "/api/orders/{orderId}/lines/{lineId}/remake";
    public static final String LINE_COMP = "/api/orders/{orderId}/lines/{lineId}/comp";
    public static final String LINE_NOTE = "/api/orders/{orderId}/lines/{lineId}/note";
    public static final String LINE_VOID = "/api/orders/{orderId}/lines/{lineId}/void";
    public static final String ORDER_STATUS = "/api/orders/{orderId}/status";
    public static final String PAYMENTS = "/api/orders/{orderId}/payments";
    public static final String FLOOR = "/api/floor";
    public static final String VISITS = "/api/visits";
    public static final String VISIT = "/api/visits/{visitId}";
    public static final String VISIT_STATUS = "/api/visits/{visitId}/status";
    public static final String ORDER_HISTORY = "/api/order-history";
    public static final String VISIT_TABLE = "/api/visits/{visitId}/table";
    public static final String VISIT_MERGE = "/api/visits/{visitId}/merge";
    public static final String VISIT_PART = "/api/visits/{visitId}/part";
    public static final String ORDER_TRANSFER = "/api/orders/{orderId}/transfer";
    public static final String HAND_OVER = "/api/orders/hand-over";
    public static final String ORDER_TABLE = "/api/orders/{orderId}/table";
    public static final String TICKETS = "/api/tickets";
    public static final String TICKET_STATUS = "/api/tickets/{ticketId}/status";
    public static final String TICKET_LINE_STATUS = "/api/tickets/{ticketId}/lines/{lineId}/status";
    public static final String AUDIT = "/api/audit";
    public static final String AUDIT_VERDICT = "/api/audit/verdict";
    public static final String KITCHEN_TIMES = "/api/reports/kitchen-times";
    public static final String LEARNED_TIMES = "/api/reports/learned-times";
    public static final String PAIRINGS = "/api/pairings";
    public static final String PAIRING = "/api/pairings/{pairingId}";
    public static final String PAIRING_PROOF = "/api/pairings/{pairingId}/proof";
    public static final String PAIRING_ACCEPTANCE = "/api/pairings/{pairingId}/acceptance";
    public static final String PAIRING_REFUSAL = "/api/pairings/{pairingId}/refusal";
    public static final String DEVICES = "/api/devices";
    public static final String OWN_DEVICE = "/api/devices/current";
    public static final String DEVICE = "/api/devices/{deviceId}";
    public static final String OWN_DISPLAY = "/api/devices/current/display";
    public static final String DEVICE_DISPLAY = "/api/devices/{deviceId}/display";
    public static final String OWN_TOKEN = "/api/devices/current/token";
    public static final String OWN_DRAFT = "/api/drafts/current";
    public static final String MESSAGE = "/api/messages/{messageId}";
    public static final String MESSAGE_SEEN = "/api/messages/{messageId}/seen";
    public static final String EVENTS = "/api/events";
    public static final String STREAM_TICKETS = "/api/events/tickets";
    public static final String ROSTER = "/api/staff/roster";
    public static final String SESSIONS = "/api/staff/sessions";
    public static final String SESSION = "/api/staff/sessions/current";
    public static final String RENEWAL = "/api/staff/sessions/current/renewal";
    public static final String APPROVALS = "/api/staff/approvals";
    public static final String PEOPLE = "/api/staff/people";
    public static final String PERSON_LOCK = "/api/staff/people/{personId}/lock";
    public static final String PERSON = "/api/staff/people/{personId}";
    public static final String SHOP = "/api/shop";
    public static final String SETUP = "/api/setup";
    public static final String BACKUPS = "/api/backups";
    public static final String BACKUP_RESTORE = "/api/backups/restore";
    public static final String GUEST_DOOR = "/api/guest-door";
    public static final String READY = "/api/ready";
    public static final String READY_EVENTS = "/api/ready/events";
    public static final String READY_PAGE = "/ready";
    public static final String READY_PAGE_PART = "/ready/{part}";

    private Paths() {}

    /// The template with its placeholders replaced, in order. Values are ids, which need no escape.
    public static String fill(String template, Object... values) {
        String path = template;
        for (Object value : values) {
            path = path.replaceFirst("\\{[a-zA-Z]+}", String.valueOf(value));
        }
        return path;
    }
}
