package docket.pos.counter.editor;

import docket.ui.LimitedText;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The codes of an item, to be scanned or written. It is drawn anew when one comes or goes, and not
/// while somebody writes in it.
final class CodesPane extends VBox {
    private static final double CODE = 240;
    private static final int LONGEST = 32;

    private final ItemForm form;
    private final Texts texts;
    private List<CodeDraft> own = List.of();

    CodesPane(ItemForm form, Texts texts) {
        super(8);
        this.form = form;
        this.texts = texts;
        getStyleClass().add("editor-codes");
        draw();
        form.codesProperty()
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
        for (int place = 0; place < codes().size(); place++) {
            getChildren().add(row(codes().get(place), place));
        }
        getChildren().add(button("editor.addCode", this::add));
    }

    private List<CodeDraft> codes() {
        return form.codesProperty().get();
    }

    /// The new one has the cursor, so that the next thing to do is to scan.
    private void add() {
        var all = new ArrayList<>(codes());
        all.add(CodeDraft.EMPTY);
        form.codesProperty().set(List.copyOf(all));
        ((HBox) getChildren().get(all.size() - 1)).getChildren().getFirst().requestFocus();
    }

    private void remove(int place) {
        var all = new ArrayList<>(codes());
        all.remove(place);
        form.codesProperty().set(List.copyOf(all));
    }

    /// Writes without drawing anew.
    private void write(int place, UnaryOperator<CodeDraft> change) {
        var all = new ArrayList<>(codes());
        all.set(place, change.apply(all.get(place)));
        own = List.copyOf(all);
        form.codesProperty().set(own);
    }

    private HBox row(CodeDraft draft, int place) {
        var code = new TextField(draft.value());
        code.setPromptText(texts.text("editor.code"));
        code.getStyleClass().add("touch-field");
        code.setTextFormatter(LimitedText.to(LONGEST));
        code.setMinWidth(CODE);
        code.setMaxWidth(CODE);
        code.textProperty()
                .addListener((property, before, now) -> write(place, d -> d.reading(now)));
        var sizes = new FlowPane(8, 6);
        sizes.getChildren()
                .addAll(
                        SizePills.of(
                                form.variantsProperty().get(),
                                "editor.anySize",
                                texts,
                                draft.variant(),
                                now -> write(place, d -> d.ofSize(now))));
        HBox.setHgrow(sizes, Priority.ALWAYS);
        Button cross = button("editor.cross", () -> remove(place));
        cross.setMinWidth(52);
        return new HBox(8, code, sizes, cross);
    }

    private Button button(String key, Runnable action) {
        var button = new Button(texts.text(key));
        button.getStyleClass().addAll("touch", "plain");
        button.setOnAction(tapped -> action.run());
        return button;
    }
}
