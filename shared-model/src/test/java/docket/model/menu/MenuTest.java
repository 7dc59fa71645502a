package docket.model.menu;

import static docket.model.ModelSamples.BAR;
import static docket.model.ModelSamples.GRILL;
import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.menu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.model.Names;
import docket.model.Reason;
import docket.model.Refusal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MenuTest {
    @Test
    void anItemIsFoundById() {
        assertThat(menu().item(new ItemId("americano")).name()).isEqualTo("아메리카노");
    }

    @Test
    void anUnknownItemIsRefused() {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> menu().item(new ItemId("pizza")));

        assertThat(refusal.reason()).isEqualTo(Reason.ITEM_UNKNOWN);
        assertThat(refusal.members()).containsEntry("itemId", "pizza");
    }

    @Test
    void anItemWithoutAStationGoesToTheCatchAllAndIsReported() {
        MenuItem soup = menu().item(new ItemId("soup"));

        assertThat(menu().stationsOf(soup)).containsExactly(GRILL);
        assertThat(menu().unroutedItems()).containsExactly(soup.id());
    }

    @Test
    void anItemWithStationsGoesToThemOnly() {
        assertThat(menu().stationsOf(menu().item(new ItemId("americano")))).containsExactly(BAR);
    }

    @Test
    void aMenuWithItemsHasOneCatchAll() {
        List<Station> none =
                menu().stations().stream()
                        .map(s -> new Station(s.id(), s.name(), s.names(), false))
                        .toList();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Menu(none, menu().categories(), menu().items(), List.of()))
                .withMessage("exactly one station must be the catch-all");
        assertThat(new Menu(none, menu().categories(), List.of(), List.of()).items()).isEmpty();
    }

    @Test
    void idsAreNotSharedByTwo() {
        Station bar = new Station(BAR, "바", Names.NONE, true);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Menu(List.of(bar, bar), List.of(), List.of(), List.of()))
                .withMessage("two of the menu's station ids are equal");
    }

    @Test
    void anItemNamesOnlyStationsAndCategoriesThatThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Menu(menu().stations(), List.of(), menu().items(), List.of()))
                .withMessageContaining("item americano names a category or station");
    }

    @Nested
    class Availabilities {
        @Test
        void aSoldOutItemCannotBeOrdered() {
            Refusal refusal = refusalOf("cold-brew");

            assertThat(refusal.reason()).isEqualTo(Reason.ITEM_SOLD_OUT);
            assertThat(refusal.members()).containsEntry("itemId", "cold-brew");
        }

        @Test
        void aHiddenItemCannotBeOrdered() {
            Refusal refusal = refusalOf("tiramisu");

            assertThat(refusal.reason()).isEqualTo(Reason.ITEM_HIDDEN);
            assertThat(refusal.members()).containsEntry("itemId", "tiramisu");
        }

        @Test
        void aChangeCountsTheItemsVersionAndLeavesTheOthers() {
            MenuItem burger = menu().item(new ItemId("burger"));
            MenuItem gone = burger.with(new Availability(AvailabilityStatus.SOLD_OUT, null));
            Menu after = menu().with(gone);

            assertThat(gone.version()).isEqualTo(burger.version() + 1);
            assertThat(after.item(burger.id())).isEqualTo(gone);
            assertThat(after.items()).hasSameSizeAs(menu().items());
            assertThat(after.items())
                    .filteredOn(item -> !item.id().equals(burger.id()))
                    .isSubsetOf(menu().items());
        }

        @Test
        void aSoldOutItemComesBackAtItsTime() {
            var soldOut = new Availability(AvailabilityStatus.SOLD_OUT, NOON);

            assertThat(soldOut.isOver(NOON.minusMillis(1))).isFalse();
            assertThat(soldOut.isOver(NOON)).isTrue();
            assertThat(new Availability(AvailabilityStatus.SOLD_OUT, null).isOver(NOON)).isFalse();
        }

        @ParameterizedTest
        @EnumSource(names = "SOLD_OUT", mode = EnumSource.Mode.EXCLUDE)
        void onlyASoldOutItemHasATimeToComeBack(AvailabilityStatus status) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ChangeAvailability(status, NOON));
        }

        private Refusal refusalOf(String item) {
            return catchThrowableOfType(
                    Refusal.class, () -> menu().item(new ItemId(item)).requireAvailable());
        }
    }
}
