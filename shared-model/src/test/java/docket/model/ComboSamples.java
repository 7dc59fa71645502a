package docket.model;

import static docket.model.ModelSamples.DAY;
import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.lineId;

import docket.model.menu.Availability;
import docket.model.menu.CategoryId;
import docket.model.menu.ItemId;
import docket.model.menu.KitchenName;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.SetItem;
import docket.model.menu.Slot;
import docket.model.menu.SlotChoice;
import docket.model.menu.SlotId;
import docket.model.order.LineId;
import docket.model.order.ModifierChoice;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.PartOf;
import docket.model.ticket.FiredOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Combos of the small restaurant for tests. `*`: one may choose nothing.
///
/// | combo | price | slots |
/// | --- | --- | --- |
/// | `lunch` | 9900 | `burger` or `steak` +20000; `fries` or `soup` +500; `americano` `*` |
/// | `dinner` | 39000 | `soup`; `steak` or `burger`; one or two `cheesecake` or `americano` |
public final class ComboSamples {
    public static final ItemId LUNCH = new ItemId("lunch");
    public static final ItemId DINNER = new ItemId("dinner");

    private ComboSamples() {}

    public static Menu menu() {
        Menu menu = ModelSamples.menu();
        return menu.put(lunch().on(menu, LUNCH)).put(dinner().on(menu, DINNER));
    }

    public static SetItem lunch() {
        return combo("점심 세트", "Lunch combo", 9900, burger(), side(), drink());
    }

    public static SetItem dinner() {
        return combo(
                "저녁 코스",
                "Dinner menu",
                39_000,
                slot("starter", "전채", "Starter", 1, 1, 1, choice("soup", 0)),
                slot("main", "메인", "Main", 1, 1, 2, choice("steak", 0), choice("burger", 0)),
                slot(
                        "sweet",
                        "후식",
                        "Dessert",
                        1,
                        2,
                        3,
                        choice("cheesecake", 0),
                        choice("americano", 0)));
    }

    public static Slot burger() {
        return slot(
                "burger", "버거", "Burger", 1, 1, null, choice("burger", 0), choice("steak", 20_000));
    }

    public static Slot side() {
        return slot("side", "사이드", "Side", 1, 1, null, choice("fries", 0), choice("soup", 500));
    }

    public static Slot drink() {
        return slot("drink", "음료", "Drink", 0, 1, null, choice("americano", 0));
    }

    public static SetItem combo(String korean, String english, long price, Slot... slots) {
        return new SetItem(
                new CategoryId("food"),
                korean,
                new Names(Map.of("en", english)),
                new Money(price),
                null,
                null,
                null,
                new KitchenName(korean.substring(0, 2), Names.NONE),
                null,
                null,
                null,
                null,
                List.of(slots),
                0,
                null,
                null);
    }

    public static Slot slot(
            String id,
            String korean,
            String english,
            int least,
            int most,
            @Nullable Integer course,
            SlotChoice... choices) {
        return new Slot(
                new SlotId(id),
                korean,
                new Names(Map.of("en", english)),
                least,
                most,
                course,
                List.of(choices));
    }

    public static SlotChoice choice(String item, long extra) {
        return new SlotChoice(new ItemId(item), new Money(extra));
    }

    /// The menu with an item that can be had otherwise.
    public static Menu being(Menu menu, String item, Availability availability) {
        MenuItem now = menu.item(new ItemId(item));
        return menu.with(now.with(availability));
    }

    /// A head: the first line of an order that has it, or a later one.
    public static NewLine head(LineId id, ItemId combo, int quantity) {
        return new NewLine(id, combo, quantity, null, null);
    }

    public static NewLine part(
            LineId id, LineId head, String slot, String item, int quantity, @Nullable Integer at) {
        return new NewLine(
                id,
                new ItemId(item),
                quantity,
                item.equals("steak")
                        ? List.of(new ModifierChoice(new docket.model.menu.ModifierId("rare"), 1))
                        : List.of(),
                null,
                at,
                null,
                null,
                null,
                new PartOf(head, new SlotId(slot)),
                null);
    }

    /// The lines 1 to 4 of an order: a lunch with burger, fries and americano.
    public static List<NewLine> lunch(int order, int quantity) {
        return lunch(order, 1, quantity);
    }

    /// The same from a line on.
    public static List<NewLine> lunch(int order, int first, int quantity) {
        LineId head = lineId(order, first);
        return List.of(
                head(head, LUNCH, quantity),
                part(lineId(order, first + 1), head, "burger", "burger", quantity, null),
                part(lineId(order, first + 2), head, "side", "fries", quantity, null),
                part(lineId(order, first + 3), head, "drink", "americano", quantity, null));
    }

    /// The lines 1 to 4 of an order: a dinner of soup, steak and cheesecake, course by course.
    public static List<NewLine> dinner(int order, int first, int quantity) {
        LineId head = lineId(order, first);
        return List.of(
                head(head, DINNER, quantity),
                part(lineId(order, first + 1), head, "starter", "soup", quantity, 1),
                part(lineId(order, first + 2), head, "main", "steak", quantity, 2),
                part(lineId(order, first + 3), head, "sweet", "cheesecake", quantity, 3));
    }

    public static NewOrder command(List<NewLine> lines) {
        return new NewOrder(OrderType.DINE_IN, "4", 2, null, lines);
    }

    /// An order of the number 1 with these lines.
    public static FiredOrder fired(List<NewLine> lines, Menu menu) {
        return FiredOrder.place(
                Order.place(ModelSamples.orderId(1), "T4-001", DAY, command(lines), menu, NOON));
    }

    public static FiredOrder fired(List<NewLine> lines) {
        return fired(lines, menu());
    }
}
