package docket.pos.counter.order;

import docket.client.Ids;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Slot;
import docket.model.menu.SlotChoice;
import docket.ui.Notices;
import docket.ui.Texts;
import java.util.Optional;
import java.util.function.Supplier;

/// What fills the slots of the selected combo; says why, where something cannot be taken. Confined
/// to the screens' thread.
public final class DraftParts {
    private final Ids ids;
    private final DraftBook book;
    private final Supplier<Menu> menu;
    private final Texts texts;
    private final Notices notices;

    DraftParts(Ids ids, DraftBook book, Supplier<Menu> menu, Texts texts, Notices notices) {
        this.ids = ids;
        this.book = book;
        this.menu = menu;
        this.texts = texts;
        this.notices = notices;
    }

    /// The combo that the selected line is the head, or a part of.
    Optional<DraftCombo> combo() {
        return book.selectedLine().flatMap(line -> DraftCombo.of(line, book.draft(), menu.get()));
    }

    /// The slot that the selected line fills.
    Optional<Slot> slot() {
        return book.selectedLine()
                .flatMap(line -> Optional.ofNullable(line.part()))
                .flatMap(part -> part.slot(menu.get()));
    }

    /// Whether the pieces of the selected line can be more or fewer: those of a part as far as its
    /// slot has room.
    boolean isCounted() {
        return slot().map(slot -> slot.most() > 1 || slot.least() == 0).orElse(true);
    }

    /// Whether a choice can be had.
    boolean has(SlotChoice choice) {
        return menu.get().supply().has(choice);
    }

    /// Fills a slot with an item, or takes it out again. What is sold out can be taken out, and not
    /// put in.
    public void toggle(Slot slot, SlotChoice choice) {
        combo().ifPresent(
                        combo -> {
                            boolean isIn = combo.count(slot, choice.itemId()) > 0;
                            if (isIn || isThere(choice)) {
                                put(combo.switched(slot, piece(combo, slot, choice)), slot);
                            }
                        });
    }

    /// Fills a slot with one more of an item.
    public void countUp(Slot slot, SlotChoice choice) {
        combo().filter(combo -> isThere(choice))
                .ifPresent(combo -> put(combo.oneMore(slot, piece(combo, slot, choice)), slot));
    }

    /// Takes one of an item out of a slot, where that can spare it.
    public void countDown(Slot slot, SlotChoice choice) {
        combo().ifPresent(combo -> put(Optional.of(combo.oneLess(slot, choice.itemId())), slot));
    }

    /// One more of the selected part, or one less; nothing where no part is selected.
    void countBy(int by) {
        onChoice(by > 0 ? this::countUp : this::countDown);
    }

    /// Takes the selected part out; says so where something must be in its place.
    void remove() {
        onChoice(
                (slot, choice) ->
                        combo().ifPresent(
                                        combo -> {
                                            int own = combo.count(slot, choice.itemId());
                                            if (combo.count(slot) - own < slot.least()) {
                                                say("order.slotNeeds", slot, slot.least());
                                            } else {
                                                toggle(slot, choice);
                                            }
                                        }));
    }

    private interface OnChoice {
        void act(Slot slot, SlotChoice choice);
    }

    private void onChoice(OnChoice act) {
        slot().ifPresent(
                        slot ->
                                book.selectedLine()
                                        .flatMap(line -> slot.choice(line.itemId()))
                                        .ifPresent(choice -> act.act(slot, choice)));
    }

    private DraftLine piece(DraftCombo combo, Slot slot, SlotChoice choice) {
        return new ComboMaking(ids, menu.get(), book.draft().type())
                .piece(combo.head(), slot, menu.get().item(choice.itemId()));
    }

    private boolean isThere(SlotChoice choice) {
        if (!has(choice)) {
            notices.say(texts.text("order.notAvailable", name(choice)));
        }
        return has(choice);
    }

    String name(SlotChoice choice) {
        return menu.get()
                .find(choice.itemId())
                .map(MenuItem::called)
                .map(texts::name)
                .orElse(choice.itemId().value());
    }

    private void put(Optional<DraftCombo> changed, Slot slot) {
        if (changed.isEmpty()) {
            say("order.groupFull", slot, slot.most());
            return;
        }
        DraftCombo combo = changed.get();
        Draft now = book.draft().with(combo);
        boolean isGone =
                now.lines().stream().noneMatch(line -> line.id().equals(book.selectedId()));
        if (isGone) {
            book.select(
                    combo.in(slot).isEmpty() ? combo.head().id() : combo.in(slot).getLast().id());
        }
        book.set(now);
    }

    private void say(String key, Slot slot, int number) {
        notices.say(texts.text(key, texts.name(slot.called()), number));
    }
}
