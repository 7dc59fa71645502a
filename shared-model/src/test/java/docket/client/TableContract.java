package docket.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.model.CommandId;
import docket.model.OrderType;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.order.AddLines;
import docket.model.order.LineId;
import docket.model.order.MoveOrder;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderLine;
import docket.model.order.OrderStatus;
import docket.model.order.TransferLines;
import docket.model.table.ChangeVisit;
import docket.model.table.MergeVisit;
import docket.model.table.MoveVisit;
import docket.model.table.PartVisit;
import docket.model.table.SeatTable;
import docket.model.table.Visit;
import docket.model.table.VisitId;
import docket.model.table.VisitStatus;
import docket.model.table.VisitTarget;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// What every client keeps of the tables. Each test has tables of its own, which are on no plan.
interface TableContract {
    /// A client for one more station of the same server; whoever gives it closes it after the test.
    DocketClient station();

    private static CommandId command() {
        return new CommandId(UUID.randomUUID());
    }

    private static String someTable() {
        return UUID.randomUUID().toString().substring(0, 12);
    }

    private static Visit seat(DocketClient client, String table) {
        return client.tables()
                .seat(command(), new VisitId(UUID.randomUUID()), new SeatTable(table, 2, null));
    }

    private static Visit change(DocketClient client, Visit visit, VisitTarget target) {
        return client.tables()
                .change(command(), visit.id(), new ChangeVisit(target, visit.version()));
    }

    private static Order place(DocketClient client, String table) {
        NewLine line =
                client.menu().items().stream()
                        .filter(item -> item.availability().isPublished())
                        .filter(item -> item.modifierGroups().isEmpty() && !item.isCombo())
                        .findFirst()
                        .map(i -> new NewLine(new LineId(UUID.randomUUID()), i.id(), 1, null, null))
                        .orElseThrow();
        return client.place(
                new OrderId(UUID.randomUUID()),
                new NewOrder(OrderType.DINE_IN, table, null, null, List.of(line)));
    }

    private static Reason refused(ThrowingCallable call) {
        Refusal no = catchThrowableOfType(Refusal.class, call);
        assertThat(no).as("a refusal").isNotNull();
        return no.reason();
    }

    @Test
    default void aVisitGoesFromSeatingToBillToCleanAndIsKept() {
        DocketClient client = station();
        String table = someTable();

        Visit asked = change(client, seat(client, table), VisitTarget.BILL_ASKED);
        assertThat(client.tables().floor().visits()).contains(asked);
        Visit over = change(client, asked, VisitTarget.CLEANED);

        assertThat(asked.status()).isEqualTo(VisitStatus.BILL_ASKED);
        assertThat(over.status()).isEqualTo(VisitStatus.OVER);
        assertThat(client.tables().floor().visits()).doesNotContain(over);
        assertThat(client.tables().visits(table, 5).visits()).containsExactly(over);
    }

    @Test
    default void anOrderIsOneOfTheVisitAtItsTableAndKeepsItBusy() {
        DocketClient client = station();
        Visit seated = seat(client, someTable());

        Order order = place(client, seated.table());

        assertThat(order.visitId()).isEqualTo(seated.id());
        assertThat(refused(() -> change(client, seated, VisitTarget.CLEANED)))
                .isEqualTo(Reason.TABLE_BUSY);
    }

    @Test
    default void guestsAreSeatedOnceHoweverOftenItIsSent() {
        DocketClient client = station();
        CommandId command = command();
        var visit = new VisitId(UUID.randomUUID());
        var wanted = new SeatTable(someTable(), 2, null);

        Visit first = client.tables().seat(command, visit, wanted);

        assertThat(client.tables().seat(command, visit, wanted)).isEqualTo(first);
        assertThat(refused(() -> seat(client, first.table()))).isEqualTo(Reason.TABLE_TAKEN);
    }

    @Test
    default void guestsMoveWithTheirOrders() {
        DocketClient client = station();
        Visit seated = seat(client, someTable());
        Order order = place(client, seated.table());
        String there = someTable();

        Visit moved =
                client.tables()
                        .move(command(), seated.id(), new MoveVisit(there, seated.version()));

        assertThat(moved).isEqualTo(seated.movedTo(there));
        assertThat(client.order(order.id())).isEqualTo(order.movedTo(there));
    }

    @Test
    default void guestsJoinOthersAndPartFromThemWithWhatTheyCameWith() {
        DocketClient client = station();
        Visit host = seat(client, someTable());
        Visit joining = seat(client, someTable());
        Order came = place(client, joining.table());
        CommandId command = command();
        var wanted = new MergeVisit(host.id(), joining.version(), host.version());

        Visit joined = client.tables().merge(command, joining.id(), wanted);
        Order since = place(client, joining.table());

        assertThat(client.tables().merge(command, joining.id(), wanted)).isEqualTo(joined);
        assertThat(joined.mergedInto()).isEqualTo(host.id());
        assertThat(client.order(came.id()).table()).isEqualTo(host.table());
        assertThat(since.visitId()).isEqualTo(host.id());
        assertThat(since.table()).isEqualTo(host.table());
        assertThat(refused(() -> client.tables().merge(command(), joining.id(), wanted)))
                .isEqualTo(Reason.STALE_VERSION);

        Visit own = client.tables().part(command(), joined.id(), new PartVisit(joined.version()));

        assertThat(own.isMerged()).isFalse();
        assertThat(client.order(came.id()).visitId()).isEqualTo(joining.id());
        assertThat(client.order(came.id()).table()).isEqualTo(joining.table());
        assertThat(client.order(since.id()).table()).isEqualTo(host.table());
    }

    @Test
    default void oneOrderGoesToAnotherTable() {
        DocketClient client = station();
        Visit here = seat(client, someTable());
        Order order = place(client, here.table());
        String there = someTable();

        Order moved =
                client.tables().bring(command(), order.id(), new MoveOrder(there, order.version()));

        assertThat(moved.table()).isEqualTo(there);
        assertThat(moved.lines()).isEqualTo(order.lines());
        assertThat(moved.visitId()).isNotEqualTo(here.id());
        assertThat(client.tables().floor().visits())
                .extracting(Visit::id)
                .contains(here.id(), moved.visitId());
        assertThat(
                        refused(
                                () ->
                                        client.tables()
                                                .bring(
                                                        command(),
                                                        order.id(),
                                                        new MoveOrder(there, order.version()))))
                .isEqualTo(Reason.STALE_VERSION);
    }

    @Test
    default void linesGoToANewOrderAndFromThereToAnother() {
        DocketClient client = station();
        Order order = place(client, someTable());
        OrderId fresh = new OrderId(UUID.randomUUID());
        LineId line = order.lines().getFirst().id();
        Order more = client.addLines(command(), order.id(), again(order));
        CommandId command = command();
        var wanted =
                new TransferLines(
                        List.of(TransferLines.Part.all(line)),
                        fresh,
                        order.table(),
                        more.version(),
                        null);

        Order to = client.tables().transfer(command, order.id(), wanted);

        assertThat(to.id()).isEqualTo(fresh);
        assertThat(to.visitId()).isEqualTo(order.visitId());
        assertThat(to.lines()).extracting(OrderLine::id).containsExactly(line);
        assertThat(client.tables().transfer(command, order.id(), wanted)).isEqualTo(to);
        assertThat(client.order(order.id()).due().plus(to.due())).isEqualTo(more.due());
        assertThat(refused(() -> client.tables().transfer(command(), order.id(), wanted)))
                .isEqualTo(Reason.ID_REUSED);

        Order back =
                client.tables()
                        .transfer(
                                command(),
                                fresh,
                                new TransferLines(
                                        List.of(TransferLines.Part.all(line)),
                                        order.id(),
                                        null,
                                        to.version(),
                                        null));

        assertThat(back.total()).isEqualTo(more.total());
        assertThat(client.order(fresh).status()).isEqualTo(OrderStatus.CANCELLED);
    }

    private static AddLines again(Order order) {
        return new AddLines(
                List.of(
                        new NewLine(
                                new LineId(UUID.randomUUID()),
                                order.lines().getFirst().itemId(),
                                2,
                                null,
                                null)),
                null);
    }

    @Test
    default void aVisitThatNobodyKnowsIsRefused() {
        DocketClient client = station();
        var unknown = new VisitId(UUID.randomUUID());

        assertThat(
                        refused(
                                () ->
                                        client.tables()
                                                .change(
                                                        command(),
                                                        unknown,
                                                        new ChangeVisit(VisitTarget.CLEANED, 1))))
                .isEqualTo(Reason.VISIT_UNKNOWN);
    }
}
