package docket.pos.counter.prebill;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A pre-bill line by line, as it stands on the screen and on paper.
final class BillSheet {
    private BillSheet() {}

    /// Its lines from the top.
    static List<Region> rows(PreBill bill) {
        var rows = new ArrayList<Region>();
        rows.add(centred(bill.shop(), "bill-shop"));
        rows.add(centred(bill.place(), "bill-place"));
        rows.add(centred(bill.when(), "bill-small"));
        for (PreBill.Part part : bill.parts()) {
            rows.add(centred(part.number(), "bill-part"));
            part.rows().forEach(row -> rows.add(row(row, "bill-row")));
        }
        bill.sums().forEach(sum -> rows.add(row(sum, "bill-sum")));
        bill.notes().forEach(note -> rows.add(centred(note, "bill-small")));
        return rows;
    }

    private static Region centred(String text, String style) {
        var label = label(text, style);
        label.setAlignment(Pos.CENTER);
        return label;
    }

    private static Region row(PreBill.Row row, String style) {
        var what =
                new VBox(
                        Stream.of(label(row.text(), style), label(row.details(), "bill-small"))
                                .filter(label -> !label.getText().isEmpty())
                                .toArray(Node[]::new));
        HBox.setHgrow(what, Priority.ALWAYS);
        var amount = label(row.amount(), style);
        amount.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(12, what, amount);
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
