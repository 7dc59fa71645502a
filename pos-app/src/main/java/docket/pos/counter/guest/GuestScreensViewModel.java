package docket.pos.counter.guest;

import docket.pos.counter.signin.Permitted;
import docket.ui.Notices;
import docket.ui.Outcome;
import docket.ui.Texts;
import docket.wire.ChangeGuestDoor;
import docket.wire.GuestDoorPage;
import docket.wire.GuestDoorPage.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Whether guests' screens reach the server, and where. Confined to the screens' thread.
public final class GuestScreensViewModel {
    /// How often it asks again while the door does not open.
    private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

    private final Permitted server;
    private final Texts texts;
    private final Notices notices;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<@Nullable GuestDoorPage> page =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private Instant asked = Instant.MIN;
    private boolean shown;

    public GuestScreensViewModel(Permitted server, Texts texts, Notices notices, Clock clock) {
        this.server = server;
        this.texts = texts;
        this.notices = notices;
        this.clock = clock;
    }

    // Properties

    /// What the server said last; null until it did.
    public ReadOnlyObjectProperty<@Nullable GuestDoorPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// How it is, as a sentence.
    public ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    public String getState() {
        return state.get();
    }

    /// What is wrong; `""` where nothing is.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public String getMessage() {
        return message.get();
    }

    /// Whether somebody wants it open.
    public boolean isWanted() {
        GuestDoorPage now = page.get();
        return now != null && (now.state() == State.OPEN || now.state() == State.PORT_TAKEN);
    }

    /// Whether it can be opened and closed here.
    public boolean isChangeable() {
        GuestDoorPage now = page.get();
        return now != null && now.state() != State.OFF;
    }

    /// Where the board is; empty while it is nowhere.
    public List<String> addresses() {
        GuestDoorPage now = page.get();
        return now == null ? List.of() : now.ready();
    }

    // Commands

    /// Says whether this is before somebody's eyes.
    public void show(boolean visible) {
        shown = visible;
        if (visible) {
            read();
        }
    }

    private void read() {
        asked = clock.instant();
        server.run(client -> client.shop().guestDoor(), this::take);
    }

    /// Lets guests' screens in.
    public void open() {
        change(new ChangeGuestDoor(true));
    }

    /// Lets none in any more.
    public void close() {
        change(new ChangeGuestDoor(false));
    }

    /// The other of the two.
    public void toggle() {
        if (isWanted()) {
            close();
        } else {
            open();
        }
    }

    private void change(ChangeGuestDoor wanted) {
        if (isChangeable()) {
            server.run(client -> client.shop().change(wanted), this::take);
        }
    }

    private void take(Outcome<GuestDoorPage> outcome) {
        if (outcome instanceof Outcome.Done<GuestDoorPage> done) {
            page.set(done.value());
            message.set("");
            refresh();
        } else {
            message.set(texts.why(outcome, "settings.noServer"));
        }
    }

    /// Says that an address is in the clipboard.
    public void copied(String address) {
        notices.say(texts.text("guests.copied", address));
    }

    /// Asks again where the door was to open and did not.
    public void tick() {
        GuestDoorPage now = page.get();
        if (shown
                && now != null
                && now.state() == State.PORT_TAKEN
                && clock.instant().isAfter(asked.plus(ASK_AGAIN))) {
            read();
        }
    }

    /// Says everything again, in the language that is chosen now.
    public void refresh() {
        GuestDoorPage now = page.get();
        if (now == null) {
            return;
        }
        String port = String.valueOf(now.port());
        state.set(
                switch (now.state()) {
                    case OPEN -> texts.text(now.ready().isEmpty() ? "guests.alone" : "guests.open");
                    case CLOSED -> texts.text("guests.closed");
                    case PORT_TAKEN -> texts.text("guests.taken", port);
                    case OFF -> texts.text("guests.off");
                });
    }
}
