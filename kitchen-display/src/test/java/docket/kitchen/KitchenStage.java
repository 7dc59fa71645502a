package docket.kitchen;

import static docket.model.ModelSamples.order;

import docket.client.Ids;
import docket.client.find.Diagnosis;
import docket.client.find.FoundServer;
import docket.client.find.Place;
import docket.kitchen.board.Ages;
import docket.kitchen.board.BoardViewModel;
import docket.kitchen.board.Kitchen;
import docket.kitchen.board.Manner;
import docket.kitchen.board.Taps;
import docket.kitchen.connect.ConnectViewModel;
import docket.kitchen.connect.Target;
import docket.kitchen.recall.RecallViewModel;
import docket.kitchen.settings.DisplayDesk;
import docket.kitchen.settings.DisplayFile;
import docket.model.ModelSamples;
import docket.model.MovableClock;
import docket.model.display.AgeLimit;
import docket.model.display.SoundKind;
import docket.ui.Background;
import docket.ui.Language;
import docket.ui.Texts;
import docket.ui.Theme;
import docket.ui.pairing.FakeIntroduction;
import docket.ui.pairing.PairingViewModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The display's models before a server in memory, and its window. Everything runs at once on the
/// caller's thread.
final class KitchenStage implements DisplayView.Window, ConnectViewModel.Door {
    static final URI SERVER = URI.create("http://192.168.0.10:8420");

    final MovableClock clock = new MovableClock(ModelSamples.NOON);
    final Kitchen kitchen = new Kitchen(clock);
    final Texts texts =
            new Texts(
                    Language.ENGLISH,
                    "docket.kitchen.texts",
                    "docket.ui.find",
                    "docket.ui.display",
                    "docket.ui.pairing",
                    "docket.ui.refusals");
    final DisplayDesk desk = new DisplayDesk(new DisplayFile(folder()), Runnable::run);
    final List<SoundKind> sounds = new ArrayList<>();
    final BoardViewModel board;
    final RecallViewModel recall;
    final FakeIntroduction doorkeeper = new FakeIntroduction();
    final PairingViewModel pairing;
    final DisplayViewModel display;
    final DisplayView view;
    final List<Language> remembered = new ArrayList<>();
    boolean isFullScreen;
    boolean isClosed;

    KitchenStage(String station) {
        board =
                new BoardViewModel(
                        station,
                        new Taps(kitchen.desk, Ids.random()),
                        texts,
                        new Ages(clock, AgeLimit.USUAL, () -> desk.settingsProperty().get().ages()),
                        Runnable::run,
                        new Manner(desk.settingsProperty(), (kind, volume) -> sounds.add(kind)));
        recall =
                new RecallViewModel(
                        station,
                        () -> kitchen.bumped(station),
                        new Background(Runnable::run, Runnable::run),
                        texts,
                        board::recall);
        var connect =
                new ConnectViewModel(
                        texts, clock, this, new Target(new Place(SERVER, null), station), false);
        kitchen.follower.watch(connect.newSession());
        kitchen.follower.watch(board);
        kitchen.follower.watch(recall);
        pairing = new PairingViewModel(texts, clock, doorkeeper);
        display = new DisplayViewModel(texts, connect, pairing, desk, remembered::add);
        display.show(new DisplayViewModel.Station(board, recall));
        view = new DisplayView(display, texts, this);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("docket-display");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Fills a stage with the display and lets the server answer.
    void show(Stage stage, int width, int height) {
        var scene = new Scene(view.root(), width, height);
        Theme.loadFonts();
        desk.settingsProperty()
                .map(settings -> settings.look().shade())
                .subscribe(shade -> KitchenApp.dress(scene, shade));
        stage.setScene(scene);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.show();
        kitchen.connect();
    }

    /// As many orders, of one burger, of two and so on.
    void placeBurgers(int orders) {
        for (int number = 1; number <= orders; number++) {
            kitchen.place(order().numbered(number).at("4").with("burger", number).fired());
        }
    }

    @Override
    public boolean isFullScreen() {
        return isFullScreen;
    }

    @Override
    public void fullScreen(boolean wanted) {
        isFullScreen = wanted;
    }

    @Override
    public void close() {
        isClosed = true;
    }

    @Override
    public void use(Target target) {}

    @Override
    public void retryNow() {}

    @Override
    public List<FoundServer> servers() {
        return List.of();
    }

    @Override
    public boolean isOnline() {
        return true;
    }

    @Override
    public void search(boolean wanted) {}

    @Override
    public void check(Consumer<Diagnosis> told) {}
}
