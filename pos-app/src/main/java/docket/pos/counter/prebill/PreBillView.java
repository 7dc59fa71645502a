package docket.pos.counter.prebill;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The pre-bill over the tables, large enough to be turned to the guests.
public final class PreBillView {
    private final PreBillViewModel model;

    @FXML private StackPane root;
    @FXML private ScrollPane scroll;
    @FXML private VBox sheet;
    @FXML private Button print;

    public PreBillView(PreBillViewModel model) {
        this.model = model;
    }

    public PreBillViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        root.visibleProperty().bind(model.showingProperty());
        print.disableProperty().bind(model.printingProperty());
        model.billProperty().subscribe(this::show);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void show(@Nullable PreBill bill) {
        if (bill == null) {
            sheet.getChildren().clear();
            scroll.setVvalue(0);
        } else {
            sheet.getChildren().setAll(BillSheet.rows(bill));
        }
    }

    @FXML
    private void close() {
        model.close();
    }

    @FXML
    private void print() {
        model.print();
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case P, ENTER -> print();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
