package docket.pos.counter.wizard;

import docket.model.Tax;
import docket.model.setup.FirstMenu;
import docket.model.staff.Pin;
import docket.ui.Language;
import docket.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The first start on the screen: one part of it at a time. Enter goes on, Esc goes back, Tab leads
/// through fields and choices.
public final class WizardView {
    private static final List<String> CURRENCIES = List.of("KRW", "USD", "EUR", "JPY", "GBP");
    private static final List<String> STATIONS = List.of("kitchen", "grill", "fry", "cold", "bar");

    private final WizardViewModel model;
    private final Texts texts;
    private TextField typing = new TextField();

    @FXML private StackPane root;
    @FXML private Label progress;
    @FXML private VBox shop;
    @FXML private VBox owner;
    @FXML private VBox menu;
    @FXML private HBox languages;
    @FXML private TextField shopName;
    @FXML private HBox currencies;
    @FXML private TextField currency;
    @FXML private HBox taxes;
    @FXML private TextField ownerName;
    @FXML private PasswordField pin;
    @FXML private PasswordField pinAgain;
    @FXML private GridPane pinPad;
    @FXML private HBox menus;
    @FXML private VBox stationPart;
    @FXML private FlowPane stationChoices;
    @FXML private TextField station;
    @FXML private Button back;
    @FXML private Button next;

    public WizardView(WizardViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    public WizardViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        WizardAnswers answers = model.answers();
        shopName.textProperty().bindBidirectional(answers.shopNameProperty());
        currency.textProperty().bindBidirectional(answers.currencyProperty());
        currency.setTextFormatter(filtered("[A-Z]{0,3}"));
        ownerName.textProperty().bindBidirectional(answers.ownerNameProperty());
        for (PasswordField field : List.of(pin, pinAgain)) {
            field.setTextFormatter(filtered("[0-9]{0,%d}".formatted(Pin.LONGEST)));
            field.focusedProperty()
                    .subscribe(
                            focused -> {
                                if (focused) {
                                    typing = field;
                                }
                            });
        }
        pin.textProperty().bindBidirectional(answers.pinProperty());
        pinAgain.textProperty().bindBidirectional(answers.pinAgainProperty());
        drawPad();
        answers.currencyProperty().subscribe(now -> drawChoices());
        answers.taxProperty().subscribe(now -> drawChoices());
        answers.menuProperty().subscribe(now -> drawChoices());
        answers.stations().addListener((ListChangeListener<String>) change -> drawChoices());
        model.hasMenuProperty().subscribe(now -> drawChoices());
        texts.languageProperty().subscribe(now -> drawChoices());
        root.visibleProperty().bind(model.showingProperty());
        next.disableProperty().bind(model.busyProperty());
        model.stepProperty().subscribe(this::show);
        root.focusedProperty().subscribe(this::focusField);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    /// What is typed past the allowed is taken back out of the change.
    private static TextFormatter<String> filtered(String allowed) {
        return new TextFormatter<>(
                change -> {
                    change.setText(change.getText().toUpperCase(Locale.ROOT));
                    if (!change.getControlNewText().matches(allowed)) {
                        change.setText("");
                        change.setRange(change.getRangeStart(), change.getRangeStart());
                    }
                    return change;
                });
    }

    private void drawPad() {
        for (int digit = 1; digit <= 9; digit++) {
            pinPad.add(digitKey(digit), (digit - 1) % 3, (digit - 1) / 3);
        }
        pinPad.add(padKey("⌫", () -> typing.deletePreviousChar()), 0, 3);
        pinPad.add(digitKey(0), 1, 3);
        pinPad.add(padKey("↓", this::otherField), 2, 3);
    }

    private Button digitKey(int digit) {
        return padKey(String.valueOf(digit), () -> typing.appendText(String.valueOf(digit)));
    }

    private static Button padKey(String text, Runnable pressed) {
        var key = new Button(text);
        key.getStyleClass().addAll("touch", "pad");
        key.setFocusTraversable(false);
        key.setOnAction(tapped -> pressed.run());
        return key;
    }

    private void otherField() {
        (typing.equals(pin) ? pinAgain : pin).requestFocus();
    }

    /// Draws what can be chosen, with what is chosen.
    private void drawChoices() {
        WizardAnswers answers = model.answers();
        languages
                .getChildren()
                .setAll(
                        choice("한국어", texts.language() == Language.KOREAN, this::korean),
                        choice("English", texts.language() == Language.ENGLISH, this::english));
        currencies
                .getChildren()
                .setAll(
                        CURRENCIES.stream()
                                .map(
                                        code ->
                                                choice(
                                                        code,
                                                        code.equals(
                                                                answers.currencyProperty().get()),
                                                        () -> answers.currencyProperty().set(code)))
                                .toList());
        currencies.getChildren().add(currency);
        taxes.getChildren().setAll(List.of(Tax.values()).stream().map(this::tax).toList());
        menus.getChildren()
                .setAll(
                        List.of(FirstMenu.values()).stream()
                                .filter(this::isOffered)
                                .map(this::menu)
                                .toList());
        drawStations();
        showProgress();
    }

    private void korean() {
        texts.switchTo(Language.KOREAN);
    }

    private void english() {
        texts.switchTo(Language.ENGLISH);
    }

    private ToggleButton tax(Tax tax) {
        return choice(
                texts.text("wizard.tax." + tax),
                tax == model.answers().taxProperty().get(),
                () -> model.answers().taxProperty().set(tax));
    }

    private boolean isOffered(FirstMenu wanted) {
        return model.hasMenuProperty().get() == (wanted == FirstMenu.KEEP);
    }

    private ToggleButton menu(FirstMenu wanted) {
        return choice(
                texts.text("wizard.menu." + wanted),
                wanted == model.answers().menuProperty().get(),
                () -> model.answers().menuProperty().set(wanted));
    }

    private void drawStations() {
        List<String> chosen = model.answers().stations();
        List<String> usual =
                STATIONS.stream().map(name -> texts.text("wizard.station." + name)).toList();
        stationChoices.getChildren().clear();
        for (String name : usual) {
            stationChoices.getChildren().add(station(name, chosen.contains(name)));
        }
        chosen.stream()
                .filter(name -> !usual.contains(name))
                .forEach(name -> stationChoices.getChildren().add(station(name, true)));
        boolean isEmpty = model.answers().menuProperty().get() == FirstMenu.EMPTY;
        stationPart.setVisible(isEmpty);
        stationPart.setManaged(isEmpty);
    }

    private ToggleButton station(String name, boolean chosen) {
        return choice(name, chosen, () -> model.toggleStation(name));
    }

    private ToggleButton choice(String text, boolean chosen, Runnable pressed) {
        var button = new ToggleButton(text);
        button.getStyleClass().add("wizard-choice");
        button.setSelected(chosen);
        button.setOnAction(
                tapped -> {
                    pressed.run();
                    drawChoices();
                });
        return button;
    }

    private void show(WizardStep step) {
        List<VBox> parts = List.of(shop, owner, menu);
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).setVisible(i + 1 == step.number());
            parts.get(i).setManaged(i + 1 == step.number());
        }
        back.setVisible(step != WizardStep.SHOP);
        showProgress();
        focusField(true);
    }

    private void showProgress() {
        WizardStep step = model.stepProperty().get();
        progress.setText(step.number() + " / " + WizardStep.values().length);
        next.setText(texts.text(step == WizardStep.MENU ? "wizard.finish" : "wizard.next"));
    }

    private void focusField(boolean wanted) {
        if (wanted) {
            Node first =
                    switch (model.stepProperty().get()) {
                        case SHOP -> shopName;
                        case OWNER -> ownerName;
                        case MENU -> next;
                    };
            first.requestFocus();
        }
    }

    @FXML
    private void addStation() {
        model.toggleStation(Objects.requireNonNullElse(station.getText(), ""));
        station.clear();
    }

    @FXML
    private void back() {
        model.back();
    }

    @FXML
    private void next() {
        model.next();
    }

    /// Enter in a field goes to the next one as long as that one is empty.
    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.back();
        } else if (event.getCode() == KeyCode.ENTER) {
            enter(event);
        } else {
            return;
        }
        event.consume();
    }

    private void enter(KeyEvent event) {
        if (event.getTarget() instanceof ToggleButton choice) {
            choice.fire();
        } else if (back.equals(event.getTarget())) {
            model.back();
        } else if (station.equals(event.getTarget()) && !station.getText().isBlank()) {
            addStation();
        } else if (ownerName.equals(event.getTarget()) && pin.getText().isEmpty()) {
            pin.requestFocus();
        } else if (pin.equals(event.getTarget()) && pinAgain.getText().isEmpty()) {
            pinAgain.requestFocus();
        } else {
            model.next();
        }
    }
}
