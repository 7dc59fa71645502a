package docket.pos.server.table;

import docket.Exempt;
import docket.model.CommandId;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.FloorEvent;
import docket.model.order.Order;
import docket.model.order.Sitting;
import docket.model.table.ChangeVisit;
import docket.model.table.FloorPlan;
import docket.model.table.MergeVisit;
import docket.model.table.MoveVisit;
import docket.model.table.PartVisit;
import docket.model.table.SeatTable;
import docket.model.table.SetFloorPlan;
import docket.model.table.TableVisits;
import docket.model.table.Visit;
import docket.model.table.VisitId;
import docket.model.table.VisitTarget;
import docket.pos.server.Caller;
import docket.pos.server.db.Answer;
import docket.pos.server.db.BusinessDay;
import docket.pos.server.db.Database;
import docket.pos.server.db.Fingerprint;
import docket.pos.server.db.Written;
import docket.wire.FloorPage;
import docket.wire.VisitPage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The use cases of the floor plan and of the guests at its tables. Each decides on what the writer
/// finds, so of two who seat guests at one table the second is told. Thread-safe.
@Exempt(
        rule = "A5",
        because = "Its reads join another service's transaction, whose handle they are passed.")
@Exempt(
        rule = "A14",
        because = "Service and store each need the other: the store tells of a commit.")
public final class TableService {
    private final Database database;
    private final TableStore store = new TableStore(this::use);
    private final BusinessDay businessDay;
    private volatile FloorPlan plan = FloorPlan.NONE;

    TableService(Database database, BusinessDay businessDay) {
        this.database = database;
        this.businessDay = businessDay;
    }

    TableStore store() {
        return store;
    }

    /// Reads the plan from the store, once it is open.
    public void load() {
        use(database.read(store::plan));
    }

    private void use(FloorPlan now) {
        plan = now;
    }

    // The floor plan

    public FloorPage floor() {
        return database.read(
                handle ->
                        new FloorPage(
                                database.lastSeq(handle),
                                store.plan(handle),
                                store.current(handle)));
    }

    /// The plan as it is now.
    public FloorPlan plan() {
        return plan;
    }

    /// The plan as a transaction finds it.
    public FloorPlan plan(Handle handle) {
        return store.plan(handle);
    }

    /// Draws the plan anew, as a whole.
    Answer<FloorPlan> set(Caller by, CommandId command, SetFloorPlan wanted) {
        Written written =
                database.write(
                        by.actor(),
                        command,
                        Fingerprint.of("set-floor", wanted),
                        (handle, at) -> new FloorEvent.FloorPlanSet(wanted.on(store.plan(handle))));
        return Answer.of(
                written, answer -> ((FloorEvent.FloorPlanSet) answer.entry().event()).plan());
    }

    /// Draws the first plan, where nobody has drawn one.
    public void begin(CommandId command, FloorPlan first) {
        if (plan.version() == 0) {
            database.write(
                    null,
                    command,
                    Fingerprint.of("begin-floor", first),
                    (handle, at) ->
                            new FloorEvent.FloorPlanSet(
                                    new SetFloorPlan(first.areas(), 0).on(store.plan(handle))));
        }
    }

    // Visits

    /// The visits that are not over, as part of a snapshot.
    public List<Visit> current(Handle handle) {
        return store.current(handle);
    }

    /// Visits of the past and of now, the last one first.
    ///
    /// @param table null: of all tables
    /// @param day of business; null: any
    VisitPage visits(@Nullable String table, @Nullable LocalDate day, int most) {
        return database.read(
                handle -> {
                    List<Visit> visits = store.list(handle, table, day, most);
                    return new VisitPage(
                            database.lastSeq(handle), visits, store.bills(handle, visits));
                });
    }

    /// Seats guests at a free table, or counts those of a visit anew.
    Answer<Visit> seat(Caller by, CommandId command, VisitId id, SeatTable wanted) {
        return visit(
                database.write(
                        by.actor(),
                        command,
                        Fingerprint.of("seat", id, wanted),
                        (handle, at) ->
                                new FloorEvent.TableSeated(seated(handle, id, wanted, at))));
    }

    private List<Visit> seated(Handle handle, VisitId id, SeatTable wanted, Instant at) {
        Integer seen = wanted.expectedVersion();
        if (seen != null) {
            Visit known = find(handle, id);
            known.requireVersion(seen);
            return List.of(known.counted(wanted.guests()));
        }
        if (store.find(handle, id).isPresent()) {
            throw new Refusal(Reason.ID_REUSED, "There is a visit with this id already.");
        }
        return at(handle, wanted.table()).seat(id, wanted, businessDay.at(at), at);
    }

    /// Says how far a visit is.
    Answer<Visit> change(Caller by, CommandId command, VisitId id, ChangeVisit wanted) {
        return visit(
                database.write(
                        by.actor(),
                        command,
                        Fingerprint.of("change-visit", id, wanted),
                        (handle, at) -> changed(handle, id, wanted, at)));
    }

    private FloorEvent changed(Handle handle, VisitId id, ChangeVisit wanted, Instant at) {
        Visit before = find(handle, id);
        if (wanted.status() == VisitTarget.CLEANED && store.hasOpenOrders(handle, id, null)) {
            throw new Refusal(
                    Reason.TABLE_BUSY,
                    "Table %s has an order that is open.".formatted(before.table()));
        }
        List<Visit> after = wanted.on(before, joined(handle, id), at);
        return switch (wanted.status()) {
            case SEATED -> new FloorEvent.TableSeated(after);
            case BILL_ASKED -> new FloorEvent.BillAsked(after);
            case CLEANED -> new FloorEvent.TableCleaned(after);
        };
    }

    private Visit find(Handle handle, VisitId id) {
        return store.find(handle, id)
                .orElseThrow(() -> new Refusal(Reason.VISIT_UNKNOWN, "There is no such visit."));
    }

    private static Answer<Visit> visit(Written written) {
        return Answer.of(written, answer -> ((FloorEvent.OnVisits) answer.entry().event()).visit());
    }

    /// The visits after guests went to another table, as a transaction finds them.
    public List<Visit> moved(Handle handle, VisitId id, MoveVisit wanted, Instant at) {
        return wanted.on(find(handle, id), at(handle, wanted.table()), at);
    }

    /// The visits after guests joined others, as a transaction finds them.
    public List<Visit> merged(Handle handle, VisitId id, MergeVisit wanted) {
        return wanted.on(find(handle, id), joined(handle, id), find(handle, wanted.into()));
    }

    /// The visits after guests parted from others, as a transaction finds them; those second.
    public List<Visit> parted(Handle handle, VisitId id, PartVisit wanted) {
        Visit joined = find(handle, id);
        VisitId host = joined.mergedInto();
        return wanted.on(joined, host == null ? joined : find(handle, host));
    }

    /// The visits whose guests have joined those of this one.
    private List<Visit> joined(Handle handle, VisitId host) {
        return store.current(handle).stream()
                .filter(visit -> host.equals(visit.mergedInto()))
                .toList();
    }

    // Orders

    /// The visits that a new order of a table meets: those there, or those of the guests whom the
    /// guests there have joined.
    public TableVisits welcoming(Handle handle, String table) {
        TableVisits there = at(handle, table);
        return there.open()
                .map(Visit::mergedInto)
                .map(host -> at(handle, find(handle, host).table()))
                .orElse(there);
    }

    private TableVisits at(Handle handle, String table) {
        return new TableVisits(store.at(handle, table));
    }

    /// What an order meets at its table, or, where its guests have gone, at the one that they had
    /// last, as its transaction finds it.
    public Sitting sitting(Handle handle, Order order) {
        VisitId id = order.visitId();
        Optional<Visit> own = id == null ? Optional.empty() : store.find(handle, id);
        String table = own.filter(gone -> !gone.isOpen()).map(Visit::table).orElse(order.table());
        return new Sitting(
                welcoming(handle, table),
                own.orElse(null),
                id != null && store.hasOpenOrders(handle, id, order.id()),
                id == null ? List.of() : joined(handle, id),
                plan::has);
    }
}
