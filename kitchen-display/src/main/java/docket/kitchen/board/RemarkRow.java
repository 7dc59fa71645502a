package docket.kitchen.board;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;

/// A text of its own on a card, over its whole width.
final class RemarkRow extends Label {
    RemarkRow() {
        setWrapText(true);
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
    }

    void show(Card.Row.Remark remark) {
        setText(remark.text());
        List<String> styles =
                List.of(
                        "label",
                        "remark",
                        "remark-" + remark.kind().name().toLowerCase(Locale.ROOT));
        if (!getStyleClass().equals(styles)) {
            getStyleClass().setAll(styles);
        }
    }
}
