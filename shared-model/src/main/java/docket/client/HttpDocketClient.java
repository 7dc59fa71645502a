package docket.client;

import docket.model.CommandId;
import docket.model.menu.ChangeAvailability;
import docket.model.menu.ItemId;
import docket.model.menu.MenuItem;
import docket.model.menu.ModifierAvailability;
import docket.model.menu.ModifierId;
import docket.model.order.AddLines;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.LineId;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderSearch;
import docket.model.order.VoidLine;
import docket.model.payment.TakePayment;
import docket.model.staff.PersonId;
import docket.model.ticket.ChangeLineStatus;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.wire.Favourites;
import docket.wire.Health;
import docket.wire.HealthDetails;
import docket.wire.MenuPage;
import docket.wire.OrderPage;
import docket.wire.Paths;
import docket.wire.TicketPage;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The server over the network. Thread-safe.
public final class HttpDocketClient implements DocketClient {
    private final HttpCalls calls;
    private final HttpMenuCalls editing;
    private final SentLineCalls sentLines;
    private final DraftCalls drafts;
    private final MessageCalls messages;
    private final HttpTableCalls tables;
    private final HttpDeviceCalls devices;
    private final HttpStaffCalls staff;
    private final HttpAuditCalls audit;
    private final HttpReportCalls reports;
    private final HttpShopCalls shop;
    private final HttpBackupCalls backups;
    private final HttpMenuListCalls menuList;
    private final HttpPictureCalls pictures;
    private final Clock clock;
    private final Patience patience;
    private final Set<EventFeed> feeds = ConcurrentHashMap.newKeySet();

    /// Makes a client of the server at this address, such as `http://127.0.0.1:8420`.
    public HttpDocketClient(URI server, Credentials credentials, Clock clock) {
        this(Whereabouts.at(server, null), credentials, clock);
    }

    /// Makes a client of a server that may move.
    public HttpDocketClient(Whereabouts server, Credentials credentials, Clock clock) {
        this(server, credentials, clock, Patience.STANDARD);
    }

    HttpDocketClient(URI server, Credentials credentials, Clock clock, Patience patience) {
        this(Whereabouts.at(server, null), credentials, clock, patience);
    }

    private HttpDocketClient(
            Whereabouts server, Credentials credentials, Clock clock, Patience patience) {
        this(new HttpCalls(server, credentials, patience), clock, patience);
    }

    private HttpDocketClient(HttpCalls calls, Clock clock, Patience patience) {
        this.calls = calls;
        editing = new HttpMenuCalls(calls);
        sentLines = new HttpSentLineCalls(calls);
        drafts = new HttpDraftCalls(calls);
        messages = new HttpMessageCalls(calls);
        tables = new HttpTableCalls(calls);
        devices = new HttpDeviceCalls(calls);
        staff = new HttpStaffCalls(calls);
        audit = new HttpAuditCalls(calls);
        reports = new HttpReportCalls(calls);
        shop = new HttpShopCalls(calls);
        backups = new HttpBackupCalls(calls);
        menuList = new HttpMenuListCalls(calls);
        pictures = new HttpPictureCalls(calls);
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public Health health() {
        return calls.get(Paths.HEALTH, Health.class);
    }

    @Override
    public HealthDetails healthDetails() {
        return calls.get(Paths.HEALTH_DETAILS, HealthDetails.class);
    }

    @Override
    public MenuPage menu() {
        return calls.get(Paths.MENU, MenuPage.class);
    }

    @Override
    public Favourites favourites() {
        return calls.get(Paths.FAVOURITES, Favourites.class);
    }

    @Override
    public Order place(OrderId id, NewOrder order) {
        return calls.put(Paths.fill(Paths.ORDER, id.value()), null, order, Order.class);
    }

    @Override
    public Order order(OrderId id) {
        return calls.get(Paths.fill(Paths.ORDER, id.value()), Order.class);
    }

    @Override
    public OrderPage openOrders() {
        return calls.get(Paths.ORDERS + "?status=open&limit=500", OrderPage.class);
    }

    @Override
    public OrderPage history(OrderSearch search, @Nullable String cursor, int most) {
        var query =
                new UriQuery()
                        .with("limit", most)
                        .with("cursor", cursor)
                        .with("text", search.text())
                        .with("status", search.status())
                        .with("from", search.from())
                        .with("to", search.to());
        return calls.get(Paths.ORDER_HISTORY + query, OrderPage.class);
    }

    @Override
    public Order addLines(CommandId command, OrderId order, AddLines lines) {
        String path = Paths.fill(Paths.ORDER_LINES, order.value());
        return calls.post(path, command, lines, Order.class);
    }

    @Override
    public Order voidLine(CommandId command, OrderId order, LineId line, VoidLine reason) {
        String path = Paths.fill(Paths.LINE_VOID, order.value(), line.value());
        return calls.post(path, command, reason, Order.class);
    }

    @Override
    public SentLineCalls sentLines() {
        return sentLines;
    }

    @Override
    public DraftCalls drafts() {
        return drafts;
    }

    @Override
    public MessageCalls messages() {
        return messages;
    }

    @Override
    public Order changeOrder(CommandId command, OrderId order, ChangeOrderStatus change) {
        String path = Paths.fill(Paths.ORDER_STATUS, order.value());
        return calls.put(path, command, change, Order.class);
    }

    @Override
    public Order take(OrderId order, TakePayment payment) {
        var command = new CommandId(payment.id().value());
        return calls.post(Paths.fill(Paths.PAYMENTS, order.value()), command, payment, Order.class);
    }

    @Override
    public TicketPage openTickets(String station) {
        return calls.get(Paths.TICKETS + new UriQuery().with("station", station), TicketPage.class);
    }

    @Override
    public TicketPage bumpedTickets(String station, int most) {
        var query =
                new UriQuery().with("station", station).with("status", "done").with("limit", most);
        return calls.get(Paths.TICKETS + query, TicketPage.class);
    }

    @Override
    public Ticket changeTicket(CommandId command, TicketId ticket, ChangeTicketStatus change) {
        String path = Paths.fill(Paths.TICKET_STATUS, ticket.value());
        return calls.put(path, command, change, Ticket.class);
    }

    @Override
    public Ticket changeTicketLine(
            CommandId command, TicketId ticket, LineId line, ChangeLineStatus change) {
        String path = Paths.fill(Paths.TICKET_LINE_STATUS, ticket.value(), line.value());
        return calls.put(path, command, change, Ticket.class);
    }

    @Override
    public MenuItem changeAvailability(CommandId command, ItemId item, ChangeAvailability change) {
        String path = Paths.fill(Paths.AVAILABILITY, item.value());
        return calls.put(path, command, change, MenuItem.class);
    }

    @Override
    public ModifierAvailability changeAvailability(
            CommandId command, ModifierId modifier, ChangeAvailability change) {
        String path = Paths.fill(Paths.MODIFIER_AVAILABILITY, modifier.value());
        return calls.put(path, command, change, ModifierAvailability.class);
    }

    @Override
    public MenuCalls editing() {
        return editing;
    }

    @Override
    public TableCalls tables() {
        return tables;
    }

    @Override
    public DeviceCalls devices() {
        return devices;
    }

    @Override
    public StaffCalls staff() {
        return staff;
    }

    @Override
    public AuditCalls audit() {
        return audit;
    }

    @Override
    public ReportCalls reports() {
        return reports;
    }

    @Override
    public ShopCalls shop() {
        return shop;
    }

    @Override
    public BackupCalls backups() {
        return backups;
    }

    @Override
    public MenuListCalls menuList() {
        return menuList;
    }

    @Override
    public PictureCalls pictures() {
        return pictures;
    }

    @Override
    public <T> T approved(String approval, Function<DocketClient, T> call) {
        return call.apply(new HttpDocketClient(calls.approvedBy(approval), clock, patience));
    }

    @Override
    public <T> T enteredBy(PersonId person, Function<DocketClient, T> call) {
        return call.apply(new HttpDocketClient(calls.enteredBy(person), clock, patience));
    }

    @Override
    public FeedSubscription follow(FeedRequest request, FeedListener listener) {
        var feed = new EventFeed(new FeedDoor(), request, listener, clock, patience);
        feeds.add(feed);
        feed.start();
        return feed;
    }

    /// The way of a feed to the same server.
    private final class FeedDoor implements EventFeed.Door {
        @Override
        public Health health() {
            return calls.ask(Paths.HEALTH, Health.class);
        }

        @Override
        public void knock() {
            try (HttpCalls anew = calls.anew()) {
                anew.ask(Paths.HEALTH, Health.class);
            }
        }

        @Override
        public void silent() {
            calls.giveUp();
        }

        @Override
        public FeedSocket open(String pathAndQuery)
                throws InterruptedException, ExecutionException {
            return calls.open(pathAndQuery);
        }

        @Override
        public void left(EventFeed feed) {
            feeds.remove(feed);
        }
    }

    @Override
    public void close() {
        feeds.forEach(EventFeed::close);
        calls.close();
    }
}
