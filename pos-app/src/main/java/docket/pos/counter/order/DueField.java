package docket.pos.counter.order;

import docket.ui.LimitedText;
import docket.ui.Texts;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

/// The field of the time for which an order is wanted, and under the tiles, while it has the focus,
/// the times that one tap chooses. What is typed is taken over by Enter, by leaving the field, and
/// by Send.
final class DueField {
    private static final int LONGEST = 11;

    private final TextField field;
    private final OrderViewModel model;
    private final Texts texts;
    private final Runnable leave;

    /// @param leave goes on, once a time was chosen
    DueField(TextField field, OrderViewModel model, Texts texts, Runnable leave) {
        this.field = field;
        this.model = model;
        this.texts = texts;
        this.leave = leave;
        field.setTextFormatter(LimitedText.to(LONGEST));
        field.textProperty()
                .addListener(
                        (property, before, now) -> {
                            if (field.isFocused() && !now.equals(model.due().text())) {
                                model.due().type(now);
                            }
                        });
        model.due().shownProperty().addListener((property, before, now) -> show());
        field.focusedProperty().addListener((property, before, now) -> finish(now));
    }

    private void finish(boolean focused) {
        if (focused) {
            field.selectAll();
        } else {
            model.due().settle();
            restore();
        }
    }

    /// Leaves the time as it was.
    void restore() {
        model.due().forget();
        show();
    }

    /// Shows the time, but not over one that is being typed.
    void show() {
        field.setVisible(model.due().isOffered());
        field.setManaged(field.isVisible());
        if (!field.isFocused() || !model.due().isTyped()) {
            field.setText(model.due().text());
            field.end();
        }
    }

    /// What one tap chooses.
    ///
    /// @param redraw shows it again after a choice that others may follow
    List<Node> choices(Pills pills, Runnable redraw) {
        ToggleButton now =
                pills.pill(texts.text("due.now"), model.due().text().isEmpty(), () -> {});
        now.setDisable(model.editor().draft().adding());
        now.setOnAction(
                tapped -> {
                    model.due().chooseNow();
                    leave.run();
                });
        List<ToggleButton> times =
                model.due().choices().times().stream()
                        .map(time -> time(pills, time, leave))
                        .toList();
        List<ToggleButton> days =
                model.due().choices().days().stream().map(day -> time(pills, day, redraw)).toList();
        List<ToggleButton> leads =
                model.due().choices().leads().stream()
                        .map(lead -> lead(pills, lead, redraw))
                        .toList();
        Stream<Node> groups =
                Stream.of(
                        pills.group(
                                texts.text("due.title"),
                                Stream.concat(Stream.of(now), times.stream()).toList()),
                        pills.group(texts.text("due.days"), days));
        return leads.isEmpty()
                ? groups.toList()
                : Stream.concat(groups, Stream.of(pills.group(texts.text("due.lead"), leads)))
                        .toList();
    }

    private ToggleButton time(Pills pills, DueChoices.Choice choice, Runnable then) {
        ToggleButton pill = pills.pill(choice.name(), choice.chosen(), () -> {});
        pill.setOnAction(
                tapped -> {
                    model.due().choose(choice.at());
                    show();
                    then.run();
                });
        return pill;
    }

    private ToggleButton lead(Pills pills, DueChoices.Lead lead, Runnable redraw) {
        ToggleButton pill = pills.pill(texts.text("due.before", lead.minutes()), lead.chosen(), "");
        pill.setOnAction(
                tapped -> {
                    model.due().lead(lead.minutes());
                    redraw.run();
                });
        return pill;
    }

    /// Writes a digit for those who have no keyboard; `""` erases one.
    void type(String digit) {
        if (digit.isEmpty()) {
            field.deletePreviousChar();
        } else {
            field.replaceSelection(digit);
        }
    }
}
