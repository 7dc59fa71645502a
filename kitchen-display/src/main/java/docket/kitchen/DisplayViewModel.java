package docket.kitchen;

import docket.client.FloorFollower;
import docket.kitchen.board.BoardViewModel;
import docket.kitchen.connect.ConnectViewModel;
import docket.kitchen.expo.ExpoViewModel;
import docket.kitchen.ready.ReadyViewModel;
import docket.kitchen.recall.RecallViewModel;
import docket.kitchen.settings.DisplayDesk;
import docket.model.event.Floor;
import docket.ui.Language;
import docket.ui.Texts;
import docket.ui.pairing.PairingViewModel;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the window shows: the board of what is chosen, and the choice itself. Confined
/// to the screens' thread.
final class DisplayViewModel implements FloorFollower.Watcher {
    private final Texts texts;
    private final ConnectViewModel connect;
    private final PairingViewModel pairing;
    private final DisplayDesk desk;
    private final Consumer<Language> remember;
    private final ReadOnlyObjectWrapper<@Nullable Content> content = new ReadOnlyObjectWrapper<>();

    private final ReadOnlyBooleanWrapper practises = new ReadOnlyBooleanWrapper();

    /// What this display is for.
    sealed interface Content {
        /// Says everything anew.
        void refresh();

        /// Brings what depends on the time up to this second.
        void tick();
    }

    /// The models of one station.
    record Station(BoardViewModel board, RecallViewModel recall) implements Content {
        @Override
        public void refresh() {
            board.refresh();
            recall.refresh();
        }

        @Override
        public void tick() {
            board.tick();
        }
    }

    /// The pass, over all stations.
    record Expo(ExpoViewModel pass) implements Content {
        @Override
        public void refresh() {
            pass.refresh();
        }

        @Override
        public void tick() {
            pass.tick();
        }
    }

    /// The board before the guests.
    record Ready(ReadyViewModel board) implements Content {
        @Override
        public void refresh() {}

        @Override
        public void tick() {}
    }

    /// @param desk how this display is set
    /// @param remember keeps a language that was chosen for the next start
    DisplayViewModel(
            Texts texts,
            ConnectViewModel connect,
            PairingViewModel pairing,
            DisplayDesk desk,
            Consumer<Language> remember) {
        this.texts = texts;
        this.connect = connect;
        this.pairing = pairing;
        this.desk = desk;
        this.remember = remember;
    }

    /// How this display is set.
    DisplayDesk desk() {
        return desk;
    }

    /// What is shown; null while something else is opened.
    ReadOnlyObjectProperty<@Nullable Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// Whether its server is a place to practise.
    ReadOnlyBooleanProperty practisesProperty() {
        return practises.getReadOnlyProperty();
    }

    @Override
    public void onFloor(Floor floor) {
        practises.set(floor.shop().isPractice());
    }

    ConnectViewModel connect() {
        return connect;
    }

    /// What is shown while the server does not let this display in.
    PairingViewModel pairing() {
        return pairing;
    }

    void show(@Nullable Content now) {
        if (now == null) {
            practises.set(false);
        }
        content.set(now);
    }

    void switchLanguage() {
        texts.switchTo(texts.language().other());
        remember.accept(texts.language());
        refresh();
    }

    /// Says everything anew, as after a switch of the language.
    private void refresh() {
        connect.refresh();
        pairing.refresh();
        Content now = content.get();
        if (now != null) {
            now.refresh();
        }
    }

    /// Brings what depends on the time up to this second.
    void tick() {
        connect.refresh();
        pairing.refresh();
        Content now = content.get();
        if (now != null) {
            now.tick();
        }
    }
}
