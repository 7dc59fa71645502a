package docket.pos.counter.payment;

import docket.model.Money;
import docket.model.payment.Tender;
import docket.ui.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// The payment over the screen that asked for it: tenders, a number pad, the change.
public final class PaymentView {
    private static final List<String> PAD =
            List.of("7", "8", "9", "4", "5", "6", "1", "2", "3", "00", "0", "⌫");

    private final PaymentViewModel model;
    private final Texts texts;

    @FXML private StackPane root;
    @FXML private HBox tenders;
    @FXML private HBox changeRow;
    @FXML private GridPane pad;
    @FXML private FlowPane quick;
    @FXML private TextField reference;
    @FXML private Button take;

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
        root.visibleProperty().bind(model.showingProperty());
        root.managedProperty().bind(root.visibleProperty());
        model.showingProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now) {
                                root.requestFocus();
                            }
                        });
        reference.textProperty().bindBidirectional(model.referenceProperty());
        take.disableProperty().bind(model.canTakeProperty().not());
        changeRow.visibleProperty().bind(model.changeTextProperty().isNotEmpty());
        model.tenderProperty().addListener((property, before, now) -> showTenders());
        model.quickTendersProperty().addListener((property, before, now) -> showQuick(now));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        for (int i = 0; i < PAD.size(); i++) {
            pad.add(padKey(PAD.get(i)), i % 3, i / 3);
        }
        showTenders();
        showQuick(model.quickTendersProperty().get());
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

    private void showTenders() {
        tenders.getChildren().clear();
        for (Tender tender : Tender.values()) {
            var button = new ToggleButton(texts.text("tender." + tender));
            button.getStyleClass().addAll("touch", "wide");
            button.setFocusTraversable(false);
            button.setSelected(tender == model.tenderProperty().get());
            button.setOnAction(
                    tapped -> {
                        model.choose(tender);
                        button.setSelected(true);
                    });
            tenders.getChildren().add(button);
        }
    }

    private void showQuick(List<Money> amounts) {
        quick.getChildren()
                .setAll(
                        amounts.stream()
                                .map(
                                        amount -> {
                                            var button = new Button(model.amount(amount));
                                            button.getStyleClass().addAll("touch", "wide");
                                            button.setFocusTraversable(false);
                                            button.setOnAction(tapped -> model.hand(amount));
                                            return button;
                                        })
                                .toList());
    }

    private void press(KeyEvent event) {
        if (reference.isFocused() && !event.getCode().isFunctionKey()) {
            return;
        }
        switch (event.getCode()) {
            case ESCAPE -> model.close();
            case ENTER, F10 -> model.take();
            case BACK_SPACE -> model.erase();
            case F5 -> model.choose(next(model.tenderProperty().get()));
            default -> {
                if (!event.getCode().isDigitKey()) {
                    return;
                }
                model.type(event.getText());
            }
        }
        event.consume();
    }

    private static Tender next(Tender tender) {
        return switch (tender) {
            case CASH -> Tender.CARD;
            case CARD -> Tender.COUPON;
            case COUPON -> Tender.CASH;
        };
    }
}
