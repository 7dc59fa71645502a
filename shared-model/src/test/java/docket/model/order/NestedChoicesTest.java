package docket.model.order;

import static docket.model.NestedSamples.choices;
import static docket.model.NestedSamples.group;
import static docket.model.NestedSamples.menu;
import static docket.model.NestedSamples.modifier;
import static docket.model.NestedSamples.sold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.ModelSamples;
import docket.model.Money;
import docket.model.NestedSamples;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.Availability;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierAvailability;
import docket.model.menu.ModifierGroup;
import docket.model.menu.ModifierId;
import docket.model.ticket.FiredOrder;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Choices that a choice opens, by the plate of [NestedSamples].
class NestedChoicesTest {
    private static Reason reason(Menu menu, String choices) {
        Refusal no = catchThrowableOfType(Refusal.class, () -> sold(menu, 1, choices));
        assertThat(no).as("a refusal of " + choices).isNotNull();
        return no.reason();
    }

    private static Menu without(String... modifiers) {
        Menu menu = menu();
        for (String id : modifiers) {
            menu =
                    menu.with(
                            new ModifierAvailability(
                                    new ModifierId(id),
                                    new Availability(AvailabilityStatus.SOLD_OUT, null)));
        }
        return menu;
    }

    @Nested
    class Sold {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "chips                                | 20000",
                    "salad, ranch                         | 21000",
                    "salad, caesar                        | 21300",
                    "salad, caesar, parmesan              | 21800",
                    "salad, caesar, EXTRA parmesan        | 22300",
                    "chips, salad, ranch, EXTRA onion     | 21200",
                    "salad 2, caesar, parmesan            | 23600",
                    "EXTRA salad, caesar                  | 22300",
                    "chips, NO salad                      | 20000"
                })
        void pricesAddUpForEachPieceOfTheChoiceThatOpensThem(String choices, long price) {
            assertThat(sold(menu(), 1, choices).total()).isEqualTo(new Money(price));
            assertThat(sold(menu(), 3, choices).total()).isEqualTo(new Money(3 * price));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "salad                     | MODIFIER_COUNT",
                    "salad, ranch, caesar      | MODIFIER_COUNT",
                    "salad, ranch 2            | MODIFIER_COUNT",
                    "salad, NO ranch           | MODIFIER_COUNT",
                    "chips, ranch              | MODIFIER_UNKNOWN",
                    "chips, NO ranch           | MODIFIER_UNKNOWN",
                    "chips, NO salad, ranch    | MODIFIER_UNKNOWN",
                    "salad, ranch, parmesan    | MODIFIER_UNKNOWN",
                    "chips, NO onion           | MODIFIER_UNKNOWN",
                    "chips, vinaigrette        | MODIFIER_UNKNOWN"
                })
        void whatAChoiceOpensIsAskedWithThatChoiceAlone(String choices, Reason reason) {
            assertThat(reason(menu(), choices)).isEqualTo(reason);
        }

        @Test
        void eachStandsBehindTheOneThatItIsUnderInWhateverOrderTheyCome() {
            List<ChosenModifier> sold =
                    sold(menu(), 1, "parmesan, NO onion, chips, caesar, salad")
                            .lines()
                            .getFirst()
                            .modifiers();

            assertThat(sold)
                    .extracting(one -> one.id().value())
                    .containsExactly("chips", "salad", "onion", "caesar", "parmesan");
            assertThat(sold)
                    .extracting(one -> one.parentId() == null ? "" : one.parentId().value())
                    .containsExactly("", "", "salad", "salad", "caesar");
            assertThat(LineChoices.of(sold))
                    .containsExactlyElementsOf(choices("chips, salad, NO onion, caesar, parmesan"));
        }

        @Test
        void aChoiceIsTakenAsOftenAsTheOneThatItIsUnder() {
            List<ChosenModifier> sold =
                    sold(menu(), 1, "salad 2, caesar, parmesan").lines().getFirst().modifiers();

            assertThat(sold).extracting(ChosenModifier::quantity).containsExactly(2, 2, 2);
            assertThat(LineChoices.of(sold))
                    .containsExactlyElementsOf(choices("salad 2, caesar, parmesan"));
        }

        @Test
        void theKitchenReadsThemAndWhatIsMadeAgainKeepsHowTheyWereWanted() {
            FiredOrder fired = FiredOrder.place(sold(menu(), 1, "salad, ranch, NO onion"));
            List<ChosenModifier> sold = fired.order().lines().getFirst().modifiers();

            assertThat(fired.tickets().getFirst().lines().getFirst().modifiers()).isEqualTo(sold);
            assertThat(ChoiceTree.of(sold).getFirst().under())
                    .extracting(tree -> tree.choice().id().value())
                    .containsExactly("ranch", "onion");
            assertThat(sold).extracting(ChosenModifier::free).allMatch(one -> one.price().isZero());
            assertThat(sold)
                    .allSatisfy(
                            one -> {
                                assertThat(one.free().prefix()).isEqualTo(one.prefix());
                                assertThat(one.free().parentId()).isEqualTo(one.parentId());
                            });
        }

        @Test
        void whatIsUnderNothingThatIsToldIsNotLost() {
            List<ChosenModifier> sold =
                    sold(menu(), 1, "salad, ranch").lines().getFirst().modifiers();

            assertThat(ChoiceTree.of(List.of(sold.getLast()))).hasSize(1);
        }
    }

    @Nested
    class SoldOut {
        @Test
        void whatAChoiceOpensSellsOutAsAnyChoice() {
            assertThat(reason(without("caesar"), "salad, caesar"))
                    .isEqualTo(Reason.MODIFIER_SOLD_OUT);
            assertThat(sold(without("caesar"), 1, "salad, ranch").lines()).hasSize(1);
        }

        @Test
        void aChoiceIsSoldOutWithTheLastOfWhatItMustHave() {
            Menu menu = without("ranch", "caesar");
            MenuItem plate = menu.item(NestedSamples.PLATE);

            assertThat(reason(menu, "salad, ranch")).isEqualTo(Reason.MODIFIER_SOLD_OUT);
            assertThat(menu.supply().has(plate.modifier(new ModifierId("salad")).orElseThrow()))
                    .isFalse();
            assertThat(menu.supply().has(plate)).isTrue();
            assertThat(sold(menu, 1, "chips").lines()).hasSize(1);
        }

        @Test
        void anItemIsSoldOutWithTheLastOfItsChoices() {
            Menu menu = without("ranch", "caesar", "chips");

            assertThat(menu.supply().has(menu.item(NestedSamples.PLATE))).isFalse();
            assertThat(reason(menu, "chips")).isEqualTo(Reason.ITEM_SOLD_OUT);
        }

        @Test
        void aPartOfAChoiceIsLeftOutInSoManyWordsWhereThatIsChosen() {
            assertThat(reason(without("onion"), "salad, ranch"))
                    .isEqualTo(Reason.MODIFIER_SOLD_OUT);
            assertThat(sold(without("onion"), 1, "salad, ranch, NO onion").lines()).hasSize(1);
            assertThat(sold(without("onion"), 1, "chips").lines()).hasSize(1);
        }
    }

    @Nested
    class Offered {
        private Modifier nested(int levels) {
            Modifier deepest = modifier("m" + levels, "선택", "Choice", 0);
            return IntStream.range(0, levels)
                    .boxed()
                    .sorted((one, other) -> other - one)
                    .reduce(
                            deepest,
                            (inner, level) ->
                                    modifier("m" + level, "선택", "Choice", 0)
                                            .opening(
                                                    List.of(group("g" + level, "묶음", 0, 1, inner))),
                            (one, other) -> other);
        }

        @Test
        void threeLevelsAreOffered() {
            ModifierGroup top = group("top", "묶음", 0, 1, nested(2));

            assertThat(NestedSamples.offering(top).modifierGroups()).containsExactly(top);
            assertThat(top.levels()).isEqualTo(Limits.MODIFIER_LEVELS);
        }

        @ParameterizedTest
        @ValueSource(ints = {3, 4})
        void moreAreRefused(int levels) {
            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(() -> nested(levels))
                    .withMessageContaining("levels");
        }

        @ParameterizedTest
        @ValueSource(strings = {"side", "chips"})
        void anIdIsThereOnceAtWhateverLevel(String taken) {
            boolean isGroup = taken.equals("side");
            Modifier opening =
                    modifier("bread", "빵", "Bread", 0)
                            .opening(
                                    List.of(
                                            group(
                                                    isGroup ? taken : "butter",
                                                    "버터",
                                                    0,
                                                    1,
                                                    modifier(
                                                            isGroup ? "salted" : taken,
                                                            "가염",
                                                            "Salted",
                                                            0))));

            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(
                            () ->
                                    NestedSamples.offering(
                                            NestedSamples.side(),
                                            group("basket", "빵", 0, 1, opening)))
                    .withMessageContaining("one id");
        }

        @Test
        void soManyGroupsAreRefused() {
            Modifier[] choices =
                    IntStream.range(0, 60)
                            .mapToObj(
                                    i ->
                                            modifier("c" + i, "선택", "Choice", 0)
                                                    .opening(
                                                            List.of(
                                                                    group(
                                                                            "g" + i,
                                                                            "묶음",
                                                                            0,
                                                                            1,
                                                                            modifier(
                                                                                    "n" + i, "답",
                                                                                    "Answer", 0)))))
                            .toArray(Modifier[]::new);

            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(() -> NestedSamples.offering(group("all", "모두", 0, 1, choices)))
                    .withMessageContaining("61");
        }

        @Test
        void whatMustBeChosenMustBeThereAtEachLevel() {
            Modifier empty =
                    modifier("bread", "빵", "Bread", 0)
                            .opening(List.of(group("butter", "버터", 0, 1)));

            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(() -> NestedSamples.offering(group("basket", "빵", 0, 1, empty)));
        }

        @Test
        void theChoiceThatOpensAGroupIsFound() {
            MenuItem plate = menu().item(NestedSamples.PLATE);

            assertThat(
                            plate.allModifierGroups()
                                    .map(
                                            one ->
                                                    plate.opener(one)
                                                            .map(modifier -> modifier.id().value())
                                                            .orElse("")))
                    .containsExactly("", "salad", "caesar", "salad");
            assertThat(
                            Stream.of("salad", "parmesan")
                                    .map(ModifierId::new)
                                    .map(ModelSamples.menu().put(plate)::modifier))
                    .extracting(Modifier::name)
                    .containsExactly("샐러드", "파르메산");
        }
    }
}
