package docket.pos.server.order;

import docket.model.staff.Person;
import docket.model.staff.PersonId;
import docket.pos.server.db.BusinessDay;
import docket.pos.server.db.Committed;
import docket.pos.server.db.Database;
import docket.pos.server.db.Projection;
import docket.pos.server.menu.MenuService;
import docket.pos.server.table.TableService;
import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// Everything about orders: the service, its routes, and the rows that facts leave.
public final class OrderFeature {
    private final OrderStore store = new OrderStore();
    private final LastHands hands = new LastHands();
    private final OrderService service;
    private final OrderRoutes routes;
    private final SentLineService sentLines;
    private final SentLineRoutes lines;
    private final HistoryRoutes history;
    private final MovingService movingService;
    private final TransferService transfers;
    private final MovingRoutes moving;
    private final DueService due;
    private final FavouriteRoutes favourites;

    public OrderFeature(
            Database database,
            MenuService menu,
            TableService tables,
            Placing placing,
            BusinessDay businessDay,
            Function<PersonId, Optional<Person>> people,
            Clock clock,
            Supplier<UUID> freshIds) {
        due = new DueService(database, store, clock);
        favourites =
                new FavouriteRoutes(
                        new FavouriteService(
                                database, new FavouriteStore(), menu, businessDay, clock));
        service = new OrderService(database, store, menu, tables, placing, businessDay);
        routes = new OrderRoutes(service, freshIds);
        sentLines = new SentLineService(service, hands);
        lines = new SentLineRoutes(sentLines, freshIds);
        history = new HistoryRoutes(new HistoryService(database, new HistoryStore()));
        movingService = new MovingService(database, store, tables);
        transfers = new TransferService(database, store, tables, placing.numbers(), businessDay);
        moving =
                new MovingRoutes(
                        movingService,
                        transfers,
                        new HandOverService(database, store, people),
                        freshIds);
    }

    public OrderService service() {
        return service;
    }

    /// What changes lines that were sent.
    public SentLineService sentLines() {
        return sentLines;
    }

    /// What brings orders to other tables.
    public MovingService moving() {
        return movingService;
    }

    /// What brings lines to other orders.
    public TransferService transfers() {
        return transfers;
    }

    /// What is fired by the clock.
    public DueService due() {
        return due;
    }

    /// Told by the writer after each commit, in order.
    public void hear(List<Committed> facts) {
        hands.hear(facts);
    }

    public Projection projection() {
        return store;
    }

    public void register(RoutesConfig config) {
        routes.register(config);
        lines.register(config);
        history.register(config);
        moving.register(config);
        favourites.register(config);
    }
}
