package docket.model.menu;

import static docket.model.ModelSamples.menu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.model.InvalidValue;
import docket.model.ModelSamples;
import docket.model.Money;
import docket.model.Names;
import docket.model.OrderType;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.order.ChosenModifier;
import docket.model.order.LineId;
import docket.model.order.ModifierChoice;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.wire.Json;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A sandwich with lettuce in it; ham and cheese are to be had, at most one of them.
class PrefixesTest {
    private static final ItemId SANDWICH = new ItemId("sandwich");

    private static Modifier modifier(String id, long price, boolean included) {
        return new Modifier(new ModifierId(id), id, Names.NONE, new Money(price), null, included);
    }

    private static Menu menuWith(int least) {
        var fillings =
                new ModifierGroup(
                        new ModifierGroupId("fillings"),
                        "fillings",
                        Names.NONE,
                        least,
                        1,
                        List.of(
                                modifier("lettuce", 300, true),
                                modifier("ham", 1000, false),
                                modifier("cheese", 700, false)));
        SetItem sandwich =
                new SetItem(
                        new CategoryId("food"),
                        "샌드위치",
                        null,
                        new Money(5000),
                        null,
                        null,
                        List.of(fillings),
                        null,
                        null,
                        null,
                        0);
        return menu().put(sandwich.on(menu(), SANDWICH));
    }

    private static ModifierChoice choice(String said) {
        int gap = said.indexOf(' ');
        return gap < 0
                ? new ModifierChoice(new ModifierId(said), 1)
                : new ModifierChoice(
                        new ModifierId(said.substring(gap + 1)),
                        1,
                        Prefix.valueOf(said.substring(0, gap)));
    }

    private static Order sold(Menu menu, String choices) {
        List<ModifierChoice> chosen =
                choices.isEmpty()
                        ? List.of()
                        : Stream.of(choices.split(", ")).map(PrefixesTest::choice).toList();
        var line = new NewLine(new LineId(new UUID(7, 1)), SANDWICH, 1, chosen, null);
        return Order.place(
                ModelSamples.orderId(1),
                "001",
                ModelSamples.DAY,
                new NewOrder(OrderType.TAKEAWAY, null, null, null, List.of(line)),
                menu,
                ModelSamples.NOON);
    }

    private static @Nullable Refusal refusal(Menu menu, String choices) {
        return catchThrowableOfType(Refusal.class, () -> sold(menu, choices));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                        | 5000",
                "ham                       | 6000",
                "NO ham                    | 5000",
                "EXTRA ham                 | 7000",
                "LIGHT ham                 | 6000",
                "SIDE ham                  | 6000",
                "lettuce                   | 5000",
                "NO lettuce                | 5000",
                "EXTRA lettuce             | 5300",
                "LIGHT lettuce             | 5000",
                "SIDE lettuce              | 5000",
                "EXTRA lettuce, EXTRA ham  | 7300",
                "NO lettuce, NO ham        | 5000"
            })
    void eachWayHasItsPrice(String choices, long total) {
        assertThat(sold(menuWith(0), choices).total()).isEqualTo(new Money(total));
    }

    @Test
    void whatIsLeftOutOrComesAnywayCountsForNoneOfTheGroup() {
        assertThat(sold(menuWith(1), "EXTRA lettuce, NO cheese, ham").lines()).hasSize(1);
        assertThat(refusal(menuWith(1), "EXTRA lettuce, NO ham"))
                .extracting(Refusal::reason)
                .isEqualTo(Reason.MODIFIER_COUNT);
        assertThat(refusal(menuWith(0), "LIGHT ham, SIDE cheese"))
                .extracting(Refusal::reason)
                .isEqualTo(Reason.MODIFIER_COUNT);
    }

    @Test
    void whatWasSoldKeepsHowItWasWanted() {
        Order order = sold(menuWith(0), "NO lettuce, ham");

        assertThat(order.lines().getFirst().modifiers())
                .extracting(ChosenModifier::prefix)
                .containsExactly(Prefix.NO, null);
        String json = Json.MAPPER.writeValueAsString(order);
        assertThat(json).containsOnlyOnce("prefix");
        assertThat(Json.MAPPER.readValue(json, Order.class)).isEqualTo(order);
    }

    @Test
    void aPartThatIsSoldOutMustBeLeftOut() {
        var out =
                new ModifierAvailability(
                        new ModifierId("lettuce"),
                        new Availability(AvailabilityStatus.SOLD_OUT, null));
        Menu menu = menuWith(0).with(out);

        for (String choices : List.of("", "EXTRA lettuce", "lettuce", "ham")) {
            assertThat(refusal(menu, choices))
                    .extracting(Refusal::reason)
                    .isEqualTo(Reason.MODIFIER_SOLD_OUT);
        }
        assertThat(sold(menu, "NO lettuce, ham").total()).isEqualTo(new Money(6000));
        assertThat(menu.supply().of(menu.item(SANDWICH)).isPublished()).isTrue();
        assertThat(menu.supply().missing(menu.item(SANDWICH).modifierGroups()))
                .extracting(part -> part.id().value())
                .containsExactly("lettuce");
    }

    @Test
    void aPrefixIsForOneOfThem() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new ModifierChoice(new ModifierId("ham"), 2, Prefix.EXTRA));
    }

    @Test
    void whereSomethingMustBeChosenNotAllOfItIsPartOfTheItem() {
        var all =
                new ModifierGroup(
                        new ModifierGroupId("g"),
                        "g",
                        Names.NONE,
                        1,
                        1,
                        List.of(modifier("lettuce", 0, true)));

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> SetItem.possible(List.of(all)));
    }
}
