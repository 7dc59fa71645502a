package docket.floor;

import docket.client.HttpDocketClient;
import docket.client.Pin;
import docket.client.PinnedTrust;
import docket.client.Whereabouts;
import docket.kitchen.KitchenWiring;
import docket.kitchen.board.Cook;
import docket.kitchen.board.Manner;
import docket.model.display.DisplaySettings;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.ticket.Ticket;
import docket.ui.ScreenThread;
import docket.wire.Protocol;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A display of all stations that reaches its server as one on another PC does, by TLS.
final class LanDisplay implements AutoCloseable {
    private final ScreenThread screen = ScreenThread.own();
    private final Witness witness = new Witness();
    private final HttpDocketClient client;
    private final KitchenWiring wiring;
    private final Cook cook;

    /// @param folder where it keeps its taps; its name is the display's
    /// @param authority of the server's certificate, as PEM
    LanDisplay(Path folder, URI server, String authority, String token) throws IOException {
        client = client(server, authority, token);
        var manner = new Manner(new ReadOnlyObjectWrapper<>(DisplaySettings.USUAL), (k, v) -> {});
        wiring =
                new KitchenWiring(
                        Kitchen.settings(Protocol.ALL_STATIONS, folder, server),
                        client,
                        screen,
                        Clock.systemUTC(),
                        manner);
        cook = new Cook(wiring.board());
        screen.tell(() -> wiring.follower().watch(witness));
    }

    /// A client of the same kind.
    static HttpDocketClient client(URI server, String authority, String token) {
        var tls = new PinnedTrust(Pin.of(authority)).context();
        return new HttpDocketClient(Whereabouts.at(server, tls), () -> token, Clock.systemUTC());
    }

    /// Taps the card done that comes after so many, where there is one.
    void bumpAfter(int cards) {
        screen.tell(() -> cook.bumpAfter(cards));
    }

    /// Whether it has heard all up to this fact, and every tap has its answer.
    boolean hasCaughtUp(Optional<FloorEvent> latest) {
        return screen.ask(
                () ->
                        witness.latest().equals(latest)
                                && !cook.isSending()
                                && wiring.board().bar().server().getWaiting().isEmpty());
    }

    /// Whether it knows and shows exactly what the server has.
    boolean agrees(Floor told) {
        return screen.ask(
                () -> {
                    Floor mine = witness.floor();
                    return mine.orders().equals(told.orders())
                            && mine.tickets().equals(told.tickets())
                            && Set.copyOf(cook.openTickets()).equals(open(told));
                });
    }

    private static Set<Ticket> open(Floor floor) {
        return floor.tickets().stream().filter(Ticket::isOpen).collect(Collectors.toSet());
    }

    boolean isLive() {
        return screen.ask(witness::isLive);
    }

    /// How often it had to start from the whole floor.
    int snapshots() {
        return screen.ask(witness::snapshots);
    }

    @Override
    public void close() {
        wiring.close();
        client.close();
        screen.close();
    }
}
