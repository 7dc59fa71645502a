package docket.model;

import docket.model.menu.CategoryId;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import docket.model.menu.ModifierGroupId;
import docket.model.menu.ModifierId;
import docket.model.menu.Prefix;
import docket.model.menu.SetItem;
import docket.model.order.LineId;
import docket.model.order.ModifierChoice;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A dish whose choices open others. `✓`: chosen at first; `●`: part of it.
///
/// | group | of | least–most | choices |
/// | --- | --- | --- | --- |
/// | `side` | `grill-plate`, 20000 | 1–2 | `chips` ✓, `salad` +1000 |
/// | `dressing` | `salad` | 1–1 | `ranch` ✓, `caesar` +300 |
/// | `topping` | `caesar` | 0–1 | `parmesan` +500 |
/// | `leaves` | `salad` | 0–1 | `onion` ● |
public final class NestedSamples {
    public static final ItemId PLATE = new ItemId("grill-plate");

    private NestedSamples() {}

    public static Menu menu() {
        Menu menu = ModelSamples.menu();
        return menu.put(plate().on(menu, PLATE));
    }

    public static SetItem plate() {
        return offering(side());
    }

    /// The plate with other groups.
    public static SetItem offering(ModifierGroup... groups) {
        return new SetItem(
                new CategoryId("food"),
                "그릴 플레이트",
                new Names(Map.of("en", "Grill plate")),
                new Money(20_000),
                null,
                List.of(ModelSamples.GRILL),
                List.of(groups),
                null,
                null,
                null,
                0);
    }

    public static ModifierGroup side() {
        return group(
                "side",
                "사이드",
                1,
                2,
                first(modifier("chips", "감자칩", "Chips", 0)),
                modifier("salad", "샐러드", "Salad", 1000).opening(List.of(dressing(), leaves())));
    }

    private static ModifierGroup dressing() {
        ModifierGroup topping =
                group("topping", "토핑", 0, 1, modifier("parmesan", "파르메산", "Parmesan", 500));
        return group(
                "dressing",
                "드레싱",
                1,
                1,
                first(modifier("ranch", "랜치", "Ranch", 0)),
                modifier("caesar", "시저", "Caesar", 300).opening(List.of(topping)));
    }

    private static ModifierGroup leaves() {
        Modifier onion = modifier("onion", "양파", "Onion", 200);
        return group(
                "leaves",
                "채소",
                0,
                1,
                new Modifier(onion.id(), onion.name(), onion.names(), onion.price(), null, true));
    }

    public static ModifierGroup group(
            String id, String name, int least, int most, Modifier... modifiers) {
        return new ModifierGroup(
                new ModifierGroupId(id), name, Names.NONE, least, most, List.of(modifiers));
    }

    public static Modifier modifier(String id, String korean, String english, long price) {
        return new Modifier(
                new ModifierId(id), korean, new Names(Map.of("en", english)), new Money(price));
    }

    private static Modifier first(Modifier modifier) {
        return new Modifier(
                modifier.id(), modifier.name(), modifier.names(), modifier.price(), true);
    }

    /// Choices such as `salad 2, NO onion`.
    public static List<ModifierChoice> choices(String said) {
        return said.isEmpty()
                ? List.of()
                : Stream.of(said.split(", ")).map(NestedSamples::choice).toList();
    }

    private static ModifierChoice choice(String said) {
        int gap = said.indexOf(' ');
        if (gap < 0) {
            return new ModifierChoice(new ModifierId(said), null);
        }
        String first = said.substring(0, gap);
        String last = said.substring(gap + 1);
        return Character.isDigit(last.charAt(0))
                ? new ModifierChoice(new ModifierId(first), Integer.valueOf(last))
                : new ModifierChoice(new ModifierId(last), 1, Prefix.valueOf(first));
    }

    public static NewLine line(LineId id, int quantity, String choices) {
        return new NewLine(id, PLATE, quantity, choices(choices), null);
    }

    /// The order of the number 1 with one line of it.
    public static Order sold(Menu menu, int quantity, String choices) {
        return Order.place(
                ModelSamples.orderId(1),
                "T4-001",
                ModelSamples.DAY,
                new NewOrder(
                        OrderType.DINE_IN,
                        "4",
                        2,
                        null,
                        List.of(line(ModelSamples.lineId(1, 1), quantity, choices))),
                menu,
                ModelSamples.NOON);
    }
}
