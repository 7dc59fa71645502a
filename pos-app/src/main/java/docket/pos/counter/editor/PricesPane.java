package docket.pos.counter.editor;

import docket.model.OrderType;
import docket.ui.Texts;
import java.util.stream.Stream;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The other prices of an item, the first of which that fits is charged.
final class PricesPane extends VBox {
    private final ItemForm form;
    private final Texts texts;
    private final Fields fields;
    private final Rows<PriceDraft> prices;

    PricesPane(ItemForm form, Texts texts) {
        super(8);
        this.form = form;
        this.texts = texts;
        fields = new Fields(texts);
        prices = new Rows<>(form.pricesProperty(), this::draw, () -> {});
        getStyleClass().add("editor-prices");
        draw();
        form.variantsProperty().addListener((property, before, now) -> draw());
    }

    private void draw() {
        prices.drawIn(
                this,
                this::row,
                fields.button("editor.addPrice", () -> prices.add(PriceDraft.EMPTY)));
    }

    private VBox row(PriceDraft draft, int place) {
        var terms = new FlowPane(8, 6);
        terms.getChildren()
                .addAll(
                        SizePills.one(
                                SizePills.orNone(Stream.of(OrderType.values())),
                                type -> texts.text(type.map(t -> "type." + t).orElse("editor.any")),
                                draft.type(),
                                now -> prices.write(place, d -> d.ofType(now))));
        terms.getChildren()
                .addAll(
                        SizePills.of(
                                form.variantsProperty().get(),
                                "editor.anySize",
                                texts,
                                draft.variant(),
                                now -> prices.write(place, d -> d.ofSize(now))));
        HBox.setHgrow(terms, Priority.ALWAYS);
        var row =
                new VBox(
                        6,
                        new HBox(
                                8,
                                fields.price(
                                        "editor.price",
                                        draft.price(),
                                        now -> prices.write(place, d -> d.costing(now))),
                                terms,
                                fields.cross(() -> prices.remove(place))),
                        new HoursRow(
                                draft.hours(), texts, now -> prices.write(place, d -> d.at(now))));
        row.getStyleClass().add("editor-group");
        return row;
    }
}
