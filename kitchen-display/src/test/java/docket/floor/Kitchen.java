package docket.floor;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.Credentials;
import docket.client.FloorFollower;
import docket.client.HttpDocketClient;
import docket.kitchen.KitchenSettings;
import docket.kitchen.KitchenWiring;
import docket.kitchen.board.Cook;
import docket.model.order.LineId;
import docket.model.order.OrderId;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketLine;
import docket.wire.Protocol;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Properties;

/// A kitchen display, worked by what is behind its cards and keys.
final class Kitchen implements Station {
    private final String station;
    private final String name;
    private final Cable cable;
    private final HttpDocketClient client;
    private final ScreenThread screen;
    private final Witness witness = new Witness();
    private final KitchenWiring wiring;
    private final Cook cook;

    /// Opens a display.
    ///
    /// @param folder where it keeps its taps; its name is the display's
    Kitchen(String station, Path folder, Cable cable, Credentials known, ScreenThread screen)
            throws IOException {
        this.station = station;
        name = folder.getFileName().toString();
        this.cable = cable;
        this.screen = screen;
        client = new HttpDocketClient(cable.address(), known, Clock.systemUTC());
        wiring = new KitchenWiring(settings(folder), client, screen, Clock.systemUTC());
        cook = new Cook(wiring.board());
        screen.tell(
                () -> {
                    wiring.board().mute();
                    wiring.follower().watch(witness);
                });
    }

    private KitchenSettings settings(Path folder) {
        var properties = new Properties();
        properties.setProperty("server.url", cable.address().toString());
        properties.setProperty("station.id", station);
        properties.setProperty("ui.name", name);
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

    /// Runs this whenever the board shows other cards.
    void onRedraw(Runnable seen) {
        screen.tell(() -> cook.onRedraw(seen));
    }

    /// Taps the whole card of an order done.
    void bump(OrderId order) {
        screen.tell(() -> cook.bump(order));
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
