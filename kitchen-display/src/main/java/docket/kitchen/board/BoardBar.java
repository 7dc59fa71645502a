package docket.kitchen.board;

import docket.kitchen.contact.ServerBar;
import docket.model.event.Floor;
import docket.model.menu.Station;
import docket.ui.Texts;
import docket.wire.Protocol;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The texts above and below a board's cards. Confined to the screens' thread.
public final class BoardBar {
    private final String station;
    private final Texts texts;
    private final Ages ages;
    private final Clock here;
    private final ServerBar server;
    private final TicketFilter filter;
    private final ReadOnlyStringWrapper header = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper undoText = new ReadOnlyStringWrapper("");

    BoardBar(String station, Texts texts, Ages ages, TicketFilter filter) {
        this.station = station;
        this.texts = texts;
        this.ages = ages;
        this.filter = filter;
        here = ages.here();
        server = new ServerBar(texts, here);
    }

    public ReadOnlyStringProperty headerProperty() {
        return header.getReadOnlyProperty();
    }

    public String getHeader() {
        return header.get();
    }

    /// How it stands with all the tickets; `""` while only some are shown, which is said instead.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    public String getSummary() {
        return summary.get();
    }

    /// What is said of the server.
    public ServerBar server() {
        return server;
    }

    /// What can be taken back now, and for how long; `""` for nothing.
    public ReadOnlyStringProperty undoTextProperty() {
        return undoText.getReadOnlyProperty();
    }

    public String getUndoText() {
        return undoText.get();
    }

    void show(@Nullable Floor floor, List<Card> cards, Undo.@Nullable Finished undo) {
        Instant now = here.instant();
        server.show(floor);
        undoText.set(undo == null ? "" : texts.text("board.undo", undo.title(), undo.seconds(now)));
        header.set(stationName(floor));
        summary.set(filter.isOn() ? "" : summary(cards));
    }

    private String stationName(@Nullable Floor floor) {
        if (station.equals(Protocol.ALL_STATIONS)) {
            return texts.text("board.all");
        }
        return floor == null
                ? station
                : floor.menu().stations().stream()
                        .filter(s -> s.id().value().equals(station))
                        .map((Station s) -> texts.name(s.name(), s.names()))
                        .findFirst()
                        .orElse(station);
    }

    private String summary(List<Card> cards) {
        List<Duration> waits = cards.stream().map(ages::of).toList();
        Duration all = waits.stream().reduce(Duration.ZERO, Duration::plus);
        Duration longest = waits.stream().max(Duration::compareTo).orElse(Duration.ZERO);
        Duration average = waits.isEmpty() ? Duration.ZERO : all.dividedBy(waits.size());
        return texts.text(
                "board.summary", waits.size(), Ages.text(average), Ages.text(longest), late(cards));
    }

    private long late(List<Card> cards) {
        return cards.stream().filter(card -> ages.level(card) == Ages.Level.LATE).count();
    }
}
