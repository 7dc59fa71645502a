package docket.kitchen.board;

import docket.model.display.Layout;
import docket.model.display.Look;
import docket.ui.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Measures heads and rows with the very nodes that show them, and remembers: a card is cut before
/// it is drawn, and 200 of them are placed anew at each fact. It must be in the scene.
final class Ruler extends Pane implements Flow.Sizes {
    private static final int REMEMBERED = 5_000;

    private final LineRow line;
    private final RemarkRow remark = new RemarkRow();
    private final CardHead head;
    private final CardView card;
    private final Map<Object, Double> heights = new HashMap<>();
    private double width;
    private Look look = Look.USUAL;
    private Lanes lanes = Lanes.ONE;

    /// What the height of a line depends on.
    private record LineShape(
            Card.Wording wording, String state, boolean mine, int digits, boolean countable) {}

    Ruler(BoardViewModel model, Texts texts) {
        line = new LineRow(texts);
        head = new CardHead(texts);
        card = new CardView(model, texts);
        getStyleClass().add("ticket");
        setManaged(false);
        // What is not visible is not styled, so it is only transparent.
        setOpacity(0);
        setMouseTransparent(true);
        getChildren().addAll(line, remark, head, card);
    }

    /// Measures for cards of this width, and this look, from now on.
    void use(double cardWidth, Look now) {
        if (cardWidth != width || !now.equals(look) || heights.size() > REMEMBERED) {
            width = cardWidth;
            look = now;
            card.applyCss();
            lanes = CardView.lanes(now, inner());
            card.lie(now, lanes);
            heights.clear();
        }
    }

    double width() {
        return width;
    }

    Lanes lanes() {
        return lanes;
    }

    @Override
    public double frame() {
        card.applyCss();
        return insets() + 2 * CardView.PARTS_GAP;
    }

    private double insets() {
        return card.getInsets().getTop() + card.getInsets().getBottom();
    }

    /// In a list head, rows and foot stand side by side.
    @Override
    public double piece(Card.Head shown, List<Card.Row> rows, boolean last) {
        if (look.layout() != Layout.LIST) {
            return Flow.Sizes.super.piece(shown, rows, last);
        }
        card.applyCss();
        return insets() + Math.max(head(shown), Math.max(rows(rows), foot(last)));
    }

    @Override
    public double head(Card.Head shown) {
        return heights.computeIfAbsent(
                shown,
                key -> {
                    head.show(shown, 0, 1);
                    return measured(head, CardView.headWidth(look, inner()));
                });
    }

    @Override
    public double row(Card.Row row) {
        return switch (row) {
            case Card.Row.Line l ->
                    heights.computeIfAbsent(
                            new LineShape(
                                    l.wording(),
                                    l.state(),
                                    l.mine(),
                                    l.count().length(),
                                    l.isCountable()),
                            key -> {
                                line.show(l, false);
                                return measured(line, laneWidth());
                            });
            case Card.Row.Remark r ->
                    heights.computeIfAbsent(
                            r,
                            key -> {
                                remark.show(r);
                                return measured(remark, rowsWidth());
                            });
        };
    }

    @Override
    public double rows(List<Card.Row> rows) {
        return lanes.of(rows, Card.Row.Remark.class::isInstance).stream()
                        .mapToDouble(Ruler.this::highest)
                        .reduce(0, (all, row) -> all + row + rowGap())
                - rowGap();
    }

    private double highest(List<Card.Row> sideBySide) {
        return sideBySide.stream().mapToDouble(this::row).max().orElse(0);
    }

    @Override
    public double foot(boolean last) {
        return heights.computeIfAbsent(last, key -> measured(card.foot(last), inner()));
    }

    @Override
    public double rowGap() {
        return CardView.ROW_GAP;
    }

    private double inner() {
        return width - card.getInsets().getLeft() - card.getInsets().getRight();
    }

    private double rowsWidth() {
        return CardView.rowsWidth(look, inner());
    }

    private double laneWidth() {
        return lanes.width(rowsWidth(), CardView.ROW_GAP);
    }

    private static double measured(Node node, double width) {
        node.applyCss();
        return Math.ceil(Math.max(node.minHeight(width), node.prefHeight(width)));
    }
}
