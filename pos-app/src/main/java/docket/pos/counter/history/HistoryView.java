package docket.pos.counter.history;

import docket.model.order.Order;
import docket.pos.counter.PeriodBar;
import docket.ui.Texts;
import docket.ui.Views;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The history of orders on the screen: what is typed is looked for, the arrow keys choose an
/// order, and beside the list stands all of it.
public final class HistoryView {
    private final HistoryViewModel model;
    private final Texts texts;
    private final Doors doors;
    private final HistoryDetails details;
    private boolean showing;

    @FXML private VBox root;
    @FXML private TextField text;
    @FXML private HBox stretches;
    @FXML private ListView<HistoryRow> orders;
    @FXML private StackPane detail;
    @FXML private Label state;

    /// Where one goes from here.
    ///
    /// @param pay opens the payment of an order
    /// @param add goes on with an order
    /// @param again begins an order of the same lines
    /// @param leave goes back to the board
    public record Doors(
            Consumer<Order> pay, Consumer<Order> add, Consumer<Order> again, Runnable leave) {}

    public HistoryView(HistoryViewModel model, Texts texts, Doors doors) {
        this.model = model;
        this.texts = texts;
        this.doors = doors;
        details = new HistoryDetails(model, texts, doors);
    }

    public HistoryViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        text.textProperty().bindBidirectional(model.textProperty());
        detail.getChildren().add(details.root());
        var periods = new PeriodBar(stretches, texts, model::choose);
        model.periodProperty().subscribe(periods::show);
        orders.setCellFactory(list -> new HistoryCell(model));
        model.rowsProperty().subscribe(this::show);
        model.selectedProperty().subscribe(this::showSelected);
        orders.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!showing) {
                                model.select(now);
                            }
                        });
        Views.appear(state, state.textProperty().isNotEmpty());
        texts.languageProperty().addListener((property, before, now) -> details.drawAgain());
        root.sceneProperty().subscribe(scene -> model.show(scene != null));
        root.focusedProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now) {
                                text.requestFocus();
                            }
                        });
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, periods));
    }

    /// Rows that were there before stay where they are on the screen.
    private void show(List<HistoryRow> wanted) {
        showing = true;
        Views.show(orders, wanted);
        showing = false;
        showSelected(model.selectedProperty().get());
    }

    private void showSelected(@Nullable HistoryRow row) {
        showing = true;
        int place = row == null ? -1 : orders.getItems().indexOf(row);
        if (place < 0) {
            orders.getSelectionModel().clearSelection();
        } else if (orders.getSelectionModel().getSelectedIndex() != place) {
            orders.getSelectionModel().clearAndSelect(place);
        }
        showing = false;
        details.show(row);
    }

    @FXML
    private void leave() {
        doors.leave().run();
    }

    private void press(KeyEvent event, PeriodBar periods) {
        if (periods.press(event) || act(event)) {
            event.consume();
        }
    }

    private boolean act(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> select(1);
            case UP -> select(-1);
            case PAGE_DOWN -> select(8);
            case PAGE_UP -> select(-8);
            case F5 -> selectedOrder().ifPresent(doors.again());
            case F7 -> details.askReopen();
            case F8 -> selectedOrder().filter(Order::isOpen).ifPresent(doors.add());
            case F9 ->
                    selectedOrder()
                            .filter(order -> order.isOpen() && order.due().isPositive())
                            .ifPresent(doors.pay());
            case ESCAPE -> {
                if (text.getText().isEmpty()) {
                    leave();
                } else {
                    text.clear();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private Optional<Order> selectedOrder() {
        return Optional.ofNullable(model.selectedProperty().get()).map(HistoryRow::order);
    }

    private void select(int steps) {
        model.selectBy(steps);
        orders.scrollTo(Math.max(0, orders.getSelectionModel().getSelectedIndex() - 3));
    }
}
