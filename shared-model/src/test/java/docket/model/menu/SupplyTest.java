package docket.model.menu;

import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.menu;
import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.model.InvalidValue;
import docket.model.ModelSamples;
import docket.model.Money;
import docket.model.Names;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.order.Order;
import docket.wire.Json;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupplyTest {
    private static final ItemId STEAK = new ItemId("steak");
    private static final Instant LATER = NOON.plusSeconds(3600);

    private static Menu without(String... modifiers) {
        Menu left = menu();
        for (String modifier : modifiers) {
            left = left.with(off(modifier, null));
        }
        return left;
    }

    private static ModifierAvailability off(String modifier, @Nullable Instant until) {
        return new ModifierAvailability(
                new ModifierId(modifier), new Availability(AvailabilityStatus.SOLD_OUT, until));
    }

    private static Order placed(Menu menu, String item, String... modifiers) {
        return Order.place(
                ModelSamples.orderId(1),
                "001",
                ModelSamples.DAY,
                order().with(item, 1, modifiers).command(),
                menu,
                NOON);
    }

    private static Refusal refusal(Menu menu, String item, String... modifiers) {
        return catchThrowableOfType(Refusal.class, () -> placed(menu, item, modifiers));
    }

    /// A group of `least` to `most`, in which a name with `*` is chosen at first.
    private static ModifierGroup group(int least, int most, String names) {
        List<Modifier> all =
                Stream.of(names.split(" "))
                        .map(
                                name ->
                                        new Modifier(
                                                new ModifierId(name.replace("*", "")),
                                                name,
                                                Names.NONE,
                                                Money.ZERO,
                                                name.endsWith("*")))
                        .toList();
        return new ModifierGroup(
                new ModifierGroupId("group"), "group", Names.NONE, least, most, all);
    }

    @Test
    void aChoiceThatIsSoldOutIsRefusedByName() {
        Refusal no = refusal(without("rare"), "steak", "rare");

        assertThat(no.reason()).isEqualTo(Reason.MODIFIER_SOLD_OUT);
        assertThat(no.members())
                .containsEntry("modifierId", "rare")
                .containsEntry("itemId", "steak")
                .containsEntry("name", "레어");
        assertThat(placed(without("rare"), "steak", "medium").lines()).hasSize(1);
    }

    @Test
    void whatNeedsAChoiceOfWhichNoneIsLeftIsSoldOutWithIt() {
        Menu two = without("rare", "medium");
        Menu none = two.with(off("well-done", LATER));

        assertThat(two.supply().of(two.item(STEAK)).isPublished()).isTrue();
        assertThat(none.supply().of(none.item(STEAK)))
                .isEqualTo(new Availability(AvailabilityStatus.SOLD_OUT, LATER));
        assertThat(none.supply().lacking(none.item(STEAK)).orElseThrow().id().value())
                .isEqualTo("doneness");
        assertThat(refusal(none, "steak").reason()).isEqualTo(Reason.ITEM_SOLD_OUT);
    }

    @Test
    void whatCanDoWithoutItStays() {
        Menu none = without("hot", "ice", "extra-shot");

        assertThat(placed(none, "americano").lines()).hasSize(1);
    }

    @Test
    void aChoiceComesBackAndStaysOffOverEditsMeanwhile() {
        Menu edited =
                without("rare")
                        .put(menu().item(STEAK).with(Availability.PUBLISHED))
                        .arranged(List.of(new CategoryId("food")));

        assertThat(edited.modifiersOff()).containsExactly(off("rare", null));
        assertThat(edited.with(back("rare")))
                .isEqualTo(edited.with(back("rare")).with(back("rare")));
        assertThat(edited.with(back("rare")).modifiersOff()).isEmpty();
    }

    private static ModifierAvailability back(String modifier) {
        return new ModifierAvailability(new ModifierId(modifier), Availability.PUBLISHED);
    }

    @Test
    void aChoiceIsNeitherHiddenNorCounted() {
        var hidden = new Availability(AvailabilityStatus.HIDDEN, null);

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new ModifierAvailability(new ModifierId("rare"), hidden));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(
                        () ->
                                new ModifierAvailability(
                                        new ModifierId("rare"), Availability.left(3)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, a b c, '', ''",
        "1, 1, a b c, '', a",
        "1, 1, a b* c, '', b",
        "1, 1, a b* c, b, a",
        "2, 3, a b c*, '', 'c a'",
        "0, 2, a* b* c, '', 'a b'",
        "0, 2, a* b* c, a, b",
        "1, 1, a, a, ''"
    })
    void whatIsMarkedIsChosenFirstAsFarAsItCanBeHad(
            int least, int most, String names, String off, String chosen) {
        Supply supply = off.isEmpty() ? menu().supply() : without(off).supply();

        assertThat(
                        supply.firstChoices(group(least, most, names)).stream()
                                .map(modifier -> modifier.id().value())
                                .toList())
                .isEqualTo(chosen.isEmpty() ? List.of() : List.of(chosen.split(" ")));
    }

    @Test
    void noMoreIsChosenAtFirstThanTheGroupTakes() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> group(0, 1, "a* b*"));
    }

    @Test
    void aMenuOfBeforeHasEverything() {
        String before = Json.MAPPER.writeValueAsString(menu());

        assertThat(before).doesNotContain("modifiersOff", "preselected");
        assertThat(Json.MAPPER.readValue(before, Menu.class)).isEqualTo(menu());
        String now = Json.MAPPER.writeValueAsString(without("rare"));
        assertThat(Json.MAPPER.readValue(now, Menu.class)).isEqualTo(without("rare"));
    }
}
