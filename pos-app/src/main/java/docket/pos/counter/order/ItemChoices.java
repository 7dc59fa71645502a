package docket.pos.counter.order;

import docket.model.Called;
import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import docket.model.menu.Prefix;
import docket.model.menu.Variant;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;

/// What a line of the draft can be made of: its sizes, how a choice is wanted, and its choices.
///
/// @param pills makes the buttons
record ItemChoices(OrderViewModel model, Texts texts, Pills pills) {
    List<Node> of(DraftLine line, MenuItem item) {
        var groups = new ArrayList<Node>();
        tags(item).ifPresent(groups::add);
        if (!item.variants().isEmpty()) {
            var flow = new ArrayList<Node>();
            item.variants().forEach(variant -> flow.add(variant(variant, line)));
            groups.add(pills.group(texts.text("order.sizes"), flow));
        }
        List<ModifierGroup> asked = line.chosen().of(item).asked();
        asked.forEach(group -> groups.add(group(group, line, item)));
        if (asked.stream().anyMatch(ItemChoices::isMix)) {
            groups.add(pills.group(texts.text("order.prefixes"), prefixes()));
        }
        return groups;
    }

    /// The choices of a group; one that a choice opens says which.
    private Node group(ModifierGroup group, DraftLine line, MenuItem item) {
        var flow = new ArrayList<Node>();
        group.modifiers().forEach(one -> flow.add(choice(one, group, line)));
        String title = title(texts, group.called(), group.most());
        Optional<Modifier> opener = item.opener(group);
        Node node =
                pills.group(
                        opener.map(one -> texts.name(one.called()) + " › " + title).orElse(title),
                        flow);
        opener.ifPresent(one -> node.getStyleClass().add("choice-under"));
        return node;
    }

    /// Whether it says what goes into an item; of one temperature or doneness there is no extra.
    private static boolean isMix(ModifierGroup group) {
        return group.most() > 1 || group.modifiers().stream().anyMatch(Modifier::isIncluded);
    }

    /// What a guest may ask about an item.
    private Optional<Node> tags(MenuItem item) {
        String allergens =
                item.allergens().stream()
                        .map(allergen -> texts.text("allergen." + allergen))
                        .collect(Collectors.joining(", "));
        String diets =
                item.diets().stream()
                        .map(diet -> texts.text("diet." + diet))
                        .collect(Collectors.joining(", "));
        String said =
                Stream.of(allergens.isEmpty() ? "" : texts.text("order.contains", allergens), diets)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "));
        var label = new Label(said);
        label.setWrapText(true);
        label.getStyleClass().add("note-text");
        return said.isEmpty() ? Optional.empty() : Optional.of(label);
    }

    /// What a group of choices is called, and how many of them can be had where that is not one.
    static String title(Texts texts, Called called, int most) {
        String name = texts.name(called);
        return most == 1 ? name : texts.text("order.groupUpTo", name, most);
    }

    private Node variant(Variant variant, DraftLine line) {
        String name = texts.name(variant.name(), variant.names());
        boolean isChosen = variant.id().equals(line.variantId());
        ToggleButton pill =
                pills.pill(name + "  " + model.known().amount(variant.price()), isChosen, () -> {});
        pill.setOnAction(
                tapped -> {
                    pill.setSelected(isChosen);
                    model.editor().chooseVariant(variant.id());
                });
        return pill;
    }

    /// How the choice that is tapped next is wanted; each has its letter.
    private List<Node> prefixes() {
        var flow = new ArrayList<Node>();
        for (Prefix prefix : Prefix.values()) {
            ToggleButton pill =
                    pills.pill(
                            texts.text("order.prefix." + prefix),
                            isNext(prefix),
                            "Alt " + prefix.name().charAt(0));
            pill.getStyleClass().add("choice-prefix");
            pill.setOnAction(tapped -> model.choices().want(prefix));
            flow.add(pill);
        }
        return flow;
    }

    private boolean isNext(Prefix prefix) {
        return model.choices().prefixProperty().get().equals(Optional.of(prefix));
    }

    private Node choice(Modifier modifier, ModifierGroup group, DraftLine line) {
        int count = line.chosen().count(modifier.id());
        Prefix prefix = line.chosen().prefix(modifier.id());
        boolean isOn = prefix != Prefix.NO && (count > 0 || modifier.isIncluded());
        Runnable again = () -> model.choices().countUp(modifier, group);
        ToggleButton pill = pills.pill(said(modifier, count, prefix), isOn, again);
        if (!model.choices().has(modifier)) {
            pill.getStyleClass().add("choice-off");
        }
        if (prefix == Prefix.NO) {
            pill.getStyleClass().add("choice-no");
        }
        pill.setOnAction(
                tapped -> {
                    pill.setSelected(isOn);
                    model.choices().toggle(modifier, group);
                });
        if (count == 0 || prefix != null || group.most() == 1) {
            return pill;
        }
        return pills.counted(pill, () -> model.choices().countDown(modifier, group), again);
    }

    private String said(Modifier modifier, int count, @Nullable Prefix prefix) {
        boolean isFree = modifier.price().isZero() || (modifier.isIncluded() && prefix == null);
        boolean costs = !isFree && modifier.priceWith(prefix).isPositive();
        String price = costs ? "  +" + model.known().amount(modifier.priceWith(prefix)) : "";
        String times = count > 1 ? "  × " + count : "";
        String out = model.choices().has(modifier) ? "" : "  · " + texts.text("item.SOLD_OUT");
        return texts.choice(modifier.called(), 1, prefix) + price + times + out;
    }
}
