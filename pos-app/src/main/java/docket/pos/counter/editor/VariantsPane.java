package docket.pos.counter.editor;

import docket.model.Limits;
import docket.ui.LimitedText;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The variants of an item, each with its price. It is drawn anew when one comes or goes, and not
/// while somebody writes in it.
final class VariantsPane extends VBox {
    private static final double PRICE = 130;

    private final EditorViewModel model;
    private final ItemForm form;
    private final Texts texts;
    private List<VariantDraft> own = List.of();

    VariantsPane(EditorViewModel model, ItemForm form, Texts texts) {
        super(8);
        this.model = model;
        this.form = form;
        this.texts = texts;
        draw();
        form.variantsProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!now.equals(own)) {
                                draw();
                            }
                        });
    }

    private void draw() {
        getChildren().clear();
        for (int place = 0; place < variants().size(); place++) {
            getChildren().add(row(variants().get(place), place));
        }
        getChildren().add(button("editor.addSize", this::add));
    }

    private List<VariantDraft> variants() {
        return form.variantsProperty().get();
    }

    /// The first one takes the price that the item had.
    private void add() {
        var all = new ArrayList<>(variants());
        String price = all.isEmpty() ? form.priceProperty().get() : "";
        all.add(model.newVariant().costing(price));
        form.variantsProperty().set(List.copyOf(all));
    }

    private void remove(int place) {
        var all = new ArrayList<>(variants());
        all.remove(place);
        form.variantsProperty().set(List.copyOf(all));
    }

    /// Writes without drawing anew.
    private void write(int place, UnaryOperator<VariantDraft> change) {
        var all = new ArrayList<>(variants());
        all.set(place, change.apply(all.get(place)));
        own = List.copyOf(all);
        form.variantsProperty().set(own);
    }

    private HBox row(VariantDraft variant, int place) {
        TextField price =
                text(
                        "editor.price",
                        variant.price(),
                        now -> write(place, draft -> draft.costing(now)));
        price.setMinWidth(PRICE);
        price.setMaxWidth(PRICE);
        Button cross = button("editor.cross", () -> remove(place));
        cross.setMinWidth(52);
        return new HBox(
                8,
                text(
                        "editor.sizeName",
                        variant.name(),
                        now -> write(place, draft -> draft.named(now))),
                text(
                        "editor.otherName",
                        variant.other(),
                        now -> write(place, draft -> draft.namedToo(now))),
                price,
                cross);
    }

    private TextField text(String prompt, String value, Consumer<String> written) {
        var field = new TextField(value);
        field.setPromptText(texts.text(prompt));
        field.getStyleClass().add("touch-field");
        field.setTextFormatter(LimitedText.to(Limits.NAME));
        field.textProperty().addListener((property, before, now) -> written.accept(now));
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(texts.text(key));
        button.getStyleClass().addAll("touch", "plain");
        button.setOnAction(tapped -> action.run());
        return button;
    }
}
