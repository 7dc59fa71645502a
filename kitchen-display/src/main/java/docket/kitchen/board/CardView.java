package docket.kitchen.board;

import docket.ui.Texts;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A card, or a piece of one, on the board. Made once, and dressed for whatever stands there; only
/// what changed is drawn again.
final class CardView extends VBox {
    /// Cards that a digit finishes.
    private static final int DIGITS = 9;

    private final BoardViewModel model;
    private final Texts texts;
    private final CardHead head;
    private final VBox rows = new VBox(ROW_GAP);
    private final Button done = new Button();
    private final Label key = new Label();
    private final Label goesOn = new Label();
    private final StackPane foot = new StackPane(done, goesOn);
    private @Nullable Card card;
    private String level = "";

    /// Between two rows.
    static final double ROW_GAP = 4;

    /// Between head, rows and foot.
    static final double PARTS_GAP = 6;

    CardView(BoardViewModel model, Texts texts) {
        super(PARTS_GAP);
        this.model = model;
        this.texts = texts;
        head = new CardHead(texts);
        getStyleClass().add("ticket");
        key.getStyleClass().add("keycap");
        done.getStyleClass().add("done");
        done.setMaxWidth(Double.MAX_VALUE);
        done.setFocusTraversable(false);
        goesOn.getStyleClass().add("goes-on");
        goesOn.setMaxWidth(Double.MAX_VALUE);
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().addAll(head, rows, foot);
        setManaged(false);
    }

    /// Shows a piece.
    ///
    /// @param digit which key finishes it, from 1; past 9 there is none
    void show(Flow.Part part, int digit, Selection selection) {
        card = part.card();
        head.show(card.head(), part.index(), part.count());
        boolean selected = selection.card().filter(part.card()::equals).isPresent();
        fill(part, selected ? selection.line() : Optional.empty());
        end(part, digit);
        dress("ticket-selected", selected);
        tick();
    }

    /// What stands at its end.
    ///
    /// @param last whether the card ends there
    Node foot(boolean last) {
        return last ? done : goesOn;
    }

    private void end(Flow.Part part, int digit) {
        Card shown = part.card();
        done.setVisible(part.isLast());
        done.setManaged(part.isLast());
        goesOn.setVisible(!part.isLast());
        goesOn.setManaged(!part.isLast());
        goesOn.setText(texts.text("board.goesOn"));
        done.setText(texts.text(shown.sending() ? "board.sending" : "board.done"));
        key.setText(String.valueOf(digit));
        done.setGraphic(digit <= DIGITS && !shown.sending() ? key : null);
        done.setDisable(shown.sending());
        done.setOnAction(tapped -> model.bump(shown));
    }

    private void fill(Flow.Part part, Optional<Card.Row.Line> selected) {
        int at = 0;
        for (Card.Row row : part.rows()) {
            Node node = at < rows.getChildren().size() ? rows.getChildren().get(at) : null;
            Node filled = filled(row, node, selected.filter(row::equals).isPresent());
            if (node == null) {
                rows.getChildren().add(filled);
            } else if (!filled.equals(node)) {
                rows.getChildren().set(at, filled);
            }
            at++;
        }
        rows.getChildren().remove(at, rows.getChildren().size());
    }

    private Node filled(Card.Row row, @Nullable Node there, boolean selected) {
        return switch (row) {
            case Card.Row.Line line -> {
                LineRow node = there instanceof LineRow known ? known : new LineRow(texts);
                node.show(line, selected);
                node.setOnMouseClicked(tapped -> model.tap(line));
                yield node;
            }
            case Card.Row.Remark remark -> {
                RemarkRow node = there instanceof RemarkRow known ? known : new RemarkRow();
                node.show(remark);
                yield node;
            }
        };
    }

    /// Brings the age up to this second.
    void tick() {
        Card shown = card;
        if (shown != null) {
            Duration waited = model.ages().of(shown.waitingSince());
            head.show(waited, model.ages().share(waited));
            String now = "ticket-" + model.ages().level(waited).name().toLowerCase(Locale.ROOT);
            if (!now.equals(level)) {
                getStyleClass().remove(level);
                getStyleClass().add(now);
                level = now;
            }
        }
    }

    private void dress(String style, boolean wanted) {
        if (wanted != getStyleClass().contains(style)) {
            if (wanted) {
                getStyleClass().add(style);
            } else {
                getStyleClass().remove(style);
            }
        }
    }
}
