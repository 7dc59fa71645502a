package docket.model.menu;

import static docket.model.ModelSamples.menu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.model.Called;
import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.ModelSamples;
import docket.model.Money;
import docket.model.Names;
import docket.model.OrderType;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.order.LineId;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.model.ticket.FiredOrder;
import docket.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VariantsTest {
    private static final ItemId LATTE = new ItemId("latte");
    private static final Variant REGULAR = variant("regular", "레귤러", "Regular", 5000);
    private static final Variant LARGE = variant("large", "라지", "Large", 6000);

    private static Variant variant(String id, String korean, String english, long price) {
        return new Variant(
                new VariantId(id), korean, new Names(Map.of("en", english)), new Money(price));
    }

    private static SetItem latte(Variant... variants) {
        SetItem plain = ModelSamples.latte();
        return new SetItem(
                plain.categoryId(),
                plain.name(),
                plain.names(),
                new Money(9999),
                plain.colour(),
                plain.stationIds(),
                plain.modifierGroups(),
                plain.kitchenName(),
                plain.allergens(),
                plain.diets(),
                List.of(variants),
                " reduced ",
                null,
                0,
                null,
                null);
    }

    private static Menu withLatte(Variant... variants) {
        return menu().put(latte(variants).on(menu(), LATTE));
    }

    private static Order sold(Menu menu, @Nullable String variant) {
        var line =
                new NewLine(
                        new LineId(new UUID(7, 1)),
                        LATTE,
                        2,
                        null,
                        null,
                        null,
                        null,
                        null,
                        variant == null ? null : new VariantId(variant),
                        null,
                        null);
        return Order.place(
                ModelSamples.orderId(1),
                "001",
                ModelSamples.DAY,
                new NewOrder(OrderType.TAKEAWAY, null, null, null, List.of(line)),
                menu,
                ModelSamples.NOON);
    }

    private static Refusal refusal(Menu menu, @Nullable String variant) {
        return catchThrowableOfType(Refusal.class, () -> sold(menu, variant));
    }

    @Test
    void eachHasItsPriceAndTheItemShowsTheCheapest() {
        Menu menu = withLatte(LARGE, REGULAR);

        assertThat(menu.item(LATTE).price()).isEqualTo(new Money(5000));
        assertThat(menu.item(LATTE).taxClass()).isEqualTo("reduced");
        assertThat(sold(menu, "large").total()).isEqualTo(new Money(12_000));
        assertThat(sold(menu, "regular").total()).isEqualTo(new Money(10_000));
    }

    @Test
    void whatWasSoldKeepsItsNameAndThePassReadsIt() {
        Order order = sold(withLatte(REGULAR, LARGE), "large");
        OrderLine line = order.lines().getFirst();

        assertThat(line.called().name()).isEqualTo("카페라떼 라지");
        assertThat(line.called().names().in("en", "")).isEqualTo("Caffè latte Large");
        var ticket = FiredOrder.place(order).tickets().getFirst().lines().getFirst();
        assertThat(ticket.name()).isEqualTo("라떼 라지");
        assertThat(ticket.names().in("en", "")).isEqualTo("LATTE Large");
        String json = Json.MAPPER.writeValueAsString(order);
        assertThat(Json.MAPPER.readValue(json, Order.class)).isEqualTo(order);
    }

    @Test
    void oneMustBeNamedAndKnown() {
        requireOne(refusal(withLatte(REGULAR, LARGE), null));
        requireOne(refusal(withLatte(REGULAR, LARGE), "huge"));
        assertThat(refusal(withLatte(), "large").reason()).isEqualTo(Reason.VARIANT_UNKNOWN);
        assertThat(sold(withLatte(), null).total()).isEqualTo(new Money(19_998));
    }

    private static void requireOne(Refusal no) {
        assertThat(no.reason()).isEqualTo(Reason.VARIANT_UNKNOWN);
        assertThat(no.members()).containsEntry("itemId", "latte").containsEntry("name", "카페라떼");
    }

    @Test
    void idsAreThereOnceAndNotTooMany() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> latte(LARGE, LARGE));
        List<Variant> many =
                IntStream.rangeClosed(0, Limits.VARIANTS)
                        .mapToObj(n -> variant("v" + n, "v", "v", n))
                        .collect(Collectors.toList());
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> latte(many.toArray(Variant[]::new)));
    }

    @Test
    void aNameWithItsVariantIsNeverLongerThanANameMayBe() {
        var item = new Called("가".repeat(Limits.NAME), Names.NONE);
        var size = new Called("🍜", new Names(Map.of("en", "Large")));

        Called both = item.and(size);

        assertThat(both.name()).isEqualTo("가".repeat(Limits.NAME));
        assertThat(both.names().in("en", "")).hasSize(Limits.NAME);
    }

    @Test
    void anItemOfBeforeComesAsItIs() {
        String before = Json.MAPPER.writeValueAsString(menu().items().getFirst());

        assertThat(before).doesNotContain("variants", "taxClass");
        assertThat(Json.MAPPER.readValue(before, MenuItem.class))
                .isEqualTo(menu().items().getFirst());
        String now = Json.MAPPER.writeValueAsString(withLatte(REGULAR, LARGE).item(LATTE));
        assertThat(Json.MAPPER.readValue(now, MenuItem.class))
                .isEqualTo(withLatte(REGULAR, LARGE).item(LATTE));
    }
}
