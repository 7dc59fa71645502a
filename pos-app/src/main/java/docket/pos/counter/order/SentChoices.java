package docket.pos.counter.order;

import docket.model.order.LineStatus;
import docket.ui.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;

/// What can be done with the selected line after it was sent: fire it or take it off while it is
/// held, void it with a reason once the kitchen has it.
///
/// @param pills makes the buttons
record SentChoices(OrderViewModel model, Texts texts, Pills pills) {
    private static final List<String> REASONS = List.of("mistake", "guest", "out", "kitchen");

    List<Node> of(LineRow row) {
        LineStatus status = row.sent();
        if (status == null) {
            return List.of();
        }
        if (status == LineStatus.HELD) {
            return held(row);
        }
        return status.mayBecome(LineStatus.VOIDED) ? reasons(row) : List.of();
    }

    private List<Node> held(LineRow row) {
        ToggleButton fire = pill(texts.text("order.fireLine"), model.sent()::fire);
        ToggleButton remove = pill(texts.text("order.takeOff"), model.sent()::remove);
        remove.getStyleClass().add("choice-void");
        return List.of(
                pills.group(texts.text("order.heldLine", row.name()), List.of(fire, remove)));
    }

    private List<Node> reasons(LineRow row) {
        List<ToggleButton> flow = REASONS.stream().map(this::reason).toList();
        return List.of(pills.group(texts.text("order.voidWhy", row.name()), flow));
    }

    private ToggleButton reason(String reason) {
        String text = texts.text("order.reason." + reason);
        ToggleButton pill = pill(text, () -> model.sent().voidLine(text));
        pill.getStyleClass().add("choice-void");
        return pill;
    }

    private ToggleButton pill(String text, Runnable command) {
        ToggleButton pill = pills.pill(text, false, () -> {});
        pill.setOnAction(tapped -> command.run());
        return pill;
    }
}
