package docket.kitchen.board;

import docket.kitchen.contact.KeyCaps;
import docket.model.display.Layout;
import docket.model.display.Look;
import docket.ui.Texts;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A card, or a piece of one, on the board. Made once, and dressed for whatever stands there; only
/// what changed is drawn again.
final class CardView extends BorderPane {
    private final BoardViewModel model;
    private final Texts texts;
    private final CardHead head;
    private final RowsPane rows = new RowsPane(ROW_GAP);
    private final Button done = new Button();
    private final Label key = new Label();
    private final Label goesOn = new Label();
    private final StackPane foot = new StackPane(done, goesOn);
    private final Hold hold;
    private @Nullable Card card;
    private @Nullable Look lies;
    private String level = "";

    /// Of the head, and of the foot, beside the rows of a list.
    private static final double HEAD_WIDTH = 270;

    private static final double FOOT_WIDTH = 170;
    private static final double PERCENT = 100;

    /// Between two rows.
    static final double ROW_GAP = 4;

    /// Between head, rows and foot.
    static final double PARTS_GAP = 6;

    CardView(BoardViewModel model, Texts texts) {
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
        hold = new Hold(done, foot, () -> model.settingsProperty().get().handling().bump());
        setCenter(rows);
        setManaged(false);
        addEventFilter(MouseEvent.MOUSE_PRESSED, touched -> see());
    }

    /// Puts its parts one beneath the other, or in a list side by side.
    ///
    /// @param lanes how its rows lie
    void lie(Look look, Lanes lanes) {
        rows.lie(lanes);
        if (look.equals(lies)) {
            return;
        }
        lies = look;
        boolean isList = look.layout() == Layout.LIST;
        setTop(null);
        setBottom(null);
        setLeft(isList ? head : null);
        setRight(isList ? foot : null);
        setTop(isList ? null : head);
        setBottom(isList ? null : foot);
        setMargin(
                rows,
                isList
                        ? new Insets(0, PARTS_GAP, 0, PARTS_GAP)
                        : new Insets(PARTS_GAP, 0, PARTS_GAP, 0));
        double wide = isList ? FOOT_WIDTH * look.zoom() / PERCENT : USE_COMPUTED_SIZE;
        foot.setPrefWidth(wide);
        foot.setMinWidth(isList ? USE_PREF_SIZE : USE_COMPUTED_SIZE);
        double headWide = isList ? HEAD_WIDTH * look.zoom() / PERCENT : USE_COMPUTED_SIZE;
        head.setPrefWidth(headWide);
        head.setMinWidth(isList ? USE_PREF_SIZE : USE_COMPUTED_SIZE);
        done.setMaxHeight(isList ? Double.MAX_VALUE : USE_PREF_SIZE);
        goesOn.setMaxHeight(isList ? Double.MAX_VALUE : USE_PREF_SIZE);
    }

    /// How wide the head is where a card has this much room.
    static double headWidth(Look look, double inner) {
        return look.layout() == Layout.LIST ? HEAD_WIDTH * look.zoom() / PERCENT : inner;
    }

    /// How wide the rows are where a card has this much room.
    static double rowsWidth(Look look, double inner) {
        return look.layout() == Layout.LIST
                ? inner - (HEAD_WIDTH + FOOT_WIDTH) * look.zoom() / PERCENT - 2 * PARTS_GAP
                : inner;
    }

    /// How the rows of a card lie where it has this much room.
    static Lanes lanes(Look look, double inner) {
        return look.layout() == Layout.LIST
                ? Lanes.fitting(rowsWidth(look, inner), look.zoom())
                : Lanes.ONE;
    }

    private void see() {
        if (card != null) {
            model.seen(card);
            tick();
        }
    }

    /// Shows a piece.
    ///
    /// @param digit which key finishes it, from 1; past 9 there is none
    void show(Flow.Part part, int digit, Selection selection) {
        if (card == null || !card.orderId().equals(part.card().orderId())) {
            hold.letGo();
        }
        card = part.card();
        head.show(card.head(), part.index(), part.count());
        boolean selected = selection.card().filter(part.card()::equals).isPresent();
        fill(part, selected ? selection.line() : Optional.empty());
        end(part, digit);
        dress("ticket-selected", selected);
        dress("ticket-hurried", part.card().head().rush());
        dress("ticket-lit", model.allDay().litProperty().get().contains(part.card().orderId()));
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
        key.setText(new KeyCaps(model.settingsProperty().get().keys(), texts).ticket(digit));
        done.setGraphic(key.getText().isEmpty() || shown.sending() ? null : key);
        done.setDisable(shown.sending());
        hold.does(() -> model.bump(shown));
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
                node.on(() -> model.tap(line), () -> model.askSoldOut(line));
                count(node, line);
                yield node;
            }
            case Card.Row.Remark remark -> {
                RemarkRow node = there instanceof RemarkRow known ? known : new RemarkRow();
                node.show(remark);
                yield node;
            }
        };
    }

    /// A tap on the quantity says that one more piece is made; a press that is held there, that one
    /// of those is not made after all.
    private void count(LineRow node, Card.Row.Line line) {
        if (line.isCountable()) {
            node.onCounter(
                    () -> model.countUp(line),
                    line.made() > 0 ? () -> model.countDown(line) : () -> model.askSoldOut(line));
        } else {
            node.noCounter();
        }
    }

    /// Brings the age up to this second.
    void tick() {
        Card shown = card;
        if (shown != null) {
            head.show(model.ages().of(shown), model.ages().share(shown));
            String now = "ticket-" + model.ages().level(shown).name().toLowerCase(Locale.ROOT);
            if (!now.equals(level)) {
                getStyleClass().remove(level);
                getStyleClass().add(now);
                level = now;
            }
            dress("ticket-news", model.isUnseen(shown) && model.ages().isBlink());
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
