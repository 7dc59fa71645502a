package docket.kitchen.board;

import docket.model.OrderType;
import docket.model.event.Floor;
import docket.model.menu.CategoryId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.order.LineStatus;
import docket.model.order.OrderId;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketLine;
import docket.ui.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Which of the tickets a cook wants to see for a while, and how many there are of each kind. All
/// are back when nobody has touched the display for a while; nothing of it is stored. Confined to
/// the screens' thread.
public final class TicketFilter {
    /// For so long after the last touch it holds.
    static final Duration STAYS = Duration.ofSeconds(60);

    private final Texts texts;
    private final Ages ages;
    private final Predicate<Card> isTest;
    private final ReadOnlyObjectWrapper<TicketKind> kind =
            new ReadOnlyObjectWrapper<>(TicketKind.ALL);
    private final ReadOnlyObjectWrapper<List<Card>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Choice>> choices =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private List<Card> all = List.of();
    private @Nullable Menu menu;
    private Instant touchedAt = Instant.MIN;

    /// What can be picked, and how many tickets it has, as it is read.
    record Choice(TicketKind kind, String text) {}

    /// @param isTest whether a card is a test's, which is always shown and never counted
    TicketFilter(Texts texts, Ages ages, Predicate<Card> isTest) {
        this.texts = texts;
        this.ages = ages;
        this.isTest = isTest;
    }

    // Properties

    /// The cards that are to be shown.
    ReadOnlyObjectProperty<List<Card>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TicketKind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    /// Whether the choices are on the screen.
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// What can be picked, counted while the choices are on the screen.
    ReadOnlyObjectProperty<List<Choice>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /// How many of how many tickets are shown; `""` when it is all of them.
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    public String getSentence() {
        return sentence.get();
    }

    /// Whether it may hide tickets.
    boolean isOn() {
        return !kind.get().equals(TicketKind.ALL);
    }

    // Commands

    /// Puts the choices on the screen, or takes them off; what was picked stays.
    void toggle() {
        touched();
        open.set(!open.get());
        draw();
    }

    /// Shows the tickets of one kind.
    void pick(TicketKind wanted) {
        touched();
        kind.set(wanted);
        draw();
    }

    /// Picks a choice further on in the row, or back.
    void step(int by) {
        List<TicketKind> row = choices.get().stream().map(Choice::kind).toList();
        if (!row.isEmpty()) {
            pick(row.get(Math.clamp((long) row.indexOf(kind.get()) + by, 0, row.size() - 1)));
        }
    }

    /// Shows all tickets, without the choices.
    void showAll() {
        open.set(false);
        kind.set(TicketKind.ALL);
        draw();
    }

    /// Shows all tickets if one of these is hidden.
    void reveal(Collection<OrderId> wanted) {
        boolean isHidden =
                isOn()
                        && all.stream()
                                .filter(card -> wanted.contains(card.orderId()))
                                .anyMatch(card -> !shown.get().contains(card));
        if (isHidden) {
            showAll();
        }
    }

    /// Somebody is before the display.
    void touched() {
        touchedAt = ages.here().instant();
    }

    // Facts

    /// The board has these cards now.
    void follow(List<Card> cards, Floor floor) {
        all = cards;
        menu = floor.menu();
        draw();
    }

    /// Brings it up to this second.
    void tick() {
        boolean isLeft = !touchedAt.plus(STAYS).isAfter(ages.here().instant());
        if (isLeft && (isOn() || open.get())) {
            showAll();
        } else {
            List<Card> now = picked();
            if (!now.equals(shown.get())) {
                shown.set(now);
            }
            describe();
        }
    }

    private void draw() {
        shown.set(picked());
        describe();
    }

    private List<Card> picked() {
        return isOn()
                ? all.stream().filter(card -> isTest.test(card) || isOf(card, kind.get())).toList()
                : all;
    }

    private void describe() {
        List<Card> orders = orders(all);
        int some = orders(shown.get()).size();
        sentence.set(
                isOn() ? texts.text("filter.shown", some, orders.size(), name(kind.get())) : "");
        List<Choice> now = open.get() ? choices(orders) : List.of();
        if (!now.equals(choices.get())) {
            choices.set(now);
        }
    }

    private List<Card> orders(List<Card> cards) {
        return cards.stream().filter(isTest.negate()).toList();
    }

    private List<Choice> choices(List<Card> orders) {
        var row = new ArrayList<TicketKind>();
        row.add(TicketKind.ALL);
        for (OrderType type : OrderType.values()) {
            row.add(new TicketKind.OfType(type));
        }
        row.add(TicketKind.LATE);
        row.addAll(categories(orders));
        return row.stream().map(one -> choice(one, orders)).toList();
    }

    /// The categories that there is something of, and the one that is picked, as on the menu.
    private List<TicketKind> categories(List<Card> orders) {
        Menu now = menu;
        if (now == null) {
            return List.of();
        }
        var there = new HashSet<CategoryId>();
        orders.forEach(card -> there.addAll(categories(card)));
        return now.categories().stream()
                .filter(one -> there.contains(one.id()) || isPicked(one.id()))
                .map(one -> (TicketKind) new TicketKind.OfCategory(one.id()))
                .toList();
    }

    private boolean isPicked(CategoryId category) {
        return kind.get().equals(new TicketKind.OfCategory(category));
    }

    private Choice choice(TicketKind one, List<Card> orders) {
        long count = orders.stream().filter(card -> isOf(card, one)).count();
        return new Choice(one, texts.text("filter.choice", name(one), count));
    }

    private boolean isOf(Card card, TicketKind wanted) {
        return switch (wanted) {
            case TicketKind.All all -> true;
            case TicketKind.Late late -> ages.level(card) == Ages.Level.LATE;
            case TicketKind.OfType of -> card.type() == of.type();
            case TicketKind.OfCategory of -> categories(card).contains(of.category());
        };
    }

    /// Of which categories its work here is. What is done counts too, so that a card does not
    /// vanish under the finger while something else of it is left.
    private Set<CategoryId> categories(Card card) {
        var found = new HashSet<CategoryId>();
        Menu now = menu;
        if (now != null) {
            card.mine().stream()
                    .filter(Ticket::isOpen)
                    .flatMap(ticket -> ticket.lines().stream())
                    .filter(TicketFilter::isWork)
                    .flatMap(line -> now.find(line.itemId()).stream())
                    .map(MenuItem::categoryId)
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean isWork(TicketLine line) {
        return line.status().isOnTheBoard() || line.status() == LineStatus.DONE;
    }

    private String name(TicketKind one) {
        return switch (one) {
            case TicketKind.All all -> texts.text("filter.all");
            case TicketKind.Late late -> texts.text("filter.late");
            case TicketKind.OfType of -> texts.text("type." + of.type());
            case TicketKind.OfCategory of ->
                    menu == null
                            ? of.category().value()
                            : menu.findCategory(of.category())
                                    .map(found -> texts.name(found.name(), found.names()))
                                    .orElse(of.category().value());
        };
    }
}
