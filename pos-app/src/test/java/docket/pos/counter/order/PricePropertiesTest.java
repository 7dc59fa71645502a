package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.ModelSamples;
import docket.model.Money;
import docket.model.Names;
import docket.model.OrderType;
import docket.model.menu.Availability;
import docket.model.menu.CategoryId;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import docket.model.menu.ModifierGroupId;
import docket.model.menu.ModifierId;
import docket.model.menu.Prefix;
import docket.model.menu.Variant;
import docket.model.menu.VariantId;
import docket.model.order.LineId;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Whatever an item is offered as, and however it is tapped: the server takes it, at the price that
/// stood on the screen.
class PricePropertiesTest {
    private static final ItemId ANY = new ItemId("any");

    @Property
    void whatStandsOnTheScreenIsWhatIsPaid(@ForAll long seed) {
        var chance = new Random(seed);
        Menu menu = ModelSamples.menu().put(item(chance));
        MenuItem item = menu.item(ANY);
        DraftLine line =
                DraftLine.fresh(new LineId(new UUID(1, 1)), item, menu.supply(), Serving.NONE);
        int taps = chance.nextInt(12);
        for (int tap = 0; tap < taps; tap++) {
            line = tapped(line, item, chance);
        }
        var command = new NewOrder(OrderType.TAKEAWAY, null, null, null, List.of(line.command()));

        Order order =
                Order.place(
                        ModelSamples.orderId(1),
                        "001",
                        ModelSamples.DAY,
                        command,
                        menu,
                        ModelSamples.NOON);

        assertThat(order.total()).isEqualTo(line.total(menu));
    }

    private static DraftLine tapped(DraftLine line, MenuItem item, Random chance) {
        if (!item.variants().isEmpty() && chance.nextInt(4) == 0) {
            return line.as(item.variants().get(chance.nextInt(item.variants().size())).id());
        }
        if (item.modifierGroups().isEmpty() || chance.nextInt(5) == 0) {
            return line.withQuantity(1 + chance.nextInt(5));
        }
        ModifierGroup group =
                item.modifierGroups().get(chance.nextInt(item.modifierGroups().size()));
        Modifier modifier = group.modifiers().get(chance.nextInt(group.modifiers().size()));
        Chosen now = line.chosen();
        return line.with(
                switch (chance.nextInt(4)) {
                    case 0 -> now.switched(modifier, group).orElse(now);
                    case 1 -> now.oneMore(modifier, group).orElse(now);
                    case 2 -> now.oneLess(modifier, group);
                    default ->
                            now.prefixed(
                                            modifier,
                                            group,
                                            List.of(Prefix.values())
                                                    .get(chance.nextInt(Prefix.values().length)))
                                    .orElse(now);
                });
    }

    private static MenuItem item(Random chance) {
        var variants = new ArrayList<Variant>();
        int sizes = chance.nextInt(3);
        for (int n = 0; n < sizes; n++) {
            variants.add(
                    new Variant(
                            new VariantId("v" + n), "v" + n, Names.NONE, money(chance, 20_000)));
        }
        var groups = new ArrayList<ModifierGroup>();
        int count = chance.nextInt(3);
        for (int n = 0; n < count; n++) {
            groups.add(group(n, chance));
        }
        return new MenuItem(
                ANY,
                new CategoryId("food"),
                "any",
                Names.NONE,
                money(chance, 50_000),
                null,
                Availability.PUBLISHED,
                List.of(),
                groups,
                null,
                1,
                null,
                List.of(),
                List.of(),
                variants,
                null,
                List.of(),
                null);
    }

    /// The first one is never part of the item, and there are as many as must be chosen.
    private static ModifierGroup group(int place, Random chance) {
        var modifiers = new ArrayList<Modifier>();
        int least = chance.nextInt(3);
        int count = 1 + least + chance.nextInt(3);
        int marks = least;
        for (int n = 0; n < count; n++) {
            boolean included = n > least && chance.nextInt(3) == 0;
            boolean marked = marks > 0 && chance.nextInt(3) == 0;
            marks -= marked ? 1 : 0;
            modifiers.add(
                    new Modifier(
                            new ModifierId("m" + place + "-" + n),
                            "m" + n,
                            Names.NONE,
                            money(chance, 2000),
                            marked,
                            included));
        }
        int most = Math.max(1, least + chance.nextInt(3));
        return new ModifierGroup(
                new ModifierGroupId("g" + place), "g", Names.NONE, least, most, modifiers);
    }

    private static Money money(Random chance, int below) {
        return new Money(chance.nextInt(below));
    }
}
