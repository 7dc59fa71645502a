package docket.floor;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.Credentials;
import docket.client.HttpDocketClient;
import docket.client.SessionCredentials;
import docket.model.menu.ItemId;
import docket.model.order.LineId;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.pos.config.PosSettings;
import docket.pos.counter.CounterWiring;
import docket.ui.ScreenThread;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Properties;

/// A counter, worked by what is behind its keys and buttons.
final class Counter implements Station {
    private final Cable cable;
    private final HttpDocketClient client;
    private final ScreenThread screen = ScreenThread.own();
    private final Witness witness = new Witness();
    private final CounterWiring wiring;

    Counter(String name, Path folder, Cable cable, Credentials known) throws IOException {
        this.cable = cable;
        var properties = new Properties();
        properties.setProperty("role", "join");
        properties.setProperty("server.url", cable.address().toString());
        properties.setProperty("data.folder", folder.toString());
        properties.setProperty("ui.name", name);
        properties.setProperty("ui.language", "en");
        var session = new SessionCredentials(known);
        client = new HttpDocketClient(cable.address(), session, Clock.systemUTC());
        wiring =
                new CounterWiring(
                        PosSettings.read(properties), client, session, screen, Clock.systemUTC());
        screen.tell(() -> wiring.follower().watch(witness));
    }

    /// Enters a take-away order and sends it.
    OrderId place(String... items) {
        return screen.ask(
                () -> {
                    var entry = wiring.screens().order();
                    OrderId id = entry.editor().draft().orderId();
                    for (String item : items) {
                        entry.adding().add(new ItemId(item));
                    }
                    entry.send();
                    return id;
                });
    }

    /// Takes the order up again and sends more.
    void add(OrderId id, String... items) {
        Order order = order(id).orElseThrow();
        screen.tell(
                () -> {
                    var entry = wiring.screens().order();
                    entry.open(order);
                    for (String item : items) {
                        entry.adding().add(new ItemId(item));
                    }
                    entry.send();
                });
    }

    /// Takes a line off an order that was sent.
    void voidLine(OrderId id, LineId line) {
        Order order = order(id).orElseThrow();
        screen.tell(
                () -> {
                    var entry = wiring.screens().order();
                    entry.open(order);
                    entry.editor().select(line);
                    entry.sent().voidLine("changed mind");
                    entry.editor().clear();
                });
    }

    /// How far a line that was sent is, as its order says it, with what is said beside its name.
    String said(OrderId id, LineId line) {
        Order order = order(id).orElseThrow();
        return screen.ask(
                () -> {
                    var entry = wiring.screens().order();
                    entry.open(order);
                    String said =
                            entry.getPanel().linesProperty().get().stream()
                                    .filter(row -> row.id().equals(line))
                                    .map(row -> row.state() + " " + row.details())
                                    .findFirst()
                                    .orElseThrow();
                    entry.editor().clear();
                    return said.strip();
                });
    }

    void serve(OrderId id) {
        screen.tell(
                () -> {
                    var board = wiring.screens().board();
                    board.serve(board.order(id).orElseThrow());
                });
    }

    /// Takes all that is due, in cash and to the coin.
    void pay(OrderId id) {
        Order order = order(id).orElseThrow();
        screen.tell(
                () -> {
                    var payment = wiring.screens().payment();
                    payment.open(order);
                    payment.take();
                });
    }

    /// What the bar says about commands that wait; `""` for none.
    String waiting() {
        return screen.ask(() -> wiring.screens().frame().getWaiting());
    }

    /// What the frame says of a server that can store nothing; `""` for nothing.
    String trouble() {
        return screen.ask(() -> wiring.screens().frame().getTrouble());
    }

    /// What the bar says of the server.
    String server() {
        return screen.ask(
                () -> {
                    wiring.screens().frame().tick();
                    return wiring.screens().frame().serverProperty().get().state();
                });
    }

    /// The chips of the bar, each as `title: state`.
    List<String> chips() {
        return screen.ask(
                () -> {
                    wiring.screens().frame().tick();
                    return wiring.screens().frame().stationsProperty().get().stream()
                            .map(chip -> chip.title() + ": " + chip.state())
                            .toList();
                });
    }

    String notice() {
        return screen.ask(() -> wiring.screens().frame().getNotice());
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
        assertThat(wiring.screens().board().cardsProperty().get())
                .hasSize(witness.floor().orders().size());
    }

    @Override
    public void close() throws IOException {
        wiring.close();
        client.close();
        cable.close();
        screen.close();
    }
}
