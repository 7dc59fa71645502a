package docket.kitchen.board;

import docket.model.event.Floor;
import docket.model.menu.Station;
import docket.ui.Texts;
import docket.wire.Protocol;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The texts above and below a board's cards. Confined to the screens' thread.
public final class BoardBar {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final String station;
    private final Texts texts;
    private final Ages ages;
    private final Clock here;
    private final Contact contact;
    private final ReadOnlyStringWrapper header = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper link = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper silence = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper undoText = new ReadOnlyStringWrapper("");
    private int waitingTaps;

    BoardBar(String station, Texts texts, Ages ages) {
        this.station = station;
        this.texts = texts;
        this.ages = ages;
        here = ages.here();
        contact = new Contact(here.instant());
    }

    public ReadOnlyStringProperty headerProperty() {
        return header.getReadOnlyProperty();
    }

    public String getHeader() {
        return header.get();
    }

    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    public String getSummary() {
        return summary.get();
    }

    /// How long ago the server was heard; `""` when it is lost.
    public ReadOnlyStringProperty linkProperty() {
        return link.getReadOnlyProperty();
    }

    public String getLink() {
        return link.get();
    }

    /// Says for how long the server was silent; `""` while it is there.
    public ReadOnlyStringProperty silenceProperty() {
        return silence.getReadOnlyProperty();
    }

    public String getSilence() {
        return silence.get();
    }

    /// Says how many taps wait for the server; `""` for none.
    public ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    public String getWaiting() {
        return waiting.get();
    }

    public ReadOnlyStringProperty timeProperty() {
        return time.getReadOnlyProperty();
    }

    public String getTime() {
        return time.get();
    }

    /// What can be taken back now, and for how long; `""` for nothing.
    public ReadOnlyStringProperty undoTextProperty() {
        return undoText.getReadOnlyProperty();
    }

    public String getUndoText() {
        return undoText.get();
    }

    void heard() {
        contact.heard(here.instant());
    }

    void waiting(int taps) {
        waitingTaps = taps;
        waiting.set(taps == 0 ? "" : texts.text("board.waiting", taps));
    }

    void show(@Nullable Floor floor, List<Card> cards, Undo.@Nullable Finished undo) {
        Instant now = here.instant();
        long seconds = contact.seconds(now);
        boolean lost = contact.isLost(now);
        link.set(lost ? "" : texts.text("board.link", seconds));
        silence.set(lost ? texts.text("board.noContact", seconds) : "");
        waiting(waitingTaps);
        undoText.set(undo == null ? "" : texts.text("board.undo", undo.title(), undo.seconds(now)));
        header.set(stationName(floor));
        summary.set(summary(cards));
        if (floor != null) {
            time.set(TIME.format(ages.serverNow().atZone(floor.shop().zone())));
        }
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
        List<Duration> waits = cards.stream().map(c -> ages.of(c.waitingSince())).toList();
        Duration all = waits.stream().reduce(Duration.ZERO, Duration::plus);
        long late = waits.stream().filter(age -> ages.level(age) == Ages.Level.LATE).count();
        Duration average = waits.isEmpty() ? Duration.ZERO : all.dividedBy(waits.size());
        return texts.text("board.summary", waits.size(), Ages.text(average), late);
    }
}
