package docket.pos.counter.order;

import docket.model.Money;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import docket.model.menu.ModifierId;
import docket.model.order.LineId;
import docket.model.order.ModifierChoice;
import docket.model.order.NewLine;
import docket.model.order.OrderLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A line that is entered and not sent.
///
/// @param serving when and to whom it goes; null in a file of an earlier version
public record DraftLine(
        LineId id,
        ItemId itemId,
        int quantity,
        List<ModifierChoice> modifiers,
        String note,
        @Nullable Serving serving) {
    public DraftLine {
        modifiers = List.copyOf(modifiers);
        serving = serving == null ? Serving.NONE : serving;
    }

    /// A line as it was sent.
    static DraftLine of(NewLine line) {
        return new DraftLine(
                line.id(),
                line.itemId(),
                line.quantity(),
                line.choices(),
                line.noteText(),
                new Serving(line.course(), line.seat(), line.held()));
    }

    /// One piece of an item, with the first choices of the groups that must have some.
    static DraftLine fresh(LineId id, MenuItem item, Serving serving) {
        return new DraftLine(id, item.id(), 1, firstChoices(item), "", serving);
    }

    Serving served() {
        return Objects.requireNonNullElse(serving, Serving.NONE);
    }

    /// A line like one that was sent.
    static DraftLine like(LineId id, OrderLine sent) {
        return new DraftLine(
                id,
                sent.itemId(),
                sent.quantity(),
                sent.modifiers().stream()
                        .map(chosen -> new ModifierChoice(chosen.id(), chosen.quantity()))
                        .toList(),
                sent.note(),
                new Serving(sent.course(), sent.seat(), null));
    }

    private static List<ModifierChoice> firstChoices(MenuItem item) {
        return item.modifierGroups().stream().flatMap(DraftLine::firstChoices).toList();
    }

    private static Stream<ModifierChoice> firstChoices(ModifierGroup group) {
        return group.modifiers().stream()
                .limit(group.least())
                .map(modifier -> new ModifierChoice(modifier.id(), 1));
    }

    /// The line with choices that the item offers as it is now: others go, and a group that asks
    /// for more, or takes fewer, has its first ones.
    DraftLine fitted(MenuItem item) {
        DraftLine line = offered(item);
        for (ModifierGroup group : item.modifierGroups()) {
            int chosen = line.count(group);
            if (chosen < group.least() || chosen > group.most()) {
                line = line.without(group);
                for (ModifierChoice first : firstChoices(group).toList()) {
                    line = line.with(first.id(), first.count());
                }
            }
        }
        return line;
    }

    private DraftLine offered(MenuItem item) {
        List<ModifierChoice> known =
                modifiers.stream().filter(c -> item.modifier(c.id()).isPresent()).toList();
        return new DraftLine(id, itemId, quantity, known, note, serving);
    }

    /// Whether it is the item as it comes, so that another piece can join the line.
    boolean isPlain(MenuItem item, Serving wanted) {
        return item.id().equals(itemId)
                && note.isEmpty()
                && served().equals(wanted)
                && modifiers.equals(firstChoices(item));
    }

    /// How often a modifier is chosen.
    int count(ModifierId modifier) {
        return modifiers.stream()
                .filter(choice -> choice.id().equals(modifier))
                .mapToInt(ModifierChoice::count)
                .sum();
    }

    /// How many choices of a group there are.
    int count(ModifierGroup group) {
        return group.modifiers().stream().mapToInt(modifier -> count(modifier.id())).sum();
    }

    DraftLine withQuantity(int changed) {
        return new DraftLine(id, itemId, changed, modifiers, note, serving);
    }

    DraftLine withNote(String changed) {
        return new DraftLine(id, itemId, quantity, modifiers, changed, serving);
    }

    DraftLine withServing(Serving changed) {
        return new DraftLine(id, itemId, quantity, modifiers, note, changed);
    }

    /// The line with a modifier chosen so often; 0 takes it off.
    DraftLine with(ModifierId modifier, int count) {
        var changed = new ArrayList<>(modifiers);
        changed.removeIf(known -> known.id().equals(modifier));
        if (count > 0) {
            changed.add(new ModifierChoice(modifier, count));
        }
        return new DraftLine(id, itemId, quantity, changed, note, serving);
    }

    /// The line without any choice of a group.
    DraftLine without(ModifierGroup group) {
        DraftLine line = this;
        for (Modifier modifier : group.modifiers()) {
            line = line.with(modifier.id(), 0);
        }
        return line;
    }

    /// The line with a modifier switched. In a group that takes one, the other goes off; a group
    /// that must have some keeps them.
    ///
    /// @return empty where the group has no room for it
    Optional<DraftLine> switched(Modifier modifier, ModifierGroup group) {
        int times = count(modifier.id());
        if (times > 0) {
            boolean mayGo = count(group) - times >= group.least();
            return Optional.of(mayGo ? with(modifier.id(), 0) : this);
        }
        return group.most() == 1
                ? Optional.of(without(group).with(modifier.id(), 1))
                : oneMore(modifier, group);
    }

    /// The line with a modifier chosen once more.
    ///
    /// @return empty where the group has no room for it
    Optional<DraftLine> oneMore(Modifier modifier, ModifierGroup group) {
        return count(group) < group.most()
                ? Optional.of(with(modifier.id(), count(modifier.id()) + 1))
                : Optional.empty();
    }

    /// The line with a modifier chosen once less, where the group can spare it.
    DraftLine oneLess(Modifier modifier, ModifierGroup group) {
        return count(group) > group.least() ? with(modifier.id(), count(modifier.id()) - 1) : this;
    }

    Money total(Menu menu) {
        MenuItem item = menu.item(itemId);
        Money piece = item.price();
        for (ModifierChoice choice : modifiers) {
            piece =
                    piece.plus(
                            item.modifier(choice.id())
                                    .map(modifier -> modifier.price().times(choice.count()))
                                    .orElse(Money.ZERO));
        }
        return piece.times(quantity);
    }

    NewLine command() {
        Serving how = served();
        return new NewLine(
                id, itemId, quantity, modifiers, note, how.course(), how.seat(), how.held());
    }
}
