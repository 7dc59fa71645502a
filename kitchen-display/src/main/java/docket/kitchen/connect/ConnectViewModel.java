package docket.kitchen.connect;

import docket.client.FloorFollower;
import docket.client.find.Diagnosis;
import docket.client.find.FoundServer;
import docket.client.find.Place;
import docket.client.find.ServerAddress;
import docket.kitchen.connect.ServerSession.Obstacle;
import docket.model.menu.Station;
import docket.ui.Texts;
import docket.ui.find.Listed;
import docket.ui.find.ServerListViewModel;
import docket.wire.Protocol;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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
            EnumSet.of(Obstacle.AWAY, Obstacle.MISMATCH, Obstacle.REFUSED, Obstacle.NOT_PAIRED);

    private final Texts texts;
    private final Explainer explainer;
    private final Door door;
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper dismissible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper away = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stranger = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Choice>> stations =
            new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty address = new SimpleStringProperty("");
    private Target target;
    private ServerSession session = new ServerSession(told -> {});
    private final ServerListViewModel servers;
    private @Nullable Diagnosis diagnosis;
    private boolean opened;

    /// What the choice leads to.
    public interface Door {
        /// Shows another station, or the station of another server, and remembers it.
        void use(Target target);

        /// Tries the server at once.
        void retryNow();

        /// The servers that could be chosen now.
        List<FoundServer> servers();

        /// Whether this PC is on a network.
        boolean isOnline();

        /// Asks around for servers, or ceases to.
        void search(boolean wanted);

        /// Finds out what keeps this display from its server; told on the screens' thread.
        void check(Consumer<Diagnosis> told);
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
        explainer = new Explainer(texts, clock, overruled);
        this.door = door;
        this.target = target;
        servers = new ServerListViewModel(texts, this::choose);
        address.set(target.address());
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

    /// Whether the server did not let this display in, or does not any more.
    public ReadOnlyBooleanProperty strangerProperty() {
        return stranger.getReadOnlyProperty();
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

    /// The servers to choose from.
    ServerListViewModel servers() {
        return servers;
    }

    /// The address as it is typed.
    public StringProperty addressProperty() {
        return address;
    }

    // Commands

    /// Stands before the board until it is dismissed.
    public void open() {
        opened = true;
        address.set(target.address());
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

    /// Uses a server of the list.
    void choose(Listed listed) {
        door.servers().stream()
                .filter(server -> server.id().toString().equals(listed.id()))
                .findFirst()
                .ifPresent(server -> choose(new Place(server.address(), server.id())));
    }

    /// Uses the address that was typed.
    void connect() {
        ServerAddress.of(address.get())
                .ifPresentOrElse(
                        server -> choose(new Place(server, null)),
                        () -> problem.set(texts.text("connect.noAddress")));
    }

    private void choose(Place server) {
        if (isShown(server)) {
            retry();
        } else {
            use(new Target(server, target.station()));
        }
    }

    private boolean isShown(Place server) {
        Place shown = target.server();
        return shown != null
                && (server.id() != null
                        ? server.id().equals(shown.id())
                        : server.address().equals(shown.address()));
    }

    /// Tries the server at once.
    void retry() {
        problem.set("");
        stranger.set(false);
        door.retryNow();
        refresh();
    }

    /// Goes on with the server that has let this display in.
    public void letIn(Target wanted) {
        use(wanted);
    }

    private void use(Target wanted) {
        target = wanted;
        opened = false;
        address.set(wanted.address());
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
        diagnosis = null;
        return session;
    }

    /// Says that the chosen server did not let this display in, so that it is not asked.
    public void strange() {
        session.strange();
        refresh();
    }

    private void refreshFrom(ServerSession told) {
        if (told == session) {
            refresh();
            if (told.isWaiting()) {
                door.check(found -> diagnosed(told, found));
            }
        }
    }

    private void diagnosed(ServerSession asked, Diagnosis found) {
        if (asked == session) {
            diagnosis = found;
            refresh();
        }
    }

    /// Brings the texts up to this second and this language.
    public void refresh() {
        Obstacle obstacle = obstacle();
        dismissible.set(obstacle == Obstacle.NONE);
        showing.set(opened || obstacle != Obstacle.NONE);
        away.set(TRIED_AGAIN.contains(obstacle) || session.isAway());
        stranger.set(obstacle == Obstacle.NOT_PAIRED);
        stations.set(choices());
        door.search(showing.get());
        List<FoundServer> found = door.servers();
        servers.show(found.stream().map(Listing::of).toList(), door.isOnline());
        Explainer.Explanation said = explainer.explain(obstacle, target, session, diagnosis);
        title.set(said.title());
        text.set(said.text());
    }

    private Obstacle obstacle() {
        Place server = target.server();
        if (server == null) {
            return Obstacle.NO_SERVER;
        }
        Obstacle told = session.obstacle(target.station());
        return told == Obstacle.NOT_PAIRED && speaksOtherwise(server) ? Obstacle.MISMATCH : told;
    }

    private boolean speaksOtherwise(Place server) {
        return door.servers().stream()
                .filter(found -> found.id().equals(server.id()))
                .anyMatch(Listing::speaksOtherwise);
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
}
