package docket.pos.counter.editor;

import docket.model.Limits;
import docket.ui.Texts;
import java.util.List;
import java.util.stream.IntStream;
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
                        texts.text("editor.hours"), new HoursPane(form.hoursProperty(), texts)),
                fields.under(
                        texts.text("editor.course"),
                        fields.one(
                                IntStream.rangeClosed(CategoryForm.NO_COURSE, Limits.COURSES)
                                        .boxed()
                                        .toList(),
                                this::course,
                                form.courseProperty())));
    }

    private String course(int number) {
        return number == CategoryForm.NO_COURSE
                ? texts.text("editor.atOnce")
                : texts.text("order.courseOf", number);
    }
}
