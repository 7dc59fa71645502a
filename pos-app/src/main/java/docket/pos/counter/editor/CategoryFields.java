package docket.pos.counter.editor;

import docket.ui.Texts;
import java.util.List;
import javafx.scene.Node;

/// What is asked about a category.
record CategoryFields(Texts texts) {
    List<Node> draw(CategoryForm form) {
        var fields = new Fields(texts);
        return List.of(
                fields.field(
                        "editor-name",
                        texts.text("editor.name") + " · " + form.tongues().own().sign(),
                        form.nameProperty()),
                fields.field(
                        "editor-other",
                        texts.text("editor.otherName") + " · " + form.tongues().other().sign(),
                        form.otherProperty()),
                fields.under(
                        texts.text("editor.colour"),
                        Fields.flow(
                                fields.swatches(colour -> colour, form.colourProperty()).stream())),
                fields.under(
                        texts.text("editor.hours"), new HoursPane(form.hoursProperty(), texts)));
    }
}
