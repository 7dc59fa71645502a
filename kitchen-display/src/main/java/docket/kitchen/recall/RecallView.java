package docket.kitchen.recall;

import docket.ui.Texts;
import docket.ui.Views;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/// The recall list, over the board's right side. Made for one language and closed when another is
/// chosen.
public final class RecallView implements AutoCloseable {
    private final RecallViewModel model;
    private final Texts texts;
    private final Parent root;
    private final Subscription listening;

    @FXML private ListView<BumpedTicket> list;
    @FXML private Label message;

    public RecallView(RecallViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        root = Views.load(RecallView.class, () -> this, texts);
        listening =
                Subscription.combine(
                        model.ticketsProperty().subscribe(this::show),
                        model.showingProperty().subscribe(root::setVisible));
    }

    /// What the window shows.
    public Parent root() {
        return root;
    }

    public RecallViewModel getModel() {
        return model;
    }

    /// Lets go of the model, which outlives it.
    @Override
    public void close() {
        listening.unsubscribe();
        Views.release(root);
    }

    @FXML
    private void initialize() {
        list.setCellFactory(cells -> new RecallCell(model, texts));
        message.visibleProperty().bind(model.messageProperty().isNotEmpty());
    }

    @FXML
    private void dismiss() {
        model.close();
    }

    private void show(List<BumpedTicket> tickets) {
        list.getItems().setAll(tickets);
        list.getSelectionModel().selectFirst();
    }

    /// Acts on a key.
    public void press(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE, R -> model.close();
            case UP -> move(-1);
            case DOWN -> move(1);
            case ENTER, SPACE -> recallSelected();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int last = list.getItems().size() - 1;
        if (last >= 0) {
            int at = Math.clamp((long) list.getSelectionModel().getSelectedIndex() + by, 0, last);
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - 1));
        }
    }

    private void recallSelected() {
        BumpedTicket selected = list.getSelectionModel().getSelectedItem();
        if (selected != null) {
            model.recall(selected);
        }
    }
}
