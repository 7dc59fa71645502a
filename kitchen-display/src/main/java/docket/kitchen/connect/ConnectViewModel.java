package docket.kitchen.connect;

import docket.client.FloorFollower;
import docket.kitchen.connect.ServerSession.Obstacle;
import docket.model.menu.Station;
import docket.ui.Texts;
import docket.wire.Protocol;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Why there is no board, and the choice of server and station. It stands before the board until a
/// server has answered and has the station, and whenever a person asks for it. Confined to the
/// screens' thread.
public final class ConnectViewModel {
    private static final Set<Obstacle> TRIED_AGAIN =
            EnumSet.of(Obstacle.AWAY, Obstacle.MISMATCH, Obstacle.REFUSED);

    private final Texts texts;
    private final Clock clock;
    private final Door door;
    private final boolean overruled;
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper dismissible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper away = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Choice>> stations =
            new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty address = new SimpleStringProperty("");
    private Target target;
    private ServerSession session = new ServerSession(told -> {});
    private boolean opened;

    /// What the choice leads to.
    public interface Door {
        /// Shows another station, or the station of another server, and remembers it.
        void use(Target target);

        /// Tries the server at once.
        void retryNow();
    }

    /// A station to choose.
    ///
    /// @param chosen whether it is the one that is shown now
    public record Choice(String station, String name, boolean chosen) {}

    /// Makes a screen that waits for the target's server.
    ///
    /// @param overruled whether a settings file or the command line sets server or station, so that
    ///     a choice lasts until the next start only
    public ConnectViewModel(Texts texts, Clock clock, Door door, Target target, boolean overruled) {
        this.texts = texts;
        this.clock = clock;
        this.door = door;
        this.target = target;
        this.overruled = overruled;
        address.set(target.server().toString());
        refresh();
    }

    // Properties

    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// Whether there is a board to go back to.
    ReadOnlyBooleanProperty dismissibleProperty() {
        return dismissible.getReadOnlyProperty();
    }

    /// Whether the server is tried again and again.
    ReadOnlyBooleanProperty awayProperty() {
        return away.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    public String getTitle() {
        return title.get();
    }

    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    public String getText() {
        return text.get();
    }

    /// What is wrong with the typed address; `""` for nothing.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public String getProblem() {
        return problem.get();
    }

    ReadOnlyObjectProperty<List<Choice>> stationsProperty() {
        return stations.getReadOnlyProperty();
    }

    /// The address as it is typed.
    public StringProperty addressProperty() {
        return address;
    }

    // Commands

    /// Stands before the board until it is dismissed.
    public void open() {
        opened = true;
        address.set(target.server().toString());
        problem.set("");
        refresh();
    }

    void dismiss() {
        opened = false;
        refresh();
    }

    void choose(Choice choice) {
        if (choice.chosen()) {
            dismiss();
        } else {
            use(new Target(target.server(), choice.station()));
        }
    }

    /// Uses the address that was typed.
    void connect() {
        ServerAddress.of(address.get())
                .ifPresentOrElse(
                        server -> {
                            if (server.equals(target.server())) {
                                retry();
                            } else {
                                use(new Target(server, target.station()));
                            }
                        },
                        () -> problem.set(texts.text("connect.noAddress")));
    }

    /// Tries the server at once.
    void retry() {
        problem.set("");
        door.retryNow();
    }

    private void use(Target wanted) {
        target = wanted;
        opened = false;
        address.set(wanted.server().toString());
        problem.set("");
        door.use(wanted);
        refresh();
    }

    /// Says that what was chosen cannot be opened on this PC.
    ///
    /// @param before what to go back to; null where that cannot be opened either
    public void fail(@Nullable Target before) {
        if (before != null) {
            use(before);
        }
        opened = true;
        problem.set(texts.text("connect.cannotOpen"));
        refresh();
    }

    /// Hears the feed of what is chosen now; what an earlier one still says is not listened to.
    public FloorFollower.Watcher newSession() {
        session = new ServerSession(this::refreshFrom);
        return session;
    }

    private void refreshFrom(ServerSession told) {
        if (told == session) {
            refresh();
        }
    }

    /// Brings the texts up to this second and this language.
    public void refresh() {
        Obstacle obstacle = session.obstacle(target.station());
        dismissible.set(obstacle == Obstacle.NONE);
        showing.set(opened || obstacle != Obstacle.NONE);
        away.set(TRIED_AGAIN.contains(obstacle));
        stations.set(choices());
        String server = target.server().toString();
        String station = target.station();
        switch (obstacle) {
            case NONE -> say("connect.choose", overruled ? texts.text("connect.overruled") : "");
            case NO_STATION -> say("connect.choose", texts.text("connect.chooseText", server));
            case UNKNOWN_STATION ->
                    say("connect.unknown", texts.text("connect.unknownText", server), station);
            case NO_ANSWER_YET -> say("connect.trying", texts.text("connect.tryingText", server));
            case AWAY -> say("connect.away", texts.text("connect.awayText", server, nextTry()));
            case MISMATCH -> say("connect.mismatch", texts.text("connect.mismatchText", server));
            case REFUSED ->
                    say(
                            "connect.refused",
                            texts.text("connect.refusedText", server, session.refusal()));
        }
    }

    private void say(String titleKey, String sentences, Object... parameters) {
        title.set(texts.text(titleKey, parameters));
        text.set(sentences);
    }

    private List<Choice> choices() {
        if (!session.isThere()) {
            return List.of();
        }
        var choices = new ArrayList<Choice>();
        for (Station station : session.stations()) {
            choices.add(choice(station.id().value(), texts.name(station.name(), station.names())));
        }
        choices.add(choice(Protocol.ALL_STATIONS, texts.text("board.all")));
        return List.copyOf(choices);
    }

    private Choice choice(String station, String name) {
        return new Choice(station, name, station.equals(target.station()));
    }

    private String nextTry() {
        return session.nextTry()
                .map(at -> Math.max(0, Duration.between(clock.instant(), at).toSeconds() + 1))
                .map(seconds -> texts.text("connect.in", seconds))
                .orElseGet(() -> texts.text("connect.now"));
    }
}
