package docket.kitchen;

import docket.kitchen.DisplayViewModel.Expo;
import docket.kitchen.DisplayViewModel.Ready;
import docket.kitchen.DisplayViewModel.Station;
import docket.kitchen.board.BoardView;
import docket.kitchen.connect.ConnectView;
import docket.kitchen.expo.ExpoView;
import docket.kitchen.message.MessagesView;
import docket.kitchen.ready.ReadyView;
import docket.kitchen.recall.RecallView;
import docket.kitchen.settings.KeyMap;
import docket.kitchen.settings.SettingsView;
import docket.model.display.Keys;
import docket.ui.EverySecond;
import docket.ui.FxThread;
import docket.ui.PracticeMark;
import docket.ui.Texts;
import docket.ui.pairing.PairingView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// All that the window shows, in layers: the board, its recall list, the choice of server and
/// station, and the question before the window closes. When language or station change, the views
/// are made anew while the models live on. Confined to the screens' thread.
final class DisplayView
        implements AutoCloseable,
                BoardView.Doors,
                ExpoView.Doors,
                ReadyView.Doors,
                ConnectView.Doors,
                PairingView.Doors {
    private final DisplayViewModel model;
    private final Texts texts;
    private final Window window;
    private final StackPane root = new StackPane();
    private final EverySecond ticks;
    private final Subscription listening;
    private @Nullable BoardView board;
    private @Nullable RecallView recall;
    private @Nullable ExpoView pass;
    private @Nullable MessagesView messages;
    private @Nullable ReadyView ready;
    private @Nullable ConnectView connect;
    private @Nullable PairingView pairing;
    private @Nullable LeaveView leave;
    private @Nullable SettingsView settings;

    /// The window as its content may use it.
    interface Window {
        boolean isFullScreen();

        void fullScreen(boolean wanted);

        void close();
    }

    DisplayView(DisplayViewModel model, Texts texts, Window window) {
        this.model = model;
        this.texts = texts;
        this.window = window;
        root.setFocusTraversable(true);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        listening =
                Subscription.combine(
                        model.contentProperty().subscribe(this::draw),
                        texts.languageProperty().subscribe(this::draw),
                        model.connect().showingProperty().subscribe(this::focus),
                        model.pairing().showingProperty().subscribe(this::focus));
        draw();
        ticks = new EverySecond(new FxThread(), this::tick);
    }

    /// What the window shows.
    Parent root() {
        return root;
    }

    private void draw() {
        closeViews();
        var drawn = new ConnectView(model.connect(), texts, this);
        connect = drawn;
        var code = new PairingView(model.pairing(), texts, this);
        code.keys().getChildren().addAll(keys());
        pairing = code;
        var question = new LeaveView(texts, window, this::focus);
        leave = question;
        var layers = new ArrayList<Parent>(content());
        var form = new SettingsView(model.desk(), texts, this::focus);
        settings = form;
        layers.addAll(List.of(form.root(), drawn.root(), code.root(), question.root()));
        layers.add(new PracticeMark(model.practisesProperty()).root());
        root.getChildren().setAll(layers);
        focus();
    }

    private List<Parent> content() {
        return switch (model.contentProperty().get()) {
            case Station station -> {
                var list = new RecallView(station.recall(), texts);
                var cards = new BoardView(station.board(), texts, this);
                var said = new MessagesView(station.board().messages(), texts);
                recall = list;
                messages = said;
                board = cards;
                yield List.of(cards.root(), list.root(), said.root());
            }
            case Expo expo -> {
                var drawn = new ExpoView(expo.pass(), texts, this);
                pass = drawn;
                yield List.of(drawn.root());
            }
            case Ready numbers -> {
                var drawn = new ReadyView(numbers.board(), texts, this);
                drawn.add(keys());
                ready = drawn;
                yield List.of(drawn.root());
            }
            case null -> List.of();
        };
    }

    /// What every screen of a display has: language, full screen, and the way out.
    private List<Button> keys() {
        Button language = key(texts.language().other().sign(), "F12", this::switchLanguage);
        language.setAccessibleText(texts.text("board.language"));
        return List.of(
                language,
                key(texts.text("key.fullScreen"), "F11", this::fullScreen),
                key(texts.text("leave.close"), "", this::leave));
    }

    private static Button key(String text, String key, Runnable action) {
        var button = new Button(text);
        button.getStyleClass().add("key-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(tapped -> action.run());
        if (!key.isEmpty()) {
            var keycap = new Label(key);
            keycap.getStyleClass().add("keycap");
            button.setGraphic(keycap);
        }
        return button;
    }

    private void closeViews() {
        if (pairing != null) {
            pairing.close();
            pairing = null;
        }
        if (board != null) {
            board.close();
            board = null;
        }
        if (recall != null) {
            recall.close();
            recall = null;
        }
        if (pass != null) {
            pass.close();
            pass = null;
        }
        if (messages != null) {
            messages.close();
            messages = null;
        }
        if (ready != null) {
            ready.close();
            ready = null;
        }
        if (connect != null) {
            connect.close();
            connect = null;
        }
        if (settings != null) {
            settings.close();
            settings = null;
        }
        root.getChildren().clear();
    }

    private void focus() {
        root.requestFocus();
    }

    private void tick() {
        model.tick();
        if (board != null) {
            board.tick();
        }
        if (pass != null) {
            pass.tick();
        }
    }

    private void press(KeyEvent event) {
        if (leave != null && leave.isShowing()) {
            leave.press(event);
        } else if (event.getCode() == KeyCode.F11) {
            fullScreen();
            event.consume();
        } else if (model.pairing().showingProperty().get()) {
            pressWhilePairing(event);
        } else if (model.connect().showingProperty().get()) {
            if (connect != null) {
                connect.press(event);
            }
        } else if (settings != null && settings.isShowing()) {
            settings.press(event);
        } else if (board != null) {
            pressUsually(event, this::pressAtTheStove);
        } else if (pass != null) {
            pressUsually(event, pass::press);
        } else if (ready != null) {
            pressBeforeGuests(ready, event);
        }
    }

    /// What cooks press is taken for the usual keys, whatever was chosen for them.
    private void pressUsually(KeyEvent event, Consumer<KeyEvent> press) {
        Keys chosen = model.desk().settingsProperty().get().keys();
        new KeyMap(chosen)
                .usual(event)
                .ifPresent(
                        usual -> {
                            press.accept(usual);
                            if (usual.isConsumed()) {
                                event.consume();
                            }
                        });
    }

    private void pressAtTheStove(KeyEvent event) {
        if (recall != null && recall.getModel().showingProperty().get()) {
            recall.press(event);
        } else if (messages != null && messages.isShowing()) {
            messages.press(event);
        } else if (board != null) {
            board.press(event);
        }
    }

    private void pressBeforeGuests(ReadyView shown, KeyEvent event) {
        if (event.getCode() == KeyCode.F12) {
            switchLanguage();
            event.consume();
        } else {
            shown.press(event);
        }
    }

    private void pressWhilePairing(KeyEvent event) {
        if (event.getCode() == KeyCode.F12) {
            switchLanguage();
            event.consume();
        } else if (pairing != null) {
            pairing.press(event);
        }
    }

    /// Leads to the choice of another server.
    @Override
    public void elsewhere() {
        model.pairing().close();
    }

    @Override
    public void recall() {
        if (recall != null) {
            recall.getModel().open();
        }
    }

    @Override
    public void messages() {
        if (messages != null) {
            messages.open();
        }
    }

    @Override
    public void settings() {
        if (settings != null) {
            settings.open();
        }
    }

    @Override
    public void connect() {
        model.connect().open();
    }

    @Override
    public void switchLanguage() {
        model.switchLanguage();
    }

    /// Fills the screen at once, and leaves it only after a question.
    @Override
    public void fullScreen() {
        if (window.isFullScreen()) {
            leave();
        } else {
            window.fullScreen(true);
        }
    }

    @Override
    public void leave() {
        if (leave != null) {
            leave.ask();
        }
    }

    @Override
    public void close() {
        ticks.close();
        listening.unsubscribe();
        closeViews();
    }
}
