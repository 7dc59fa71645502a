package docket.kitchen.contact;

import docket.model.event.Floor;
import docket.ui.Texts;
import docket.wire.Condition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What a screen says of its server: how long ago it was heard, how many taps wait for it, and what
/// time it is there. Confined to the screens' thread.
public final class ServerBar {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;
    private final Clock here;
    private final Contact contact;
    private final ReadOnlyStringWrapper link = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper silence = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper silent = new ReadOnlyBooleanWrapper();
    private Duration ahead = Duration.ZERO;
    private Condition condition = Condition.GOOD;
    private int waitingTaps;

    /// @param here this display's own clock
    public ServerBar(Texts texts, Clock here) {
        this.texts = texts;
        this.here = here;
        contact = new Contact(here.instant());
    }

    /// How long ago the server was heard; `""` when it is lost.
    public ReadOnlyStringProperty linkProperty() {
        return link.getReadOnlyProperty();
    }

    public String getLink() {
        return link.get();
    }

    /// Says for how long the server was silent, or that it can store nothing; `""` while it is
    /// there and well.
    public ReadOnlyStringProperty silenceProperty() {
        return silence.getReadOnlyProperty();
    }

    public String getSilence() {
        return silence.get();
    }

    /// Whether the server was silent for so long that it is taken for lost.
    public ReadOnlyBooleanProperty silentProperty() {
        return silent.getReadOnlyProperty();
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

    /// The server was heard just now.
    ///
    /// @param serverAhead by how much its clock is before this display's
    public void heard(Duration serverAhead) {
        ahead = serverAhead;
        contact.heard(here.instant());
    }

    /// The server said how its PC is.
    public void condition(Condition now) {
        condition = now;
    }

    /// Taps wait for the server.
    ///
    /// @param taps how many wait because the server cannot be reached
    public void waiting(int taps) {
        waitingTaps = taps;
        waiting.set(taps == 0 ? "" : texts.text("board.waiting", taps));
    }

    /// Brings the texts up to this second.
    public void show(@Nullable Floor floor) {
        Instant now = here.instant();
        long seconds = contact.seconds(now);
        boolean lost = contact.isLost(now);
        link.set(lost ? "" : texts.text("board.link", seconds));
        silent.set(lost);
        silence.set(lost ? texts.text("board.noContact", seconds) : trouble());
        waiting(waitingTaps);
        if (floor != null) {
            time.set(TIME.format(now.plus(ahead).atZone(floor.shop().zone())));
        }
    }

    private String trouble() {
        return condition.isReadOnly() ? texts.text("board.notStored") : "";
    }
}
