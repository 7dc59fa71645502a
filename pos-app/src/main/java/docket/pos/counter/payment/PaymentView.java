package docket.pos.counter.payment;

import docket.model.Limits;
import docket.model.Money;
import docket.model.payment.Tender;
import docket.ui.Digits;
import docket.ui.LimitedText;
import docket.ui.Texts;
import docket.ui.Views;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The payment over the screen that asked for it: tenders, a number pad, likely sums by one tap,
/// the change.
public final class PaymentView {
    private static final List<String> PAD =
            List.of("7", "8", "9", "4", "5", "6", "1", "2", "3", "00", "0", "⌫");
    private static final Map<KeyCode, Tender> TENDER_KEYS =
            Map.of(
                    KeyCode.F5, Tender.CASH,
                    KeyCode.F6, Tender.CARD,
                    KeyCode.F7, Tender.COUPON);

    private final PaymentViewModel model;
    private final Texts texts;
    private final Map<Tender, ToggleButton> tenderButtons = new EnumMap<>(Tender.class);

    @FXML private StackPane root;
    @FXML private HBox tenders;
    @FXML private HBox changeRow;
    @FXML private Label hint;
    @FXML private GridPane pad;
    @FXML private GridPane quick;
    @FXML private TextField reference;
    @FXML private Button take;
    @FXML private VBox form;
    @FXML private VBox settled;
    @FXML private Label part;

    /// Draws the model.
    public PaymentView(PaymentViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    public PaymentViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        PaymentPanel panel = model.getPanel();
        showOnly(root, model.showingProperty());
        model.showingProperty().addListener((property, before, now) -> focus(now));
        reference.setTextFormatter(LimitedText.to(Limits.NAME));
        reference.textProperty().bindBidirectional(model.referenceProperty());
        take.disableProperty().bind(panel.canTakeProperty().not());
        changeRow.visibleProperty().bind(panel.changeTextProperty().isNotEmpty());
        hint.visibleProperty().bind(panel.hintTextProperty().isNotEmpty());
        showOnly(settled, panel.settledTextProperty().isNotEmpty());
        showOnly(form, settled.visibleProperty().not());
        showOnly(part, panel.partTextProperty().isNotEmpty().and(form.visibleProperty()));
        offerTenders();
        model.tenderProperty().addListener((property, before, now) -> showTenders());
        panel.quickTendersProperty().subscribe(this::showQuick);
        texts.languageProperty().subscribe(now -> showTenders());
        texts.languageProperty().addListener((property, before, now) -> showQuick(quickTenders()));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        root.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clickBeside);
        for (int i = 0; i < PAD.size(); i++) {
            pad.add(padKey(PAD.get(i)), i % 3, i / 3);
        }
    }

    private static void showOnly(Node node, ObservableValue<? extends Boolean> when) {
        Views.appear(node, when);
    }

    private void focus(boolean shown) {
        if (shown) {
            root.requestFocus();
        }
    }

    private boolean isSettled() {
        return settled.isVisible();
    }

    private List<Money> quickTenders() {
        return model.getPanel().quickTendersProperty().get();
    }

    @FXML
    private void back() {
        model.close();
    }

    @FXML
    private void take() {
        model.take();
    }

    private Button padKey(String sign) {
        var key = new Button(sign);
        key.getStyleClass().addAll("touch", "pad");
        key.setFocusTraversable(false);
        key.setOnAction(
                tapped -> {
                    if (sign.equals("⌫")) {
                        model.erase();
                    } else {
                        model.type(sign);
                    }
                });
        return key;
    }

    private void offerTenders() {
        TENDER_KEYS.forEach((key, tender) -> tenderButtons.put(tender, button(tender, key)));
        tenders.getChildren().setAll(tenderButtons.values());
    }

    private ToggleButton button(Tender tender, KeyCode key) {
        var button = new ToggleButton();
        button.getStyleClass().addAll("touch", "tender");
        button.setGraphic(keycap(key.getName()));
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setFocusTraversable(false);
        button.setOnAction(
                tapped -> {
                    model.choose(tender);
                    showTenders();
                });
        return button;
    }

    private void showTenders() {
        tenderButtons.forEach(
                (tender, button) -> {
                    button.setText(texts.text("tender." + tender));
                    button.setSelected(tender == model.tenderProperty().get());
                });
        boolean cash = model.tenderProperty().get() == Tender.CASH;
        boolean coupon = model.tenderProperty().get() == Tender.COUPON;
        reference.setPromptText(
                coupon ? texts.text("payment.coupon") : texts.text("payment.approval"));
        reference.setVisible(!cash);
        if (cash && reference.isFocused()) {
            root.requestFocus();
        }
    }

    /// Each is taken by a tap, or by Alt and its digit.
    private void showQuick(List<Money> amounts) {
        quick.getChildren().clear();
        for (int i = 0; i < amounts.size(); i++) {
            Money amount = amounts.get(i);
            String name = model.amount(amount);
            var button = new Button(i == 0 ? texts.text("payment.exact") + "\n" + name : name);
            button.getStyleClass().addAll("touch", "quick");
            button.setGraphic(keycap("Alt " + (i + 1)));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setFocusTraversable(false);
            button.setOnAction(tapped -> model.take(amount));
            quick.add(button, i % 2, i / 2);
        }
    }

    private static Label keycap(String key) {
        var cap = new Label(key);
        cap.getStyleClass().add("keycap");
        return cap;
    }

    /// A tap beside the change puts it away, as nothing is lost by it.
    private void clickBeside(MouseEvent clicked) {
        if (isSettled() && clicked.getTarget().equals(root)) {
            model.close();
        }
    }

    private void press(KeyEvent event) {
        KeyCode key = event.getCode();
        boolean ends = key == KeyCode.ESCAPE || (isSettled() && isAgreement(key));
        if (ends) {
            model.close();
        }
        if (ends || (!isSettled() && handle(event))) {
            event.consume();
        }
    }

    private static boolean isAgreement(KeyCode key) {
        return key == KeyCode.ENTER || key == KeyCode.SPACE || key == KeyCode.F10;
    }

    private boolean handle(KeyEvent event) {
        KeyCode key = event.getCode();
        OptionalInt digit = Digits.of(key);
        if (event.isAltDown() && digit.isPresent()) {
            takeQuick(digit.getAsInt() - 1);
            return true;
        }
        Tender wanted = TENDER_KEYS.get(key);
        if (wanted != null) {
            model.choose(wanted);
            return true;
        }
        return switch (key) {
            case ENTER, F10 -> run(model::take);
            case F8 -> run(reference::requestFocus);
            case BACK_SPACE -> !reference.isFocused() && run(model::erase);
            default -> !reference.isFocused() && digit.isPresent() && type(digit.getAsInt());
        };
    }

    private void takeQuick(int place) {
        if (place >= 0 && place < quickTenders().size()) {
            model.take(quickTenders().get(place));
        }
    }

    private boolean type(int digit) {
        return run(() -> model.type(String.valueOf(digit)));
    }

    private static boolean run(Runnable command) {
        command.run();
        return true;
    }
}
