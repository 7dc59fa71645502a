package docket.client;

import docket.model.CommandId;
import docket.model.ModelSamples;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.Unreachable;
import docket.model.event.FloorEvent;
import docket.model.event.OrderFact;
import docket.model.menu.ChangeAvailability;
import docket.model.menu.ItemId;
import docket.model.menu.MenuItem;
import docket.model.menu.ModifierAvailability;
import docket.model.menu.ModifierId;
import docket.model.menu.PictureId;
import docket.model.order.AddLines;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.EnteredLines;
import docket.model.order.LineId;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderSearch;
import docket.model.order.VoidLine;
import docket.model.payment.TakePayment;
import docket.model.report.KitchenTimes;
import docket.model.report.LearnedTimes;
import docket.model.report.TimesSearch;
import docket.model.staff.Permission;
import docket.model.staff.PersonId;
import docket.model.ticket.ChangeLineStatus;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.wire.Favourites;
import docket.wire.Health;
import docket.wire.HealthDetails;
import docket.wire.MenuPage;
import docket.wire.OrderPage;
import docket.wire.Protocol;
import docket.wire.SentPicture;
import docket.wire.TicketPage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One station's client of a [FakeRestaurant]. The server can be away, and can have trouble with a
/// command, before it carries it out or after. Thread-safe.
public final class FakeDocketClient implements DocketClient {
    private final FakeRestaurant restaurant;
    private final FakeAudit audit;
    private Function<Instant, HealthDetails> details = FakeDocketClient::wellAt;
    private LearnedTimes learned = LearnedTimes.NONE;
    private Function<TimesSearch, KitchenTimes> reports =
            search -> new KitchenTimes.Count().over(search.on(LocalDate.of(2026, 11, 21)));
    private final DeviceCalls devices;
    private final @Nullable FakeStaff staff;
    private final @Nullable String approval;
    private final List<FakeFeed> feeds = new CopyOnWriteArrayList<>();
    private final List<CommandId> attempts = new CopyOnWriteArrayList<>();
    private volatile @Nullable MenuListCalls files;
    private volatile boolean away;
    private volatile Consumer<CommandId> troubleBefore = command -> {};
    private volatile Consumer<CommandId> troubleAfter = command -> {};

    /// A program that may do everything.
    public FakeDocketClient(FakeRestaurant restaurant) {
        this(restaurant, null, new FakeDevices(), null);
    }

    /// A counter that somebody signs in on.
    public FakeDocketClient(FakeRestaurant restaurant, FakeStaff staff) {
        this(restaurant, staff, new FakeDevices());
    }

    /// A counter that somebody signs in on, where devices are let in.
    public FakeDocketClient(FakeRestaurant restaurant, FakeStaff staff, DeviceCalls devices) {
        this(restaurant, staff, devices, null);
    }

    private FakeDocketClient(
            FakeRestaurant restaurant,
            @Nullable FakeStaff staff,
            DeviceCalls devices,
            @Nullable String approval) {
        this.restaurant = restaurant;
        audit = new FakeAudit(moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC));
        this.staff = staff;
        this.devices = devices;
        this.approval = approval;
    }

    @Override
    public StaffCalls staff() {
        if (staff == null) {
            throw new IllegalStateException("nobody signs in on a program");
        }
        return staff;
    }

    @Override
    public ShopCalls shop() {
        return new FakeShop(restaurant, this::requireSettings);
    }

    @Override
    public BackupCalls backups() {
        reach();
        return restaurant.backups().by(this::requireSettings);
    }

    private void requireSettings() {
        reach();
        if (staff != null) {
            staff.require(Permission.CHANGE_SETTINGS);
        }
    }

    /// Reads menus as files from now on, as the server does.
    public void readFilesBy(MenuListCalls reader) {
        files = reader;
    }

    @Override
    public MenuListCalls menuList() {
        MenuListCalls reader = files;
        if (reader == null) {
            throw new IllegalStateException("nobody reads files here");
        }
        reach();
        if (staff != null) {
            staff.require(Permission.EDIT_MENU);
        }
        return reader;
    }

    @Override
    public <T> T approved(String allowed, Function<DocketClient, T> call) {
        var allowing = new FakeDocketClient(restaurant, staff, devices, allowed);
        allowing.files = files;
        return staff == null
                ? call.apply(allowing)
                : staff.under(allowed, () -> call.apply(allowing));
    }

    @Override
    public <T> T enteredBy(PersonId person, Function<DocketClient, T> call) {
        return call.apply(this);
    }

    private void require(Permission needed, CommandId command) {
        if (staff != null) {
            staff.require(needed, command, approval);
        }
    }

    /// Nobody can reach the server from now on, until [#comeBack].
    public void goAway() {
        away = true;
        restaurant.leave(this);
        feeds.forEach(feed -> feed.reach(false));
    }

    public void comeBack() {
        away = false;
        feeds.forEach(feed -> feed.reach(true));
    }

    /// Runs this before each command; what it throws is the answer.
    public void troubleBefore(Consumer<CommandId> trouble) {
        troubleBefore = trouble;
    }

    /// Runs this after each command that was carried out; what it throws takes the answer's place.
    public void troubleAfter(Consumer<CommandId> trouble) {
        troubleAfter = trouble;
    }

    /// The ids of the commands that were sent, each as often as it was.
    public List<CommandId> attempts() {
        return attempts;
    }

    @Override
    public Health health() {
        reach();
        return new Health(
                "UP",
                "fake",
                Protocol.VERSION,
                restaurant.seq(),
                ModelSamples.STORE,
                restaurant.now());
    }

    @Override
    public HealthDetails healthDetails() {
        reach();
        if (staff != null) {
            staff.requireSession();
        }
        return details.apply(restaurant.now());
    }

    /// Has the client tell this of the server's PC, at a time of the server's clock.
    public void details(Function<Instant, HealthDetails> told) {
        details = told;
    }

    private static HealthDetails wellAt(Instant now) {
        return new HealthDetails(
                now,
                12L << 20,
                200L << 30,
                500L << 30,
                null,
                new HealthDetails.Backups(now.minusSeconds(600), 12, null, null, null),
                null);
    }

    @Override
    public MenuPage menu() {
        reach();
        return MenuPage.of(restaurant.seq(), restaurant.menu());
    }

    @Override
    public Favourites favourites() {
        reach();
        return restaurant.favourites();
    }

    @Override
    public Order place(OrderId id, NewOrder order) {
        var command = new CommandId(id.value());
        require(Permission.PLACE_ORDERS, command);
        requirePrices(order.lines(), command);
        return command(
                command, () -> restaurant.place(id, order, staff == null ? null : staff.acts()));
    }

    private void requirePrices(List<NewLine> lines, CommandId command) {
        if (lines.stream().anyMatch(line -> line.open() != null)) {
            require(Permission.ENTER_PRICES, command);
        }
    }

    @Override
    public Order order(OrderId id) {
        reach();
        return restaurant.fired(id).order();
    }

    @Override
    public OrderPage openOrders() {
        reach();
        List<Order> open = restaurant.orders().stream().filter(Order::isOpen).toList();
        return new OrderPage(restaurant.seq(), open, null);
    }

    @Override
    public OrderPage history(OrderSearch search, @Nullable String cursor, int most) {
        reach();
        List<Order> found = restaurant.orders().reversed().stream().filter(search::finds).toList();
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(found.size(), from + most);
        return new OrderPage(
                restaurant.seq(),
                found.subList(from, to),
                to < found.size() ? Integer.toString(to) : null);
    }

    @Override
    public Order addLines(CommandId command, OrderId order, AddLines lines) {
        require(Permission.PLACE_ORDERS, command);
        requirePrices(lines.lines(), command);
        return act(
                command,
                List.of("add", order, lines),
                order,
                before ->
                        before.addLines(
                                lines,
                                restaurant.selling(before.order().type(), before.order().table()),
                                restaurant.now()),
                FloorEvent.LinesAdded::new);
    }

    @Override
    public Order voidLine(CommandId command, OrderId order, LineId line, VoidLine reason) {
        require(Permission.VOID_LINES, command);
        return act(
                command,
                List.of("void", order, line, reason),
                order,
                before -> before.voidLine(line, reason),
                (after, tickets, items, visits) ->
                        new FloorEvent.LineVoided(after, tickets, line, items));
    }

    @Override
    public SentLineCalls sentLines() {
        return new FakeSentLineCalls(
                step -> {
                    require(step.needed(), step.id());
                    return act(
                            step.id(),
                            step.said(),
                            step.order(),
                            before -> step.decide().apply(before, restaurant.now()),
                            step.fact());
                });
    }

    @Override
    public Order changeOrder(CommandId command, OrderId order, ChangeOrderStatus change) {
        require(needed(change), command);
        return act(
                command,
                List.of("change", order, change),
                order,
                before -> before.change(change, restaurant.now()),
                switch (change.status()) {
                    case SERVED -> OrderFact.of(FloorEvent.OrderServed::new);
                    case ASSEMBLED -> OrderFact.of(FloorEvent.OrderAssembled::new);
                    case READY -> OrderFact.of(FloorEvent.OrderTakenBack::new);
                    case CLOSED ->
                            (after, tickets, items, visits) ->
                                    new FloorEvent.OrderClosed(after, tickets, visits);
                    case OPEN ->
                            (after, tickets, items, visits) ->
                                    new FloorEvent.OrderReopened(after, tickets, visits);
                    case CANCELLED, VOIDED -> FloorEvent.OrderCancelled::new;
                });
    }

    private static Permission needed(ChangeOrderStatus change) {
        return switch (change.status()) {
            case SERVED, ASSEMBLED, READY, CLOSED -> Permission.SERVE_ORDERS;
            case OPEN -> Permission.REOPEN_ORDERS;
            case CANCELLED, VOIDED -> Permission.CANCEL_ORDERS;
        };
    }

    @Override
    public Order take(OrderId order, TakePayment payment) {
        require(Permission.TAKE_PAYMENTS, new CommandId(payment.id().value()));
        return act(
                new CommandId(payment.id().value()),
                List.of("pay", order, payment),
                order,
                before -> before.take(payment, restaurant.now()),
                (after, tickets, items, visits) ->
                        new FloorEvent.PaymentTaken(after, tickets, payment.id()));
    }

    private Order act(
            CommandId id,
            List<?> command,
            OrderId order,
            Function<FiredOrder, FiredOrder> step,
            OrderFact event) {
        return command(
                id, () -> FakeRestaurant.orderOf(restaurant.act(id, command, order, step, event)));
    }

    @Override
    public TicketPage openTickets(String station) {
        return new TicketPage(
                restaurant.seq(),
                ticketsOf(station)
                        .filter(Ticket::isOpen)
                        .sorted(Comparator.comparing(Ticket::waitingSince))
                        .toList());
    }

    @Override
    public TicketPage bumpedTickets(String station, int most) {
        return new TicketPage(
                restaurant.seq(),
                ticketsOf(station)
                        .filter(ticket -> !ticket.isOpen() && ticket.bumpedAt().isPresent())
                        .sorted(
                                Comparator.comparing(
                                        (Ticket ticket) -> ticket.bumpedAt().orElseThrow(),
                                        Comparator.reverseOrder()))
                        .limit(most)
                        .toList());
    }

    private Stream<Ticket> ticketsOf(String station) {
        reach();
        boolean all = station.equals(Protocol.ALL_STATIONS);
        if (!all
                && restaurant.menu().stations().stream()
                        .noneMatch(known -> known.id().value().equals(station))) {
            throw new Refusal(
                    Reason.STATION_UNKNOWN, "There is no station \"%s\".".formatted(station));
        }
        return restaurant.tickets().stream()
                .filter(ticket -> all || ticket.stationId().value().equals(station));
    }

    @Override
    public Ticket changeTicket(CommandId command, TicketId ticket, ChangeTicketStatus change) {
        return act(
                command,
                List.of("ticket", ticket, change),
                ticket,
                before -> before.change(ticket, change, restaurant.now()),
                (order, tickets) ->
                        switch (change.status()) {
                            case STARTED -> new FloorEvent.TicketStarted(order, tickets, ticket);
                            case DONE -> new FloorEvent.TicketBumped(order, tickets, ticket);
                            case FIRED -> new FloorEvent.TicketRecalled(order, tickets, ticket);
                        });
    }

    @Override
    public Ticket changeTicketLine(
            CommandId command, TicketId ticket, LineId line, ChangeLineStatus change) {
        return act(
                command,
                List.of("ticket-line", ticket, line, change),
                ticket,
                before -> before.change(ticket, line, change, restaurant.now()),
                (order, tickets) -> new FloorEvent.TicketLineChanged(order, tickets, ticket, line));
    }

    private Ticket act(
            CommandId id,
            List<?> command,
            TicketId ticket,
            Function<FiredOrder, FiredOrder> step,
            BiFunction<Order, List<Ticket>, FloorEvent> event) {
        return command(
                id,
                () -> {
                    OrderId order = restaurant.orderWith(ticket);
                    return ticketOf(
                            restaurant.act(id, command, order, step, OrderFact.of(event)), ticket);
                });
    }

    private static Ticket ticketOf(FloorEvent fact, TicketId id) {
        return ((FloorEvent.OnOrder) fact)
                .tickets().stream()
                        .filter(ticket -> ticket.id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    @Override
    public MenuItem changeAvailability(CommandId command, ItemId item, ChangeAvailability change) {
        require(Permission.CHANGE_AVAILABILITY, command);
        FloorEvent fact =
                command(
                        command,
                        () ->
                                restaurant.edit(
                                        command,
                                        List.of("item", item, change),
                                        menu ->
                                                new FloorEvent.ItemAvailabilityChanged(
                                                        menu.item(item)
                                                                .with(change.availability()))));
        return ((FloorEvent.ItemAvailabilityChanged) fact).item();
    }

    @Override
    public ModifierAvailability changeAvailability(
            CommandId command, ModifierId modifier, ChangeAvailability change) {
        require(Permission.CHANGE_AVAILABILITY, command);
        FloorEvent fact =
                command(
                        command,
                        () ->
                                restaurant.edit(
                                        command,
                                        List.of("modifier", modifier, change),
                                        menu ->
                                                new FloorEvent.ModifierAvailabilityChanged(
                                                        new ModifierAvailability(
                                                                menu.modifier(modifier).id(),
                                                                change.availability()))));
        return ((FloorEvent.ModifierAvailabilityChanged) fact).modifier();
    }

    @Override
    public DraftCalls drafts() {
        return new DraftCalls() {
            @Override
            public void enter(EnteredLines lines) {
                reach();
                if (staff != null) {
                    staff.require(Permission.PLACE_ORDERS);
                }
                restaurant.enter(FakeDocketClient.this, staff == null ? null : staff.acts(), lines);
            }

            @Override
            public void leave() {
                reach();
                restaurant.leave(FakeDocketClient.this);
            }
        };
    }

    @Override
    public MessageCalls messages() {
        return new FakeMessageCalls(
                restaurant, this::command, "fake", staff == null ? null : staff.acts());
    }

    @Override
    public MenuCalls editing() {
        return new FakeMenuCalls(
                restaurant,
                (id, carryOut) -> {
                    require(Permission.EDIT_MENU, id);
                    return command(id, carryOut);
                });
    }

    @Override
    public PictureCalls pictures() {
        reach();
        return new PictureCalls() {
            @Override
            public SentPicture add(byte[] file) {
                if (staff != null) {
                    staff.require(Permission.EDIT_MENU);
                }
                return restaurant.pictures().add(file);
            }

            @Override
            public byte[] picture(PictureId id) {
                return restaurant.pictures().picture(id);
            }

            @Override
            public byte[] thumbnail(PictureId id) {
                return restaurant.pictures().thumbnail(id);
            }
        };
    }

    @Override
    public TableCalls tables() {
        return new FakeTableCalls(
                restaurant,
                (needed, id, carryOut) -> {
                    require(needed, id);
                    return command(id, carryOut);
                },
                id -> staff == null ? Optional.empty() : staff.nameOf(id));
    }

    @Override
    public DeviceCalls devices() {
        return devices;
    }

    @Override
    public ReportCalls reports() {
        return new ReportCalls() {
            @Override
            public KitchenTimes kitchenTimes(TimesSearch search) {
                reach();
                return reports.apply(search);
            }

            @Override
            public LearnedTimes learnedTimes() {
                reach();
                return learned;
            }
        };
    }

    /// Has the client tell that this was learned.
    public void learned(LearnedTimes told) {
        learned = told;
    }

    /// Has the client tell this of past days.
    public void reporting(Function<TimesSearch, KitchenTimes> told) {
        reports = told;
    }

    @Override
    public AuditCalls audit() {
        return audit;
    }

    @Override
    public FeedSubscription follow(FeedRequest request, FeedListener listener) {
        var feed = new FakeFeed(restaurant, this, request, listener);
        feeds.add(feed);
        restaurant.add(feed);
        feed.reach(!away);
        return feed;
    }

    private <T> T command(CommandId id, Supplier<T> carryOut) {
        attempts.add(id);
        reach();
        troubleBefore.accept(id);
        T answer = carryOut.get();
        troubleAfter.accept(id);
        return answer;
    }

    private void reach() {
        if (away) {
            throw new Unreachable("The server is away.");
        }
    }

    @Override
    public void close() {
        away = true;
        restaurant.leave(this);
        feeds.forEach(FakeFeed::close);
    }
}
