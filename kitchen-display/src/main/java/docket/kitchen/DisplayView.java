package docket.kitchen;

import docket.kitchen.DisplayViewModel.Expo;
import docket.kitchen.DisplayViewModel.Ready;
import docket.kitchen.DisplayViewModel.Station;
import docket.kitchen.connect.ConnectView;
import docket.kitchen.contact.Doors;
import docket.kitchen.settings.KeyMap;
import docket.kitchen.settings.SettingsView;
import docket.ui.EverySecond;
import docket.ui.FxThread;
import docket.ui.PracticeMark;
import docket.ui.Texts;
import docket.ui.pairing.PairingView;
import java.util.ArrayList;
import java.util.List;
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
final class DisplayView implements AutoCloseable, Doors, ConnectView.Doors, PairingView.Doors {
    private final DisplayViewModel model;
    private final Texts texts;
    private final Window window;
    private final StackPane root = new StackPane();
    private final EverySecond ticks;
    private final Subscription listening;
    private @Nullable Screen screen;
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
        Screen shown = content();
        screen = shown;
        var layers = new ArrayList<Parent>(shown == null ? List.of() : shown.layers());
        var form = new SettingsView(model.desk(), texts, this::focus);
        settings = form;
        layers.addAll(List.of(form.root(), drawn.root(), code.root(), question.root()));
        layers.add(new PracticeMark(model.practisesProperty()).root());
        root.getChildren().setAll(layers);
        focus();
    }

    private @Nullable Screen content() {
        return switch (model.contentProperty().get()) {
            case Station station ->
                    new StationScreen(station, texts, this, this::keyMap, this::focus);
            case Expo expo -> new ExpoScreen(expo.pass(), texts, this, this::keyMap, this::focus);
            case Ready numbers -> new ReadyScreen(numbers.board(), texts, this, keys());
            case null -> null;
        };
    }

    private KeyMap keyMap() {
        return new KeyMap(model.desk().settingsProperty().get().keys());
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
        if (screen != null) {
            screen.close();
            screen = null;
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
        if (screen != null) {
            screen.tick();
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
        } else if (screen != null) {
            screen.press(event);
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
