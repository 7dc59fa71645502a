package docket.pos.counter.editor;

import docket.ui.LimitedText;
import docket.ui.Texts;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The codes of an item, to be scanned or written.
final class CodesPane extends VBox {
    private static final double CODE = 240;
    private static final int LONGEST = 32;

    private final ItemForm form;
    private final Texts texts;
    private final Fields fields;
    private final Rows<CodeDraft> codes;

    CodesPane(ItemForm form, Texts texts) {
        super(8);
        this.form = form;
        this.texts = texts;
        fields = new Fields(texts);
        codes = new Rows<>(form.codesProperty(), this::draw, () -> {});
        getStyleClass().add("editor-codes");
        draw();
        form.variantsProperty().addListener((property, before, now) -> draw());
    }

    private void draw() {
        codes.drawIn(this, this::row, fields.button("editor.addCode", this::add));
    }

    /// The new one has the cursor, so that the next thing to do is to scan.
    private void add() {
        codes.add(CodeDraft.EMPTY);
        ((HBox) getChildren().get(codes.all().size() - 1)).getChildren().getFirst().requestFocus();
    }

    private HBox row(CodeDraft draft, int place) {
        var code = new TextField(draft.value());
        code.setPromptText(texts.text("editor.code"));
        code.getStyleClass().add("touch-field");
        code.setTextFormatter(LimitedText.to(LONGEST));
        code.setMinWidth(CODE);
        code.setMaxWidth(CODE);
        code.textProperty()
                .addListener((property, before, now) -> codes.write(place, d -> d.reading(now)));
        var sizes = new FlowPane(8, 6);
        sizes.getChildren()
                .addAll(
                        SizePills.of(
                                form.variantsProperty().get(),
                                "editor.anySize",
                                texts,
                                draft.variant(),
                                now -> codes.write(place, d -> d.ofSize(now))));
        HBox.setHgrow(sizes, Priority.ALWAYS);
        return new HBox(8, code, sizes, fields.cross(() -> codes.remove(place)));
    }
}
