package docket.pos.counter.editor;

import docket.ui.Texts;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The variants of an item, each with its price.
final class VariantsPane extends VBox {
    private final EditorViewModel model;
    private final ItemForm form;
    private final Fields fields;
    private final Rows<VariantDraft> variants;

    VariantsPane(EditorViewModel model, ItemForm form, Texts texts) {
        super(8);
        this.model = model;
        this.form = form;
        fields = new Fields(texts);
        variants = new Rows<>(form.variantsProperty(), this::draw, () -> {});
        draw();
    }

    private void draw() {
        variants.drawIn(this, this::row, fields.button("editor.addSize", this::add));
    }

    /// The first one takes the price that the item had.
    private void add() {
        String price = variants.all().isEmpty() ? form.priceProperty().get() : "";
        variants.add(model.newVariant().costing(price));
    }

    private HBox row(VariantDraft variant, int place) {
        return new HBox(
                8,
                fields.text(
                        "editor.sizeName",
                        variant.name(),
                        now -> variants.write(place, draft -> draft.named(now))),
                fields.text(
                        "editor.otherName",
                        variant.other(),
                        now -> variants.write(place, draft -> draft.namedToo(now))),
                fields.price(
                        "editor.price",
                        variant.price(),
                        now -> variants.write(place, draft -> draft.costing(now))),
                fields.cross(() -> variants.remove(place)));
    }
}
