package docket.pos.counter.order;

import docket.model.Limits;
import docket.model.order.LineId;
import docket.model.order.OrderLine;
import docket.pos.counter.order.SentDetails.Text;
import docket.ui.LimitedText;
import docket.ui.Texts;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/// The field of notes: of the selected line, or of the whole order where none is selected. A note
/// of what was sent goes to the kitchen when it is finished, by Enter or by leaving the field; the
/// draft keeps its own with each letter.
final class NoteField {
    private final TextField field;
    private final OrderViewModel model;
    private final Texts texts;
    private @Nullable LineId shown;

    NoteField(TextField field, OrderViewModel model, Texts texts) {
        this.field = field;
        this.model = model;
        this.texts = texts;
        field.setTextFormatter(LimitedText.to(Limits.NOTE));
        field.textProperty().addListener((property, before, now) -> enter(now));
        field.focusedProperty().addListener((property, before, now) -> finish(now));
    }

    private void enter(String text) {
        if (!field.isFocused()) {
            return;
        }
        if (model.editor().selectedLine().isPresent()) {
            model.editor().noteLine(text);
        } else if (model.sent().line().isPresent()) {
            model.sent().typeNote(text);
        } else if (model.editor().draft().adding()) {
            model.sent().details().type(Text.NOTE, text);
        } else {
            model.editor().noteOrder(text);
        }
    }

    private void finish(boolean focused) {
        if (!focused) {
            model.sent().sendNote();
            model.sent().details().finish(Text.NOTE);
        }
    }

    /// Leaves the note of what was sent as it was.
    void restore() {
        model.sent().forgetNote();
        model.sent().details().forget(Text.NOTE);
        write(kept());
    }

    /// Shows the note of what is selected now, but not over one that is being typed.
    void show() {
        LineId selected = model.drafts().selectedProperty().get();
        boolean isTyped = field.isFocused() && Objects.equals(shown, selected);
        shown = selected;
        field.setPromptText(texts.text(selected == null ? "order.note" : "order.lineNote"));
        field.setDisable(model.sent().line().isPresent() && model.sent().noteable().isEmpty());
        if (!isTyped || !model.editor().draft().adding()) {
            write(kept());
        }
    }

    private String kept() {
        Optional<String> ofLine =
                model.editor()
                        .selectedLine()
                        .map(DraftLine::note)
                        .or(() -> model.sent().line().map(OrderLine::note));
        return ofLine.or(() -> model.sent().details().kept(Text.NOTE))
                .orElse(model.editor().draft().note());
    }

    private void write(String note) {
        if (!field.getText().strip().equals(note)) {
            field.setText(note);
        }
    }
}
