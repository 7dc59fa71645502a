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
import docket.wire.TicketPage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The server as a station sees it, in the order of a waiter's day. Calls block; they are made from
/// a background thread, never from the screen's. Thread-safe.
///
/// Every call throws [docket.model.Refusal] where the server says no, and
/// [docket.model.Unreachable] where no answer came, so that nobody knows whether the command was
/// carried out: send it again under the same id.
public interface DocketClient extends AutoCloseable {
    Health health();

    /// How the server's PC is: its store, disk, backups and clock.
    HealthDetails healthDetails();

    MenuPage menu();

    /// What is sold most at this part of the day; what was sold today does not count.
    Favourites favourites();

    /// Places an order; its id is the command's id.
    Order place(OrderId id, NewOrder order);

    Order order(OrderId id);

    OrderPage openOrders();

    /// Orders that are looked for, open or over, the newest first. A page may have fewer than
    /// there is room for, or none, where the server has looked at many; its cursor reads on.
    ///
    /// @param cursor of the page before; null: from the newest
    /// @param most how many at once, at most 200
    OrderPage history(OrderSearch search, @Nullable String cursor, int most);

    Order addLines(CommandId command, OrderId order, AddLines lines);

    Order voidLine(CommandId command, OrderId order, LineId line, VoidLine reason);

    /// What changes lines that were sent.
    SentLineCalls sentLines();

    Order changeOrder(CommandId command, OrderId order, ChangeOrderStatus change);

    /// Takes money; the payment's id is the command's id.
    Order take(OrderId order, TakePayment payment);

    /// The open tickets of a station, or of all by [docket.wire.Protocol#ALL_STATIONS].
    TicketPage openTickets(String station);

    /// The tickets that were bumped last, newest first.
    TicketPage bumpedTickets(String station, int most);

    Ticket changeTicket(CommandId command, TicketId ticket, ChangeTicketStatus change);

    Ticket changeTicketLine(
            CommandId command, TicketId ticket, LineId line, ChangeLineStatus change);

    MenuItem changeAvailability(CommandId command, ItemId item, ChangeAvailability change);

    /// Sells a choice out, or brings it back, wherever it is offered.
    ModifierAvailability changeAvailability(
            CommandId command, ModifierId modifier, ChangeAvailability change);

    /// What tells other counters of lines that are not sent.
    DraftCalls drafts();

    /// What the counter and the kitchen say to each other.
    MessageCalls messages();

    /// What changes the menu.
    MenuCalls editing();

    /// What concerns the tables and the guests at them.
    TableCalls tables();

    /// What people decide about devices.
    DeviceCalls devices();

    /// What concerns the people at the counter.
    StaffCalls staff();

    /// Who did what.
    AuditCalls audit();

    /// What came of past days.
    ReportCalls reports();

    /// What is said of the shop.
    ShopCalls shop();

    /// What concerns the server's backups.
    BackupCalls backups();

    /// The menu as a file.
    MenuListCalls menuList();

    /// The pictures of items.
    PictureCalls pictures();

    /// Makes one call that somebody else allowed.
    ///
    /// @param approval the token of [docket.wire.Approval]
    <T> T approved(String approval, Function<DocketClient, T> call);

    /// Makes one call for the person who entered it, who may not be signed in any more.
    <T> T enteredBy(PersonId person, Function<DocketClient, T> call);

    /// Opens the feed and keeps it open until the subscription is closed: the listener gets a
    /// snapshot, then every fact after it, in order, none twice. It is called on one thread at a
    /// time and must not block.
    FeedSubscription follow(FeedRequest request, FeedListener listener);

    @Override
    void close();
}
