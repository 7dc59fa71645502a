package docket.floor;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.Credentials;
import docket.client.FloorFollower;
import docket.client.HttpDocketClient;
import docket.kitchen.KitchenSettings;
import docket.kitchen.KitchenWiring;
import docket.kitchen.board.Cook;
import docket.kitchen.board.Manner;
import docket.kitchen.recall.Recalling;
import docket.model.display.DisplaySettings;
import docket.model.display.Handling;
import docket.model.display.SoundKind;
import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.order.OrderId;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketLine;
import docket.ui.ScreenThread;
import docket.wire.Protocol;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A kitchen display, worked by what is behind its cards and keys.
final class Kitchen implements Station {
    private final String station;
    private final String name;
    private final Cable cable;
    private final HttpDocketClient client;
    private final ScreenThread screen;
    private final Witness witness = new Witness();
    private final List<SoundKind> sounds = new CopyOnWriteArrayList<>();
    private final KitchenWiring wiring;
    private final Cook cook;

    /// Opens a display.
    ///
    /// @param folder where it keeps its taps; its name is the display's
    Kitchen(String station, Path folder, Cable cable, Credentials known, ScreenThread screen)
            throws IOException {
        this(station, folder, cable, known, screen, Clock.systemUTC());
    }

    /// Opens a display of a PC whose clock goes otherwise.
    Kitchen(
            String station,
            Path folder,
            Cable cable,
            Credentials known,
            ScreenThread screen,
            Clock clock)
            throws IOException {
        this.station = station;
        name = folder.getFileName().toString();
        this.cable = cable;
        this.screen = screen;
        client = new HttpDocketClient(cable.address(), known, clock);
        var manner =
                new Manner(
                        new ReadOnlyObjectWrapper<>(
                                DisplaySettings.USUAL.with(Handling.USUAL.withFlash(true))),
                        (kind, volume) -> sounds.add(kind));
        wiring =
                new KitchenWiring(
                        settings(station, folder, cable.address()), client, screen, clock, manner);
        cook = new Cook(wiring.board());
        screen.tell(() -> wiring.follower().watch(witness));
    }

    static KitchenSettings settings(String station, Path folder, URI server) {
        var properties = new Properties();
        properties.setProperty("server.url", server.toString());
        properties.setProperty("station.id", station);
        properties.setProperty("ui.name", folder.getFileName().toString());
        properties.setProperty("ui.language", "en");
        properties.setProperty("data.folder", folder.toString());
        return KitchenSettings.read(properties);
    }

    String name() {
        return name;
    }

    /// Watches the floor beside the board.
    void watch(FloorFollower.Watcher watcher) {
        screen.tell(() -> wiring.follower().watch(watcher));
    }

    /// What has sounded here, one after the other.
    List<SoundKind> sounds() {
        return List.copyOf(sounds);
    }

    /// Sees all that is new, so that what sounds or flashes next came later.
    void seeAll() {
        screen.tell(cook::seeAll);
        sounds.clear();
    }

    /// How often the order's card says it came back; `""` for never.
    String recalled(OrderId order) {
        return screen.ask(() -> cook.recalled(order));
    }

    /// Whether the order's card flashes.
    boolean flashes(OrderId order) {
        return screen.ask(() -> cook.isUnseen(order));
    }

    /// The lines of the order's card that are this display's, and how far each is.
    Map<String, LineStatus> lines(OrderId order) {
        return screen.ask(() -> cook.lines(order));
    }

    /// Taps a line of the order's card.
    void tap(OrderId order, String line) {
        screen.tell(() -> cook.tap(order, line));
    }

    /// Opens the list of what was bumped last and looks for a ticket.
    ///
    /// @return the numbers of the tickets that are found
    List<String> look(String typed) {
        screen.tell(() -> recalling().open(typed));
        Patience.await().until(() -> screen.ask(() -> recalling().isAnswered()));
        return screen.ask(() -> recalling().numbers());
    }

    /// Brings back the first ticket that was found, or one line of it.
    ///
    /// @param line counted from 1; 0: the whole ticket
    void bringBack(int line) {
        screen.tell(() -> recalling().bringBack(line));
    }

    private Recalling recalling() {
        return new Recalling(wiring.recall());
    }

    /// Runs this whenever the board shows other cards.
    void onRedraw(Runnable seen) {
        screen.tell(() -> cook.onRedraw(seen));
    }

    /// Taps the whole card of an order done.
    void bump(OrderId order) {
        screen.tell(() -> cook.bump(order));
    }

    /// Taps the first card done, where there is one.
    void bumpFirst() {
        bumpAfter(0);
    }

    /// Taps the card done that comes after so many, where there is one.
    void bumpAfter(int cards) {
        screen.tell(() -> cook.bumpAfter(cards));
    }

    /// Brings the order's ticket back.
    void recall(OrderId order) {
        screen.tell(
                () ->
                        witness.floor().tickets().stream()
                                .filter(ticket -> ticket.orderId().equals(order) && isMine(ticket))
                                .forEach(this::recall));
    }

    private void recall(Ticket ticket) {
        List<LineId> all = ticket.recallable().stream().map(TicketLine::id).toList();
        wiring.board().recall(ticket, all);
    }

    /// The orders of the cards, from the first to the last.
    List<OrderId> orders() {
        return screen.ask(cook::orders);
    }

    /// Whether the order has a card on the board.
    boolean shows(OrderId order) {
        return screen.ask(() -> cook.shows(order));
    }

    /// What the board says about taps that wait; `""` for none.
    String waiting() {
        return screen.ask(wiring.board().bar().server()::getWaiting);
    }

    /// What the head says of a server that is silent or can store nothing; `""` for nothing.
    String trouble() {
        return screen.ask(
                () -> {
                    wiring.board().tick();
                    return wiring.board().bar().server().getSilence();
                });
    }

    /// How long the order's card has waited, as it says it.
    Duration age(OrderId order) {
        return screen.ask(() -> cook.age(order));
    }

    String notice() {
        return screen.ask(wiring.board()::getNotice);
    }

    private boolean isMine(Ticket ticket) {
        return station.equals(Protocol.ALL_STATIONS) || ticket.stationId().value().equals(station);
    }

    @Override
    public Cable cable() {
        return cable;
    }

    @Override
    public ScreenThread screen() {
        return screen;
    }

    @Override
    public Witness witness() {
        return witness;
    }

    @Override
    public void showsWhatItKnows() {
        List<Ticket> open =
                witness.floor().tickets().stream()
                        .filter(ticket -> ticket.isOpen() && isMine(ticket))
                        .toList();
        assertThat(cook.openTickets()).containsExactlyInAnyOrderElementsOf(open);
    }

    @Override
    public void close() throws IOException {
        wiring.close();
        client.close();
        cable.close();
        screen.close();
    }
}
