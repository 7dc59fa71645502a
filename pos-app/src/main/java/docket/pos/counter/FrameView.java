package docket.pos.counter;

import docket.pos.counter.CounterWiring.Screens;
import docket.pos.counter.health.HealthView;
import docket.pos.counter.health.HealthViewModel;
import docket.pos.counter.message.MessagesView;
import docket.pos.counter.message.MessagesViewModel;
import docket.pos.counter.payment.PaymentView;
import docket.pos.counter.prebill.PreBillView;
import docket.pos.counter.settings.DevicesViewModel;
import docket.pos.counter.settings.SettingsView;
import docket.pos.counter.signin.OverrideView;
import docket.pos.counter.signin.SignInView;
import docket.pos.counter.wizard.WizardView;
import docket.ui.Texts;
import docket.ui.Views;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// The frame of the counter's window: the bar, the screens, the payment over them, and the notice
/// over all. Each is drawn when it is shown first, and once: on a switch of the language the words
/// change, and all else stays.
public final class FrameView {
    private final Texts texts;
    private final Screens screens;
    private final SettingsView sections;
    private final Parent window;
    private Layers layers = new Layers(new StackPane(), new StackPane());
    private final TabScreens tabs;

    @FXML private StackPane root;
    @FXML private ToggleButton orderTab;
    @FXML private ToggleButton boardTab;
    @FXML private ToggleButton floorTab;
    @FXML private ToggleButton menuTab;
    @FXML private ToggleButton settingsTab;
    @FXML private Label waiting;
    @FXML private Label server;
    @FXML private Button why;
    @FXML private HBox stations;
    @FXML private Button health;
    @FXML private Button person;
    @FXML private Button language;
    @FXML private StackPane content;
    @FXML private StackPane overlay;
    @FXML private HBox awayBar;
    @FXML private HBox troubleBar;
    @FXML private Label trouble;
    @FXML private HBox joinBar;
    @FXML private HBox messageBar;
    @FXML private Button messageSeen;
    @FXML private HBox noticeBar;
    @FXML private Button dismiss;

    FrameView(Texts texts, Screens screens) {
        this.texts = texts;
        this.screens = screens;
        sections = SettingsView.of(screens.settings(), texts);
        tabs = new TabScreens(screens, texts, sections, this::show);
        window = Views.load(FrameView.class, () -> this, texts);
    }

    /// What the window shows.
    public Parent root() {
        return window;
    }

    public FrameViewModel getModel() {
        return screens.frame();
    }

    public MessagesViewModel getMessages() {
        return screens.messages();
    }

    public HealthViewModel getHealth() {
        return screens.health();
    }

    public DevicesViewModel getDevices() {
        return screens.settings().devices();
    }

    @FXML
    private void initialize() {
        layers = new Layers(overlay, content);
        layOver();
        screens.floor().leadTo(new FloorWays(screens, this::showOrder));
        showNotices();
        Views.appear(messageBar, screens.messages().arrivedProperty().isNotEmpty());
        Views.appear(messageSeen, screens.people().signIn().whoProperty().isNotEmpty());
        Views.appear(waiting, waiting.textProperty().isNotEmpty());
        var model = screens.frame();
        Views.appear(why, model.explainableProperty());
        Views.appear(trouble, model.troubleProperty().isNotEmpty());
        Views.appear(
                troubleBar,
                model.troubleProperty()
                        .isNotEmpty()
                        .and(screens.people().signIn().showingProperty()));
        Views.appear(
                awayBar,
                model.explainableProperty().and(screens.people().signIn().showingProperty()));
        new ChipBar(server, stations).follow(model);
        screens.board().readyProperty().subscribe(ready -> showReady());
        screens.floor().attentionProperty().subscribe(wanted -> showAttention());
        screens.settings().routes().faultsProperty().subscribe(count -> showFaults());
        texts.languageProperty().subscribe(now -> showLanguage());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        root.addEventFilter(KeyEvent.ANY, layers::keepAbove);
        show(Tab.ORDER);
        Views.appear(
                joinBar,
                screens.settings()
                        .devices()
                        .announcementProperty()
                        .isNotEmpty()
                        .and(screens.payment().showingProperty().not()));
    }

    private void layOver() {
        People people = screens.people();
        layers.add(
                Views.later(
                        PaymentView.class, () -> new PaymentView(screens.payment(), texts), texts),
                screens.payment().showingProperty());
        layers.add(
                Views.later(PreBillView.class, () -> new PreBillView(screens.preBill()), texts),
                screens.preBill().showingProperty());
        layers.add(
                Views.later(MessagesView.class, () -> new MessagesView(screens.messages()), texts),
                screens.messages().showingProperty());
        layers.add(
                Views.later(
                        HealthView.class,
                        () -> new HealthView(screens.health(), this::showDevices, texts),
                        texts),
                screens.health().showingProperty());
        layers.add(
                Views.later(
                        OverrideView.class,
                        () -> new OverrideView(people.override(), texts),
                        texts),
                people.override().showingProperty());
        layers.add(
                Views.later(SignInView.class, () -> new SignInView(people.signIn(), texts), texts),
                people.signIn().showingProperty());
        layers.add(
                Views.later(WizardView.class, () -> new WizardView(people.wizard(), texts), texts),
                people.wizard().showingProperty());
        person.textProperty().bind(people.signIn().whoProperty());
        Views.appear(person, people.signIn().whoProperty().isNotEmpty());
        Views.appear(health, people.signIn().whoProperty().isNotEmpty());
        screens.health().headProperty().subscribe(this::showHealth);
        root.addEventFilter(InputEvent.ANY, event -> people.signIn().touched());
    }

    /// What only passes lets taps through to the tiles under it.
    private void showNotices() {
        var model = screens.frame();
        noticeBar.visibleProperty().bind(model.noticeProperty().isNotEmpty());
        noticeBar.mouseTransparentProperty().bind(model.insistingProperty().not());
        Views.appear(dismiss, model.insistingProperty());
        model.insistingProperty()
                .subscribe(
                        insisting -> {
                            noticeBar.getStyleClass().remove("notice-insist");
                            if (insisting) {
                                noticeBar.getStyleClass().add("notice-insist");
                            }
                        });
    }

    private void showLanguage() {
        language.setText(texts.language().other().sign());
        screens.refresh();
        showReady();
        showAttention();
        showFaults();
    }

    /// What reaches no screen of the kitchen.
    private void showFaults() {
        int faults = screens.settings().routes().faultsProperty().get();
        settingsTab.setText(texts.text("nav.settings") + (faults == 0 ? "" : "  ● " + faults));
    }

    /// The shape says it too, for who cannot tell the colours apart.
    private void showHealth(String head) {
        health.getStyleClass().setAll("button", "touch", "language", screens.health().style());
    }

    private void showAttention() {
        int wanted = screens.floor().attentionProperty().get();
        floorTab.setText(texts.text("nav.floor") + (wanted == 0 ? "" : "  ● " + wanted));
    }

    private void showReady() {
        int ready = screens.board().readyProperty().get();
        boardTab.setText(texts.text("nav.board") + (ready == 0 ? "" : "  ● " + ready));
    }

    @FXML
    private void showOrder() {
        show(Tab.ORDER);
    }

    @FXML
    private void showBoard() {
        show(Tab.BOARD);
    }

    @FXML
    private void showFloor() {
        show(Tab.FLOOR);
    }

    @FXML
    private void showMenu() {
        show(Tab.MENU);
    }

    /// Another person takes over.
    @FXML
    private void lock() {
        screens.people().signIn().lock();
    }

    @FXML
    private void showSettings() {
        show(Tab.SETTINGS);
    }

    /// Where the devices that wait to be let in are decided about.
    @FXML
    private void showDevices() {
        show(Tab.SETTINGS);
        sections.show(SettingsView.DEVICES);
    }

    @FXML
    private void switchLanguage() {
        texts.switchTo(texts.language().other());
    }

    @FXML
    private void explain() {
        screens.frame().explain();
    }

    @FXML
    private void showMessages() {
        screens.messages().open();
    }

    @FXML
    private void openHealth() {
        screens.health().open();
    }

    @FXML
    private void messageSeen() {
        screens.messages().seen();
    }

    @FXML
    private void dismiss() {
        screens.frame().dismiss();
        screens.health().seen();
    }

    private void show(Tab tab) {
        orderTab.setSelected(tab == Tab.ORDER);
        floorTab.setSelected(tab == Tab.FLOOR || tab == Tab.PLAN);
        boardTab.setSelected(tab == Tab.BOARD || tab == Tab.HISTORY);
        menuTab.setSelected(tab == Tab.MENU || tab == Tab.EDITOR);
        settingsTab.setSelected(tab == Tab.SETTINGS);
        content.getChildren().setAll(tabs.of(tab));
        layers.focus();
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.F12) {
            if (event.isShiftDown()) {
                dismiss();
            } else {
                switchLanguage();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.F2 && event.isShiftDown()) {
            explain();
            event.consume();
        } else if (event.getCode() == KeyCode.F3 && event.isShiftDown()) {
            messageSeen();
            event.consume();
        } else if (event.getCode() == KeyCode.L && event.isShortcutDown()) {
            lock();
            event.consume();
        } else if (!layers.isCovered() && leadsElsewhere(event)) {
            event.consume();
        }
    }

    private boolean leadsElsewhere(KeyEvent event) {
        switch (event.getCode()) {
            case F1 -> show(event.isShiftDown() ? Tab.SETTINGS : Tab.ORDER);
            case F2 -> showBoard();
            case F3 -> showMenu();
            case M -> {
                if (!event.isShortcutDown()) {
                    return false;
                }
                showMessages();
            }
            case F9 -> {
                if (!event.isShiftDown()) {
                    return false;
                }
                openHealth();
            }
            case T -> {
                if (!event.isShortcutDown()) {
                    return false;
                }
                showFloor();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
