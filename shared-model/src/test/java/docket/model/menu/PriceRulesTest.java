package docket.model.menu;

import static docket.model.ModelSamples.menu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.model.InvalidValue;
import docket.model.ModelSamples;
import docket.model.Money;
import docket.model.Names;
import docket.model.OrderType;
import docket.model.order.LineId;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.wire.Json;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Other prices of an item: what is charged is what a plain reading of its rules says.
class PriceRulesTest {
    private static final ItemId LATTE = new ItemId("latte");
    private static final LocalDateTime FRIDAY_SIX = LocalDateTime.parse("2026-11-20T18:00");

    private static SetItem latte(List<Variant> variants, List<PriceRule> rules) {
        SetItem plain = ModelSamples.latte();
        return new SetItem(
                plain.categoryId(),
                plain.name(),
                plain.names(),
                plain.price(),
                null,
                null,
                null,
                null,
                null,
                null,
                variants,
                null,
                null,
                0,
                Selling.PLAIN.withPrices(rules),
                null);
    }

    private static Menu with(List<Variant> variants, List<PriceRule> rules) {
        return menu().put(latte(variants, rules).on(menu(), LATTE));
    }

    private static Money charged(
            Menu menu, @Nullable VariantId variant, OrderType type, LocalDateTime local) {
        var line =
                new NewLine(
                        new LineId(new UUID(7, 1)),
                        LATTE,
                        1,
                        null,
                        null,
                        null,
                        null,
                        null,
                        variant,
                        null,
                        null);
        return Order.place(
                        ModelSamples.orderId(1),
                        "001",
                        ModelSamples.DAY,
                        new NewOrder(type, null, null, null, List.of(line)),
                        menu.charging(type, local),
                        ModelSamples.NOON)
                .total();
    }

    private static PriceRule rule(
            long price, @Nullable OrderType type, @Nullable Hours hours, @Nullable String variant) {
        return new PriceRule(
                new Money(price), type, hours, variant == null ? null : new VariantId(variant));
    }

    private static Hours happy() {
        return new Hours(
                List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(17, 0),
                LocalTime.of(19, 0));
    }

    @Test
    void theFirstThatFitsIsCharged() {
        Menu menu =
                with(
                        List.of(),
                        List.of(
                                rule(3000, OrderType.DINE_IN, happy(), null),
                                rule(3500, OrderType.TAKEAWAY, null, null),
                                rule(1, null, happy(), null)));

        assertThat(charged(menu, null, OrderType.DINE_IN, FRIDAY_SIX)).isEqualTo(new Money(3000));
        assertThat(charged(menu, null, OrderType.TAKEAWAY, FRIDAY_SIX)).isEqualTo(new Money(3500));
        assertThat(charged(menu, null, OrderType.DINE_IN, FRIDAY_SIX.plusHours(1)))
                .isEqualTo(new Money(5000));
    }

    @Test
    void aRuleCanBeOfOneSize() {
        Variant small = variant("small", 4000);
        Variant large = variant("large", 6000);
        Menu menu =
                with(List.of(small, large), List.of(rule(3500, OrderType.TAKEAWAY, null, "large")));

        Menu now = menu.charging(OrderType.TAKEAWAY, FRIDAY_SIX);
        assertThat(now.item(LATTE).priceOf(large.id())).isEqualTo(new Money(3500));
        assertThat(now.item(LATTE).priceOf(small.id())).isEqualTo(new Money(4000));
        assertThat(now.item(LATTE).price()).isEqualTo(new Money(3500));
        assertThat(now.charging(OrderType.DINE_IN, FRIDAY_SIX)).isEqualTo(now);
        assertThat(menu.item(LATTE).price()).isEqualTo(new Money(4000));
        assertThat(menu.charging(OrderType.DINE_IN, FRIDAY_SIX).item(LATTE).price())
                .isEqualTo(new Money(4000));
    }

    @Test
    void aMenuWithoutRulesStaysTheVeryOne() {
        Menu menu = menu();

        assertThat(menu.charging(OrderType.TAKEAWAY, FRIDAY_SIX)).isSameAs(menu);
    }

    @Test
    void aRuleOfASizeThatThereIsNotIsRefused() {
        assertThatThrownBy(
                        () ->
                                latte(
                                        List.of(variant("small", 4000)),
                                        List.of(rule(3500, null, null, "huge"))))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("huge");
    }

    @Test
    void theRulesAreKeptAndAnItemWithoutThemSaysNothingOfThem() {
        MenuItem latte =
                with(List.of(), List.of(rule(3000, OrderType.TAKEAWAY, happy(), null))).item(LATTE);

        String json = Json.MAPPER.writeValueAsString(latte);
        assertThat(json)
                .contains(
                        "\"selling\":{\"prices\":[{\"price\":3000,\"orderType\":\"TAKEAWAY\","
                                + "\"hours\":{\"days\":[\"MONDAY\",\"FRIDAY\"],"
                                + "\"from\":\"17:00\",\"until\":\"19:00\"}}]}");
        assertThat(Json.MAPPER.readValue(json, MenuItem.class)).isEqualTo(latte);
        assertThat(Json.MAPPER.writeValueAsString(menu().item(new ItemId("fries"))))
                .doesNotContain("selling");
        assertThat(rule(1, OrderType.TAKEAWAY, happy(), "large").terms())
                .isEqualTo("takeaway mon,fri 17:00-19:00 size=large");
    }

    /// Walks through the rules minute by minute of the week, as a person would read them.
    @Property(tries = 300)
    void whatIsChargedIsWhatThePlainReadingSays(@ForAll long seed) {
        var chance = new Random(seed);
        var variants = new ArrayList<Variant>();
        for (int n = chance.nextInt(3); n > 0; n--) {
            variants.add(variant("v" + n, 1000 + chance.nextInt(9000)));
        }
        var rules = new ArrayList<PriceRule>();
        for (int n = chance.nextInt(6); n > 0; n--) {
            rules.add(anyRule(chance, variants));
        }
        Menu menu = with(variants, rules);
        Variant variant = variants.isEmpty() ? null : variants.get(chance.nextInt(variants.size()));
        OrderType type = anyType(chance);
        LocalDateTime at =
                LocalDateTime.parse("2026-11-16T00:00").plusMinutes(chance.nextInt(14 * 24 * 60));

        Money expected = variant == null ? ModelSamples.latte().price() : variant.price();
        for (PriceRule rule : rules.reversed()) {
            boolean fits = rule.orderType() == null || rule.orderType().equals(type);
            fits &= rule.variantId() == null || rule.variantId().equals(idOf(variant));
            fits &= rule.hours() == null || isIn(rule.hours(), at);
            expected = fits ? rule.price() : expected;
        }
        assertThat(charged(menu, idOf(variant), type, at)).isEqualTo(expected);
    }

    private static @Nullable VariantId idOf(@Nullable Variant variant) {
        return variant == null ? null : variant.id();
    }

    /// Goes back minute by minute to where the hours began, for a day at most.
    private static boolean isIn(Hours hours, LocalDateTime at) {
        for (int back = 0; back < 24 * 60; back++) {
            LocalDateTime minute = at.minusMinutes(back);
            if (back > 0 && minute.plusMinutes(1).toLocalTime().equals(hours.until())) {
                return false;
            }
            if (minute.toLocalTime().equals(hours.from())) {
                return hours.days().isEmpty() || hours.days().contains(minute.getDayOfWeek());
            }
        }
        return false;
    }

    private static OrderType anyType(Random chance) {
        return chance.nextBoolean() ? OrderType.DINE_IN : OrderType.TAKEAWAY;
    }

    private static PriceRule anyRule(Random chance, List<Variant> variants) {
        OrderType type = chance.nextBoolean() ? null : anyType(chance);
        var days = new ArrayList<DayOfWeek>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (chance.nextInt(3) == 0) {
                days.add(day);
            }
        }
        Hours hours =
                chance.nextInt(3) == 0
                        ? null
                        : new Hours(
                                days,
                                LocalTime.of(chance.nextInt(24), 15 * chance.nextInt(4)),
                                LocalTime.of(chance.nextInt(24), 15 * chance.nextInt(4)));
        VariantId variant =
                variants.isEmpty() || chance.nextBoolean()
                        ? null
                        : variants.get(chance.nextInt(variants.size())).id();
        return new PriceRule(new Money(chance.nextInt(9999)), type, hours, variant);
    }

    private static Variant variant(String id, long price) {
        return new Variant(new VariantId(id), id, Names.NONE, new Money(price));
    }
}
