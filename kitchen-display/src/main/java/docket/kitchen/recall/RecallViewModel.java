package docket.kitchen.recall;

import docket.client.FloorFollower;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.menu.Station;
import docket.model.menu.StationId;
import docket.model.ticket.Ticket;
import docket.ui.Background;
import docket.ui.Outcome;
import docket.ui.Texts;
import docket.wire.Protocol;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The tickets that were bumped last, asked from the server each time the list is opened, since a
/// floor forgets them. Confined to the screens' thread.
public final class RecallViewModel implements FloorFollower.Watcher {
    /// How many tickets the list has at most.
    public static final int MOST = 50;

    private final String station;
    private final Supplier<List<Ticket>> server;
    private final Background background;
    private final Texts texts;
    private final Consumer<Ticket> recall;
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<BumpedTicket>> tickets =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private @Nullable Floor floor;

    /// Makes a list that is not open.
    ///
    /// @param server asks it for the tickets, newest first; called beside the screens' thread
    /// @param recall brings a ticket back to the board
    public RecallViewModel(
            String station,
            Supplier<List<Ticket>> server,
            Background background,
            Texts texts,
            Consumer<Ticket> recall) {
        this.station = station;
        this.server = server;
        this.background = background;
        this.texts = texts;
        this.recall = recall;
    }

    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<BumpedTicket>> ticketsProperty() {
        return tickets.getReadOnlyProperty();
    }

    /// Why no ticket is listed; `""` where some are.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public String getMessage() {
        return message.get();
    }

    /// Opens the list and asks the server for it.
    public void open() {
        showing.set(true);
        tickets.set(List.of());
        message.set(texts.text("recall.loading"));
        background.run(server, this::show);
    }

    public void close() {
        showing.set(false);
    }

    /// Brings a ticket back and closes the list.
    void recall(BumpedTicket bumped) {
        recall.accept(bumped.ticket());
        close();
    }

    private void show(Outcome<List<Ticket>> outcome) {
        switch (outcome) {
            case Outcome.Done<List<Ticket>> done -> {
                tickets.set(
                        done.value().stream()
                                .filter(Ticket::isRecallable)
                                .map(this::bumped)
                                .toList());
                message.set(tickets.get().isEmpty() ? texts.text("recall.none") : "");
            }
            case Outcome.Refused<List<Ticket>> refused ->
                    message.set(texts.refusal(refused.refusal()));
            case Outcome.Unreachable<List<Ticket>> ignored ->
                    message.set(texts.text("recall.noServer"));
            case Outcome.Broken<List<Ticket>> ignored -> message.set(texts.text("failed"));
        }
    }

    private BumpedTicket bumped(Ticket ticket) {
        boolean sayStation = station.equals(Protocol.ALL_STATIONS);
        return new BumpedTicket(
                ticket,
                ticket.orderNumber(),
                ticket.table().isEmpty()
                        ? texts.text("type." + ticket.orderType())
                        : texts.text("table", ticket.table()),
                sayStation ? name(ticket.stationId()) : "",
                ticket.lines().stream()
                        .map(l -> l.quantity() + " × " + texts.name(l.name(), l.names()))
                        .collect(Collectors.joining("  ·  ")));
    }

    private String name(StationId id) {
        Floor known = floor;
        return known == null
                ? id.value()
                : known.menu()
                        .station(id)
                        .map((Station s) -> texts.name(s.name(), s.names()))
                        .orElse(id.value());
    }

    @Override
    public void onFloor(Floor now) {
        floor = now;
    }

    @Override
    public void onFact(Floor now, FloorEvent event) {
        floor = now;
    }
}
