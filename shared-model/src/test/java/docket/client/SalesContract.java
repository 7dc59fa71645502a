package docket.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.model.CommandId;
import docket.model.Money;
import docket.model.Names;
import docket.model.OrderType;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.ItemId;
import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import docket.model.menu.ModifierGroupId;
import docket.model.menu.ModifierId;
import docket.model.menu.PriceRule;
import docket.model.menu.Selling;
import docket.model.menu.SetItem;
import docket.model.menu.Slot;
import docket.model.menu.SlotChoice;
import docket.model.menu.SlotId;
import docket.model.order.ChosenModifier;
import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.order.ModifierChoice;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.OpenSale;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderLine;
import docket.model.order.PartOf;
import docket.model.order.VoidLine;
import docket.wire.Protocol;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every client keeps of sales that are more than one thing at one price: choices that open
/// others, combos, other prices, and prices that are said. Each test puts items of its own on the
/// menu.
public interface SalesContract {
    /// A client of somebody who edits the menu and says prices; whoever gives it closes it after
    /// the test.
    DocketClient editor();

    private static CommandId fresh() {
        return new CommandId(UUID.randomUUID());
    }

    private static MenuItem offer(
            DocketClient client, List<ModifierGroup> groups, List<Slot> slots, Selling selling) {
        return client.editing()
                .set(
                        fresh(),
                        new ItemId(UUID.randomUUID().toString()),
                        new SetItem(
                                client.menu().menu().categories().getFirst().id(),
                                "오늘의 메뉴",
                                null,
                                new Money(5000),
                                null,
                                null,
                                groups,
                                null,
                                null,
                                null,
                                null,
                                null,
                                slots,
                                0,
                                selling,
                                null));
    }

    private static MenuItem offer(DocketClient client, Selling selling) {
        return offer(client, List.of(), List.of(), selling);
    }

    private static NewLine line(
            MenuItem item, List<String> choices, @Nullable PartOf of, @Nullable OpenSale open) {
        return new NewLine(
                new LineId(UUID.randomUUID()),
                item.id(),
                1,
                choices.stream().map(id -> new ModifierChoice(new ModifierId(id), 1)).toList(),
                null,
                null,
                null,
                null,
                null,
                of,
                open);
    }

    private static NewLine line(MenuItem item) {
        return line(item, List.of(), null, null);
    }

    private static Order place(DocketClient client, OrderType type, NewLine... lines) {
        return client.place(
                new OrderId(UUID.randomUUID()),
                new NewOrder(
                        type, type == OrderType.DINE_IN ? "4" : null, null, null, List.of(lines)));
    }

    private static Order takeaway(DocketClient client, NewLine... lines) {
        return place(client, OrderType.TAKEAWAY, lines);
    }

    private static Reason refused(DocketClient client, NewLine... lines) {
        Refusal no = catchThrowableOfType(Refusal.class, () -> takeaway(client, lines));
        assertThat(no).as("a refusal").isNotNull();
        return no.reason();
    }

    private static ModifierGroup group(String id, int least, Modifier... modifiers) {
        return new ModifierGroup(
                new ModifierGroupId(id), id, Names.NONE, least, 1, List.of(modifiers));
    }

    private static Modifier modifier(String id, long price) {
        return new Modifier(new ModifierId(id), id, Names.NONE, new Money(price));
    }

    @Test
    default void whatAChoiceOpensIsSoldWithIt() {
        DocketClient counter = editor();
        ModifierGroup dressing =
                group("dressing", 1, modifier("ranch", 0), modifier("caesar", 300));
        ModifierGroup side =
                group(
                        "side",
                        0,
                        modifier("salad", 1000).opening(List.of(dressing)),
                        modifier("chips", 0));
        MenuItem dish = offer(counter, List.of(side), List.of(), Selling.PLAIN);

        assertThat(counter.menu().menu().item(dish.id()).modifierGroups()).containsExactly(side);
        Order order = takeaway(counter, line(dish, List.of("caesar", "salad"), null, null));
        List<ChosenModifier> sold = order.lines().getFirst().modifiers();

        assertThat(order.total()).isEqualTo(new Money(6300));
        assertThat(sold).extracting(one -> one.id().value()).containsExactly("salad", "caesar");
        assertThat(sold.getLast().parentId()).isEqualTo(new ModifierId("salad"));
        assertThat(counter.order(order.id())).isEqualTo(order);
        assertThat(
                        counter.openTickets(Protocol.ALL_STATIONS).tickets().stream()
                                .filter(ticket -> ticket.orderId().equals(order.id()))
                                .flatMap(ticket -> ticket.lines().stream())
                                .findFirst()
                                .orElseThrow()
                                .modifiers())
                .isEqualTo(sold);
        assertThat(refused(counter, line(dish, List.of("salad"), null, null)))
                .isEqualTo(Reason.MODIFIER_COUNT);
        assertThat(refused(counter, line(dish, List.of("chips", "ranch"), null, null)))
                .isEqualTo(Reason.MODIFIER_UNKNOWN);
    }

    @Test
    default void aComboIsSoldWithItsPartsAndGoesWithThem() {
        DocketClient counter = editor();
        MenuItem main = offer(counter, Selling.PLAIN);
        MenuItem drink = offer(counter, Selling.PLAIN);
        Slot mains = slot("main", 1, new SlotChoice(main.id(), Money.ZERO));
        Slot drinks = slot("drink", 0, new SlotChoice(drink.id(), new Money(500)));
        MenuItem combo = offer(counter, List.of(), List.of(mains, drinks), Selling.PLAIN);
        NewLine head = line(combo);
        NewLine part = line(main, List.of(), new PartOf(head.id(), mains.id()), null);
        NewLine extra = line(drink, List.of(), new PartOf(head.id(), drinks.id()), null);

        assertThat(counter.menu().menu().item(combo.id()).slots()).containsExactly(mains, drinks);
        Order order = takeaway(counter, head, part, extra);

        assertThat(order.total()).isEqualTo(new Money(5500));
        assertThat(order.lines())
                .extracting(OrderLine::partOf)
                .containsExactly(null, part.partOf(), extra.partOf());
        assertThat(refused(counter, line(combo))).isEqualTo(Reason.COMBO_PARTS);
        Order gone =
                counter.voidLine(
                        fresh(), order.id(), head.id(), new VoidLine("changed mind", null));
        assertThat(gone.lines())
                .extracting(OrderLine::status)
                .containsOnly(LineStatus.VOIDED)
                .hasSize(3);
        assertThat(gone.total()).isEqualTo(Money.ZERO);
    }

    private static Slot slot(String id, int least, SlotChoice choice) {
        return new Slot(new SlotId(id), id, Names.NONE, least, 1, null, List.of(choice));
    }

    @Test
    default void theFirstPriceThatFitsIsCharged() {
        DocketClient counter = editor();
        var toTakeAway = new PriceRule(new Money(4000), OrderType.TAKEAWAY, null, null);
        MenuItem item = offer(counter, Selling.PLAIN.withPrices(List.of(toTakeAway)));

        assertThat(counter.menu().menu().item(item.id()).terms().prices())
                .containsExactly(toTakeAway);
        assertThat(takeaway(counter, line(item)).total()).isEqualTo(new Money(4000));
        assertThat(place(counter, OrderType.DINE_IN, line(item)).total())
                .isEqualTo(new Money(5000));
    }

    @Test
    default void aPriceThatIsOpenIsSaidWithTheLine() {
        DocketClient counter = editor();
        MenuItem open = offer(counter, Selling.PLAIN.withOpenPrice(true));
        MenuItem plain = offer(counter, Selling.PLAIN);
        var said = new OpenSale(new Money(7500), "콩국수");

        OrderLine sold = takeaway(counter, line(open, List.of(), null, said)).lines().getFirst();

        assertThat(sold.unitPrice()).isEqualTo(said.price());
        assertThat(sold.name()).isEqualTo("콩국수");
        assertThat(refused(counter, line(open))).isEqualTo(Reason.INVALID);
        assertThat(refused(counter, line(plain, List.of(), null, said))).isEqualTo(Reason.INVALID);
    }
}
