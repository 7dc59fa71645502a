package docket.pos.counter.order;

import docket.client.Ids;
import docket.model.Limits;
import docket.model.Money;
import docket.model.OrderType;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import docket.model.menu.Prefix;
import docket.model.menu.Supply;
import docket.model.menu.VariantId;
import docket.model.order.LineId;
import docket.model.order.OrderLine;
import docket.model.order.PartOf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Changes the draft on the screen, one tap at a time: its lines, their choices, its place and its
/// notes. Confined to the screens' thread.
public final class DraftEditor {
    private final Ids ids;
    private final DraftBook book;
    private final Supplier<Menu> menu;

    DraftEditor(Ids ids, DraftBook book, Supplier<Menu> menu) {
        this.ids = ids;
        this.book = book;
        this.menu = menu;
    }

    public Draft draft() {
        return book.draft();
    }

    public Optional<DraftLine> selectedLine() {
        return book.selectedLine();
    }

    public void select(@Nullable LineId line) {
        book.select(line);
    }

    public void clear() {
        book.clear();
    }

    // Lines

    /// @param variant which of the item's variants; null where it comes as it is
    void add(MenuItem item, @Nullable VariantId variant) {
        Supply supply = menu.get().supply();
        if (item.isCombo()) {
            addCombo(item, variant);
            return;
        }
        Serving serving = entered(item);
        Optional<DraftLine> same =
                draft().lines().stream()
                        .filter(line -> line.isPlain(item, variant, supply, serving))
                        .findFirst();
        if (same.isPresent()) {
            book.select(same.get().id());
            changeQuantity(1);
        } else {
            DraftLine fresh = DraftLine.fresh(ids.line(), item, supply, serving);
            DraftLine line = variant == null ? fresh : fresh.as(variant);
            book.select(line.id());
            book.set(draft().with(line));
        }
    }

    /// One more of a combo: another piece of one that is as it comes, or a new one.
    private void addCombo(MenuItem item, @Nullable VariantId variant) {
        DraftCombo fresh = making(menu.get()).fresh(item, variant, entered(item));
        Optional<DraftCombo> same =
                draft().lines().stream()
                        .filter(line -> line.itemId().equals(item.id()) && !line.isPart())
                        .map(line -> DraftCombo.of(line, item, draft().lines()))
                        .filter(fresh::isLike)
                        .findFirst();
        DraftLine head = same.map(DraftCombo::head).orElse(fresh.head());
        book.select(head.id());
        book.set(
                same.map(known -> draft().times(head, head.quantity() + 1))
                        .orElseGet(() -> draft().with(fresh.lines())));
    }

    private Serving entered(MenuItem item) {
        return courses(draft().type()).of(item, draft().course());
    }

    private Courses courses(OrderType type) {
        return new Courses(menu.get(), type);
    }

    private ComboMaking making(Menu known) {
        return new ComboMaking(ids, known, draft().type());
    }

    /// Adds lines like some that were sent, with those of their choices that are offered now; all
    /// of it is one tap to take back.
    void add(List<OrderLine> like) {
        Map<LineId, OrderLine> heads =
                like.stream().collect(Collectors.toMap(OrderLine::id, Function.identity()));
        var fresh = new HashMap<LineId, LineId>();
        like.forEach(line -> fresh.put(line.id(), ids.line()));
        var all = new ArrayList<>(draft().lines());
        for (OrderLine line : like) {
            PartOf of = line.partOf();
            DraftPart part =
                    of == null
                            ? null
                            : new DraftPart(
                                    fresh.getOrDefault(of.lineId(), of.lineId()),
                                    of.slotId(),
                                    heads.getOrDefault(of.lineId(), line).itemId());
            all.add(DraftLine.like(fresh.getOrDefault(line.id(), line.id()), line, part));
        }
        book.set(draft().withLines(making(menu.get()).fitted(all)));
    }

    /// Adds to the selected line's pieces, or takes away; a line of none is gone. A part of a combo
    /// is as many as that.
    public void changeQuantity(int by) {
        selectedLine().ifPresent(line -> setQuantity(line.quantity() + by));
    }

    /// Says how many pieces the selected line has, as many as a line may have; one of none is gone.
    /// A combo has its parts in each piece.
    public void setQuantity(int pieces) {
        Optional<DraftLine> line = selectedLine().filter(known -> !known.isPart());
        if (line.isPresent() && pieces <= 0) {
            remove();
        } else if (line.isPresent()) {
            book.set(draft().times(line.get(), pieces));
        }
    }

    /// Takes the selected line out, with the parts of it; the line before it is selected then. A
    /// part of a combo stays: its slot says whether it can go.
    public void remove() {
        selectedLine()
                .filter(line -> !line.isPart())
                .ifPresent(
                        line -> {
                            int at = Math.max(0, draft().lines().indexOf(line) - 1);
                            List<DraftLine> left = draft().without(line.id()).lines();
                            book.select(left.isEmpty() ? null : left.get(at).id());
                            book.set(draft().without(line.id()));
                        });
    }

    /// Keeps what the menu has: lines of items that it has not go, and so do choices and parts that
    /// are not offered any more.
    void fit(Menu changed) {
        List<DraftLine> still = making(changed).fitted(draft().lines());
        if (!still.equals(draft().lines())) {
            book.set(draft().withLines(still));
            book.forgetPast();
        }
    }

    // Choices

    /// Makes another of the item's variants of the selected line.
    public void chooseVariant(VariantId variant) {
        change(line -> line.as(variant));
    }

    /// Switches a modifier of the selected line.
    ///
    /// @return whether the group had room for it
    boolean toggle(Modifier modifier, ModifierGroup group) {
        return changeWithin(now -> now.switched(modifier, group));
    }

    /// Wants a modifier of the selected line in a way.
    ///
    /// @return whether the group allows it
    boolean prefix(Modifier modifier, ModifierGroup group, Prefix prefix) {
        return changeWithin(now -> now.prefixed(modifier, group, prefix));
    }

    /// Takes a modifier of the selected line once more.
    ///
    /// @return whether the group had room for it
    boolean countUp(Modifier modifier, ModifierGroup group) {
        return changeWithin(now -> now.oneMore(modifier, group));
    }

    /// Takes a modifier of the selected line once less.
    void countDown(Modifier modifier, ModifierGroup group) {
        changeWithin(now -> Optional.of(now.oneLess(modifier, group)));
    }

    // Open prices

    /// Says what a piece of the selected line costs, whose item has no price of its own.
    ///
    /// @param price null: it is not said any more
    void price(@Nullable Money price) {
        changeOpen(open -> open.costing(price));
    }

    /// Says what the selected line is called, whose item has no price of its own.
    void name(String name) {
        changeOpen(open -> open.called(shortened(name, Limits.NAME)));
    }

    private void changeOpen(UnaryOperator<OpenPrice> change) {
        OpenPrice open = selectedLine().map(DraftLine::open).orElse(null);
        if (open != null && !change.apply(open).equals(open)) {
            change(line -> line.withOpen(change.apply(open)));
        }
    }

    // Notes and place

    public void noteLine(String note) {
        change(line -> line.withNote(shortened(note, Limits.NOTE)));
    }

    public void noteOrder(String note) {
        if (!draft().adding()) {
            book.set(draft().withNote(shortened(note, Limits.NOTE)));
        }
    }

    /// Says which name or pager the order is called by.
    public void nameGuest(String name) {
        if (!draft().adding() && !name.strip().equals(draft().calledBy())) {
            book.set(draft().withGuestName(shortened(name, Limits.GUEST_NAME)));
        }
    }

    private static String shortened(String text, int most) {
        int longest = text.codePointCount(0, text.length());
        return text.substring(0, text.offsetByCodePoints(0, Math.min(longest, most))).strip();
    }

    public void chooseType(OrderType type) {
        if (!draft().adding() && draft().type() != type) {
            book.set(seated(draft().withType(type)));
        }
    }

    public void chooseTable(String table) {
        String label = table.strip();
        boolean changes = !label.equals(draft().table());
        boolean fits = label.codePointCount(0, label.length()) <= Limits.TABLE;
        if (changes && fits && !draft().adding()) {
            boolean sitsDown = draft().type() != OrderType.DINE_IN;
            Draft there = draft().withTable(label);
            book.set(sitsDown ? seated(there) : there);
        }
    }

    private Draft seated(Draft changed) {
        return changed.withLines(courses(changed.type()).seated(changed.lines()));
    }

    public void changeGuests(int by) {
        if (!draft().adding() && draft().type() == OrderType.DINE_IN) {
            book.set(
                    draft().withGuests(Math.clamp(draft().guests() + (long) by, 0, Limits.GUESTS)));
        }
    }

    /// Makes a choice, or takes it back, with all that it opens.
    private boolean changeWithin(Function<Chosen, Optional<Chosen>> step) {
        Optional<DraftLine> line = selectedLine();
        if (line.isEmpty()) {
            return true;
        }
        Chosen before = line.get().chosen();
        var choices = new FirstChoices(menu.get().item(line.get().itemId()), menu.get().supply());
        Optional<Chosen> changed = step.apply(before).map(now -> choices.opened(before, now));
        changed.ifPresent(now -> change(known -> known.with(now)));
        return changed.isPresent();
    }

    private void change(UnaryOperator<DraftLine> change) {
        selectedLine().ifPresent(line -> book.set(draft().change(line.id(), change)));
    }
}
