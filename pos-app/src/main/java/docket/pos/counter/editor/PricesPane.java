package docket.pos.counter.editor;

import docket.model.Limits;
import docket.model.OrderType;
import docket.ui.LimitedText;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The other prices of an item, the first of which that fits is charged. It is drawn anew when one
/// comes or goes, and not while somebody writes in it.
final class PricesPane extends VBox {
    private static final double PRICE = 130;

    private final ItemForm form;
    private final Texts texts;
    private List<PriceDraft> own = List.of();

    PricesPane(ItemForm form, Texts texts) {
        super(8);
        this.form = form;
        this.texts = texts;
        getStyleClass().add("editor-prices");
        draw();
        form.pricesProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!now.equals(own)) {
                                draw();
                            }
                        });
        form.variantsProperty().addListener((property, before, now) -> draw());
    }

    private void draw() {
        getChildren().clear();
        for (int place = 0; place < prices().size(); place++) {
            getChildren().add(row(prices().get(place), place));
        }
        getChildren().add(button("editor.addPrice", this::add));
    }

    private List<PriceDraft> prices() {
        return form.pricesProperty().get();
    }

    private void add() {
        var all = new ArrayList<>(prices());
        all.add(PriceDraft.EMPTY);
        form.pricesProperty().set(List.copyOf(all));
    }

    private void remove(int place) {
        var all = new ArrayList<>(prices());
        all.remove(place);
        form.pricesProperty().set(List.copyOf(all));
    }

    /// Writes without drawing anew.
    private void write(int place, UnaryOperator<PriceDraft> change) {
        var all = new ArrayList<>(prices());
        all.set(place, change.apply(all.get(place)));
        own = List.copyOf(all);
        form.pricesProperty().set(own);
    }

    private VBox row(PriceDraft draft, int place) {
        var terms = new FlowPane(8, 6);
        terms.getChildren()
                .addAll(
                        SizePills.one(
                                SizePills.orNone(Stream.of(OrderType.values())),
                                type -> texts.text(type.map(t -> "type." + t).orElse("editor.any")),
                                draft.type(),
                                now -> write(place, d -> d.ofType(now))));
        terms.getChildren()
                .addAll(
                        SizePills.of(
                                form.variantsProperty().get(),
                                "editor.anySize",
                                texts,
                                draft.variant(),
                                now -> write(place, d -> d.ofSize(now))));
        HBox.setHgrow(terms, Priority.ALWAYS);
        Button cross = button("editor.cross", () -> remove(place));
        cross.setMinWidth(52);
        var row =
                new VBox(
                        6,
                        new HBox(8, price(draft, place), terms, cross),
                        new HoursRow(draft.hours(), texts, now -> write(place, d -> d.at(now))));
        row.getStyleClass().add("editor-group");
        return row;
    }

    private Node price(PriceDraft draft, int place) {
        var field = new TextField(draft.price());
        field.setPromptText(texts.text("editor.price"));
        field.getStyleClass().add("touch-field");
        field.setTextFormatter(LimitedText.to(Limits.NAME));
        field.setMinWidth(PRICE);
        field.setMaxWidth(PRICE);
        field.textProperty()
                .addListener((property, before, now) -> write(place, d -> d.costing(now)));
        return field;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(texts.text(key));
        button.getStyleClass().addAll("touch", "plain");
        button.setOnAction(tapped -> action.run());
        return button;
    }
}
