package docket.pos.counter.order;

import docket.model.menu.Menu;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import docket.model.menu.Prefix;
import docket.model.menu.Supply;
import docket.ui.Notices;
import docket.ui.Texts;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The choices of the selected line; says why, where one cannot be taken. Confined to the screens'
/// thread.
public final class DraftChoices {
    private final DraftEditor editor;
    private final Texts texts;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<Prefix>> prefix =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Supply> supply =
            new ReadOnlyObjectWrapper<>(Menu.EMPTY.supply());

    DraftChoices(DraftEditor editor, Texts texts, Notices notices) {
        this.editor = editor;
        this.texts = texts;
        this.notices = notices;
    }

    /// What can be had.
    public ReadOnlyObjectProperty<Supply> supplyProperty() {
        return supply.getReadOnlyProperty();
    }

    /// What can be had from now on.
    void follow(Supply now) {
        supply.set(now);
    }

    /// Whether a choice can be had.
    public boolean has(Modifier modifier) {
        return supply.get().has(modifier);
    }

    /// How the next choice is wanted; empty: simply.
    public ReadOnlyObjectProperty<Optional<Prefix>> prefixProperty() {
        return prefix.getReadOnlyProperty();
    }

    /// Says how the next choice is wanted; said twice, it is simply wanted.
    public void want(Prefix next) {
        prefix.set(prefix.get().equals(Optional.of(next)) ? Optional.empty() : Optional.of(next));
    }

    /// Switches a choice, or wants it as was said before. One that is sold out can be taken off,
    /// and not put on.
    public void toggle(Modifier modifier, ModifierGroup group) {
        Optional<Prefix> wanted = prefix.get();
        prefix.set(Optional.empty());
        boolean isOff =
                wanted.equals(Optional.of(Prefix.NO))
                        || (wanted.isEmpty() && (isChosen(modifier) || modifier.isIncluded()));
        if (!has(modifier) && !isOff) {
            sayOut(modifier);
        } else if (wanted.isPresent()) {
            if (!editor.prefix(modifier, group, wanted.get())) {
                sayBounds(group);
            }
        } else if (!editor.toggle(modifier, group)) {
            sayFull(group);
        }
    }

    private boolean isChosen(Modifier modifier) {
        return editor.selectedLine()
                .filter(line -> line.chosen().count(modifier.id()) > 0)
                .isPresent();
    }

    public void countUp(Modifier modifier, ModifierGroup group) {
        if (!has(modifier)) {
            sayOut(modifier);
        } else if (!editor.countUp(modifier, group)) {
            sayFull(group);
        }
    }

    public void countDown(Modifier modifier, ModifierGroup group) {
        editor.countDown(modifier, group);
    }

    private void sayOut(Modifier modifier) {
        notices.say(
                texts.text("order.notAvailable", texts.name(modifier.name(), modifier.names())));
    }

    private void sayBounds(ModifierGroup group) {
        notices.say(
                texts.text(
                        "order.groupBounds",
                        texts.name(group.name(), group.names()),
                        group.least(),
                        group.most()));
    }

    private void sayFull(ModifierGroup group) {
        notices.say(
                texts.text(
                        "order.groupFull", texts.name(group.name(), group.names()), group.most()));
    }
}
