package docket.kitchen.board;

import docket.model.ticket.Ticket;
import docket.ui.Texts;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A bumped ticket in the recall list; a tap brings it back.
final class RecallCell extends ListCell<Ticket> {
    private final BoardViewModel model;
    private final Texts texts;
    private final Runnable close;
    private final Label title = new Label();
    private final Label lines = new Label();
    private final VBox box = new VBox(2, title, lines);

    RecallCell(BoardViewModel model, Texts texts, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.close = close;
        title.getStyleClass().add("ticket-number");
        lines.setWrapText(true);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Ticket ticket, boolean empty) {
        super.updateItem(ticket, empty);
        if (ticket == null || empty) {
            setGraphic(null);
            setOnMouseClicked(null);
            return;
        }
        title.setText(ticket.orderNumber());
        lines.setText(
                ticket.lines().stream()
                        .map(l -> l.quantity() + " × " + texts.name(l.name(), l.names()))
                        .collect(Collectors.joining(", ")));
        setGraphic(box);
        setOnMouseClicked(
                tapped -> {
                    model.recall(ticket);
                    close.run();
                });
    }
}
