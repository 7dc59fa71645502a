package docket.pos.server.event;

import docket.Exempt;
import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.model.menu.StationId;
import docket.model.message.TestReceipt;
import docket.model.ticket.Delivery;
import docket.pos.server.db.Committed;
import docket.pos.server.db.Database;
import docket.wire.Beat;
import docket.wire.Condition;
import docket.wire.Drafting;
import docket.wire.Frame;
import docket.wire.Presence;
import docket.wire.Protocol;
import docket.wire.device.PairingRequest;
import io.javalin.websocket.WsContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
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

    private static final String NOT_KNOWN = "not let in any more";
    private static final String OTHER_WORK = "let in for something else";
    private static final String OTHER_SHOP = "the shop is another";

    private final Database database;
    private final Snapshots snapshots;
    private final Clock clock;
    private final EventFeature.Door door;
    private final EventHub hub = new EventHub();
    private final Set<FeedConnection> watchers = ConcurrentHashMap.newKeySet();

    EventService(Database database, Snapshots snapshots, EventFeature.Door door, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.door = door;
        this.clock = clock;
    }

    /// What the numbers of the facts count in; other than this, `since` means nothing.
    public String store() {
        return snapshots.store();
    }

    /// The floor as of the last fact, for parts of the server that fold the facts after it.
    public Frame.State floor() {
        return (Frame.State) Frame.read(snapshots.latest().frame());
    }

    /// Told by the writer after each commit, in order.
    public void publish(List<Committed> facts) {
        hub.publish(facts);
    }

    /// Pings every feed and drops the silent ones; called every [Protocol#SERVER_PING].
    public void ping() {
        hub.connections().forEach(FeedConnection::ping);
    }

    /// Tells those who asked who is connected, and the counters who is at the door and what the
    /// other counters enter; called each second, and when one of these changes. One at a time, so
    /// that nobody is told of something newer first.
    public synchronized void tellPresence() {
        if (!watchers.isEmpty()) {
            List<PairingRequest> waiting = door.pairings().get();
            List<Presence.Misfit> misfits = door.misfits().lately();
            List<Delivery> deliveries = door.reception().deliveries();
            List<StationId> unshown = door.reception().unshown();
            List<TestReceipt> tests = door.reception().tests();
            Condition condition = door.condition().get();
            String others =
                    presence(
                            hub.presence(List.of(), List.of(), List.of(), null, null, List.of())
                                    .with(condition));
            var counters = new HashMap<List<Drafting>, String>();
            watchers.forEach(
                    feed ->
                            feed.offerAside(
                                    feed.isCounter()
                                            ? counters.computeIfAbsent(
                                                    door.drafts().apply(feed.device()),
                                                    drafts ->
                                                            presence(
                                                                    hub.presence(
                                                                                    waiting,
                                                                                    misfits,
                                                                                    drafts,
                                                                                    deliveries,
                                                                                    unshown,
                                                                                    tests)
                                                                            .with(condition)))
                                            : others));
        }
    }

    private String presence(Presence told) {
        return Frame.write(database.seq(), clock.instant(), told);
    }

    /// A station said how far it is.
    void heard(FeedConnection station, Beat beat) {
        station.heard(beat.seq());
        door.reception().heard(station.known(), station.shows(), beat);
    }

    /// The devices that follow the feed.
    public Set<DeviceId> online() {
        return hub.online();
    }

    /// Closes the feeds of a device that was shut out.
    public void cut(DeviceId device) {
        close(device, Protocol.CLOSE_NOT_KNOWN, NOT_KNOWN);
    }

    /// Has a device come again, since it has something else to do.
    public void callAgain(DeviceId device) {
        close(device, Protocol.CLOSE_TRY_AGAIN, OTHER_WORK);
    }

    /// Tells a device that it was changed. One at a time, so that the last told is the newest.
    public synchronized void tell(Device device) {
        String frame = Frame.write(database.seq(), clock.instant(), device);
        hub.connections().stream()
                .filter(feed -> feed.device().equals(device.id()))
                .forEach(feed -> feed.offerAside(frame));
    }

    private void close(DeviceId device, int code, String why) {
        hub.connections().stream()
                .filter(feed -> feed.device().equals(device))
                .forEach(feed -> feed.close(code, why));
    }

    /// Has every station come again from where it is, since it has to learn the time anew.
    public void callAgain() {
        hub.connections()
                .forEach(feed -> feed.close(Protocol.CLOSE_TRY_AGAIN, "the time is another"));
    }

    /// Begins every feed anew, since what all of them stand on is another.
    public void renew() {
        snapshots.renew();
        hub.connections().forEach(feed -> feed.close(Protocol.CLOSE_TRY_AGAIN, OTHER_SHOP));
    }

    /// Closes every feed, since the server is going away.
    public void close() {
        hub.connections()
                .forEach(feed -> feed.close(Protocol.CLOSE_GOING_AWAY, "the server stops"));
    }

    FeedConnection open(WsContext socket, FeedWish wish) {
        var opened = new FeedConnection[1];
        var connection =
                new FeedConnection(
                        socket,
                        wish.who(),
                        wish.since(),
                        this::backlog,
                        clock,
                        () -> {
                            hub.remove(opened[0]);
                            watchers.remove(opened[0]);
                            tellGone(wish.who().device().id());
                        });
        opened[0] = connection;
        // First the live facts, then the past: in this order nothing falls between the two.
        hub.add(connection);
        if (wish.presence()) {
            watchers.add(connection);
        }
        connection.start();
        requireStill(connection, wish);
        return connection;
    }

    /// A device that has come back on another connection is not gone.
    private void tellGone(DeviceId device) {
        if (!hub.online().contains(device)) {
            door.gone().accept(device);
        }
    }

    /// A device may have been shut out, or let in for something else, or the shop may be another,
    /// after it was asked what it wants and before its feed was among those that are cut.
    private void requireStill(FeedConnection connection, FeedWish wish) {
        Device then = wish.who().device();
        Optional<Device> now = door.known().apply(then.id());
        if (now.isEmpty()) {
            connection.close(Protocol.CLOSE_NOT_KNOWN, NOT_KNOWN);
        } else if (now.get().role() != then.role()
                || !now.get().onlyStation().equals(then.onlyStation())) {
            connection.close(Protocol.CLOSE_TRY_AGAIN, OTHER_WORK);
        } else if (!wish.store().equals(store())) {
            connection.close(Protocol.CLOSE_TRY_AGAIN, OTHER_SHOP);
        }
    }

    private Backlog.Piece backlog(long since) {
        return database.read(handle -> factsAfter(handle, since)).orElseGet(this::snapshot);
    }

    /// Nothing where the log does not reach back so far.
    private Optional<Backlog.Piece> factsAfter(Handle handle, long since) {
        if (since < 0 || !database.reaches(handle, since)) {
            return Optional.empty();
        }
        List<String> frames = database.framesAfter(handle, since, PIECE);
        return Optional.of(new Backlog.Piece(frames, since + frames.size()));
    }

    private Backlog.Piece snapshot() {
        Snapshots.Made snapshot = snapshots.latest();
        return new Backlog.Piece(List.of(snapshot.frame()), snapshot.seq());
    }
}
