package docket.pos.server.event;

import docket.Exempt;
import docket.model.Shop;
import docket.model.event.Snapshot;
import docket.pos.server.db.BusinessDay;
import docket.pos.server.db.Committed;
import docket.pos.server.db.Database;
import docket.pos.server.menu.MenuService;
import docket.pos.server.order.OrderService;
import docket.wire.Frame;
import docket.wire.Protocol;
import io.javalin.websocket.WsContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/// The feed of facts: opens and closes connections, hands new facts on, tells who is there.
/// Thread-safe.
@Exempt(rule = "A4", because = "It hands a socket on to its connection and calls nothing on it.")
@Exempt(
        rule = "A5",
        because =
                "A snapshot reads several services in one transaction, whose handle it passes on.")
public final class EventService {
    /// Frames of the log that are read at once.
    private static final int PIECE = 256;

    private final Database database;
    private final MenuService menu;
    private final OrderService orders;
    private final Shop shop;
    private final BusinessDay businessDay;
    private final Clock clock;
    private final EventHub hub = new EventHub();
    private final Set<FeedConnection> watchers = ConcurrentHashMap.newKeySet();

    EventService(Database database, MenuService menu, OrderService orders, Shop shop, Clock clock) {
        this.database = database;
        this.menu = menu;
        this.orders = orders;
        this.shop = shop;
        this.businessDay = BusinessDay.of(shop);
        this.clock = clock;
    }

    /// Told by the writer after each commit, in order.
    public void publish(List<Committed> facts) {
        hub.publish(facts);
    }

    /// Pings every feed and drops the silent ones; called every [Protocol#SERVER_PING].
    public void ping() {
        hub.connections().forEach(FeedConnection::ping);
    }

    /// Tells those who asked who is connected; called each second.
    public void tellPresence() {
        if (!watchers.isEmpty()) {
            String frame = Frame.write(database.seq(), clock.instant(), hub.presence());
            watchers.forEach(watcher -> watcher.offerAside(frame));
        }
    }

    /// Closes every feed, since the server is going away.
    public void close() {
        hub.connections()
                .forEach(feed -> feed.close(Protocol.CLOSE_GOING_AWAY, "the server stops"));
    }

    FeedConnection open(
            WsContext socket, FeedConnection.Station who, long since, boolean presence) {
        var opened = new FeedConnection[1];
        var connection =
                new FeedConnection(
                        socket,
                        who,
                        since,
                        this::backlog,
                        clock,
                        () -> {
                            hub.remove(opened[0]);
                            watchers.remove(opened[0]);
                        });
        opened[0] = connection;
        // First the live facts, then the past: in this order nothing falls between the two.
        hub.add(connection);
        if (presence) {
            watchers.add(connection);
        }
        connection.start();
        return connection;
    }

    private Backlog.Piece backlog(long since) {
        return database.read(
                handle -> {
                    if (since < 0 || !database.reaches(handle, since)) {
                        long seq = database.lastSeq(handle);
                        Instant now = clock.instant();
                        return new Backlog.Piece(
                                List.of(Frame.write(seq, now, snapshot(handle, now))), seq);
                    }
                    List<String> frames = database.framesAfter(handle, since, PIECE);
                    return new Backlog.Piece(frames, since + frames.size());
                });
    }

    private Snapshot snapshot(Handle handle, Instant now) {
        LocalDate today = businessDay.at(now);
        return new Snapshot(
                shop,
                menu.menu(handle),
                orders.open(handle),
                orders.onBoards(handle),
                today,
                orders.count(handle, today));
    }
}
