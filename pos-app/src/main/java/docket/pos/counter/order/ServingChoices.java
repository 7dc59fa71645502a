package docket.pos.counter.order;

import docket.model.OrderType;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;

/// When and to whom the selected line of the draft goes: hold, course and seat.
///
/// @param pills makes the buttons
record ServingChoices(OrderViewModel model, Texts texts, Pills pills) {
    List<Node> of(DraftLine line) {
        Serving now = line.served();
        ToggleButton hold = pills.pill(texts.text("order.hold"), now.isHeld(), "Ctrl H");
        hold.setOnAction(tapped -> model.serving().switchHold());
        var groups = new ArrayList<Node>(List.of(pills.group("", List.of(hold))));
        if (model.editor().draft().type() == OrderType.DINE_IN) {
            groups.add(
                    pills.group(
                            texts.text("order.lineCourse"),
                            numbers(
                                    DraftServing.USUAL_COURSES,
                                    now.course(),
                                    model.serving()::moveTo)));
            groups.add(seats(now));
        }
        return groups;
    }

    private Node seats(Serving now) {
        int seats = model.serving().seats();
        return pills.group(
                texts.text("order.seat"), numbers(seats, now.seat(), model.serving()::giveTo));
    }

    private List<ToggleButton> numbers(int most, @Nullable Integer chosen, IntConsumer choose) {
        return IntStream.rangeClosed(1, most)
                .mapToObj(
                        number -> {
                            boolean isChosen = chosen != null && chosen == number;
                            ToggleButton pill = pills.pill(String.valueOf(number), isChosen, "");
                            pill.getStyleClass().add("choice-step");
                            pill.setOnAction(tapped -> choose.accept(number));
                            return pill;
                        })
                .toList();
    }
}
