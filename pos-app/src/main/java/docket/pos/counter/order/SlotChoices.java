package docket.pos.counter.order;

import docket.model.menu.Slot;
import docket.model.menu.SlotChoice;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;

/// What can fill the slots of a combo of the draft: all of them where its head is selected, its own
/// where a part is.
///
/// @param pills makes the buttons
record SlotChoices(OrderViewModel model, Texts texts, Pills pills) {
    List<Node> of(DraftLine line) {
        Optional<DraftCombo> combo = model.parts().combo();
        if (combo.isEmpty()) {
            return List.of();
        }
        List<Slot> slots =
                line.isPart() ? model.parts().slot().stream().toList() : combo.get().item().slots();
        return slots.stream().map(slot -> group(slot, combo.get())).toList();
    }

    private Node group(Slot slot, DraftCombo combo) {
        var flow = new ArrayList<Node>();
        slot.choices().stream()
                .filter(choice -> isShown(choice, slot, combo))
                .forEach(choice -> flow.add(choice(choice, slot, combo)));
        return pills.group(ItemChoices.title(texts, slot.called(), slot.most()), flow);
    }

    /// What is off the menu is not offered, unless it was taken before.
    private boolean isShown(SlotChoice choice, Slot slot, DraftCombo combo) {
        return combo.count(slot, choice.itemId()) > 0 || model.known().isOnMenu(choice.itemId());
    }

    private Node choice(SlotChoice choice, Slot slot, DraftCombo combo) {
        int count = combo.count(slot, choice.itemId());
        Runnable again = () -> model.parts().countUp(slot, choice);
        ToggleButton pill = pills.pill(said(choice, count), count > 0, again);
        if (!model.parts().has(choice)) {
            pill.getStyleClass().add("choice-off");
        }
        pill.setOnAction(
                tapped -> {
                    pill.setSelected(count > 0);
                    model.parts().toggle(slot, choice);
                });
        return count == 0 || slot.most() == 1
                ? pill
                : pills.counted(pill, () -> model.parts().countDown(slot, choice), again);
    }

    private String said(SlotChoice choice, int count) {
        String price =
                choice.extra().isPositive() ? "  +" + model.known().amount(choice.extra()) : "";
        String times = count > 1 ? "  × " + count : "";
        String out = model.parts().has(choice) ? "" : "  · " + texts.text("item.SOLD_OUT");
        return model.parts().name(choice) + price + times + out;
    }
}
