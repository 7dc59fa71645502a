package docket.pos.counter.payment;

import docket.model.Money;
import docket.model.payment.Tender;
import docket.ui.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The payment over the screen that asked for it: tenders, a number pad, the change.
public final class PaymentView {
    private static final List<String> PAD =
            List.of("7", "8", "9", "4", "5", "6", "1", "2", "3", "00", "0", "⌫");

    private final PaymentViewModel model;
    private final Texts texts;
    private int chosen;

    @FXML private StackPane root;
    @FXML private HBox tenders;
    @FXML private HBox changeRow;
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
        root.visibleProperty().bind(model.showingProperty());
        root.managedProperty().bind(root.visibleProperty());
        model.showingProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now) {
                                chosen = 0;
                                root.requestFocus();
                            }
                        });
        reference.textProperty().bindBidirectional(model.referenceProperty());
        take.disableProperty().bind(model.canTakeProperty().not());
        changeRow.visibleProperty().bind(model.changeTextProperty().isNotEmpty());
        part.visibleProperty()
                .bind(model.partTextProperty().isNotEmpty().and(settled.visibleProperty().not()));
        part.managedProperty().bind(part.visibleProperty());
        settled.visibleProperty().bind(model.settledTextProperty().isNotEmpty());
        settled.managedProperty().bind(settled.visibleProperty());
        form.visibleProperty().bind(settled.visibleProperty().not());
        form.managedProperty().bind(form.visibleProperty());
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
            button.getStyleClass().addAll("touch", "tender");
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
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

    /// Each is handed over by a tap; the arrow keys go through them.
    private void showQuick(List<Money> amounts) {
        quick.getChildren().clear();
        for (int i = 0; i < amounts.size(); i++) {
            Money amount = amounts.get(i);
            String name = model.amount(amount);
            var button = new Button(i == 0 ? texts.text("payment.exact") + "\n" + name : name);
            button.getStyleClass().addAll("touch", "quick");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setFocusTraversable(false);
            button.setOnAction(tapped -> model.hand(amount));
            quick.add(button, i % 2, i / 2);
        }
    }

    private void press(KeyEvent event) {
        boolean settledNow = !model.settledTextProperty().get().isEmpty();
        if (settledNow && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F10)) {
            model.close();
            event.consume();
        } else if (!settledNow && handle(event)) {
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.close();
            event.consume();
        }
    }

    private boolean handle(KeyEvent event) {
        boolean typing = reference.isFocused();
        switch (event.getCode()) {
            case ENTER, F10 -> model.take();
            case F5 -> model.choose(next(model.tenderProperty().get()));
            case F8 -> reference.requestFocus();
            case UP, DOWN -> handNext(event.getCode() == KeyCode.DOWN ? 1 : -1);
            case BACK_SPACE -> {
                if (typing) {
                    return false;
                }
                model.erase();
            }
            default -> {
                if (typing || !event.getCode().isDigitKey()) {
                    return false;
                }
                model.type(event.getCode().getChar());
            }
        }
        return true;
    }

    /// Goes through the likely sums.
    private void handNext(int steps) {
        List<Money> amounts = model.quickTendersProperty().get();
        if (!amounts.isEmpty()) {
            chosen = Math.floorMod(chosen + steps, amounts.size());
            model.hand(amounts.get(chosen));
        }
    }

    private static Tender next(Tender tender) {
        return switch (tender) {
            case CASH -> Tender.CARD;
            case CARD -> Tender.COUPON;
            case COUPON -> Tender.CASH;
        };
    }
}
