package docket.pos.counter.menu;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.menu.Availability;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.MenuItem;
import docket.pos.counter.CounterStage;
import docket.pos.counter.order.Tile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MenuViewModelTest {
    @TempDir private Path folder;
    private CounterStage counter;
    private MenuViewModel menu;

    @BeforeEach
    void open() {
        counter = CounterStage.connected(folder);
        menu = counter.menu;
    }

    @Test
    void aHiddenItemIsHiddenOnOrderEntryAtOnce() {
        menu.switching().change(offer("Steak"), AvailabilityStatus.HIDDEN);
        counter.add("Steak");

        assertThat(counter.item("Steak").available()).isFalse();
        assertThat(counter.order.editor().draft().lines()).isEmpty();
    }

    @Test
    void soldOutForTodayEndsWithTheBusinessDay() {
        menu.switching().sellOut(offer("Steak"), SoldOut.TODAY);

        MenuItem steak = counter.item("Steak");
        assertThat(steak.availability().until()).isEqualTo(Instant.parse("2026-11-20T20:00:00Z"));
        assertThat(menu.switching().until(offer("Steak"))).isEqualTo("until 05:00");
    }

    @Test
    void soldOutForAnHourEndsInAnHour() {
        menu.switching().sellOut(offer("Steak"), SoldOut.AN_HOUR);

        assertThat(counter.item("Steak").availability().until())
                .isEqualTo(CounterStage.NOW.plusSeconds(3600));
    }

    @Test
    void theHoursAtWhichItMayComeBackEndWithTheBusinessDay() {
        List<Instant> hours = menu.switching().hours();

        assertThat(hours.getFirst()).isEqualTo(Instant.parse("2026-11-20T11:00:00Z"));
        assertThat(hours.getLast()).isEqualTo(Instant.parse("2026-11-20T19:00:00Z"));

        menu.switching().sellOut(offer("Steak"), hours.get(2));

        assertThat(menu.switching().until(offer("Steak"))).isEqualTo("until 22:00");
    }

    @Test
    void soldOutUntilToldHasNoEnd() {
        menu.switching().sellOut(offer("Steak"), SoldOut.UNTIL_TOLD);

        assertThat(counter.item("Steak").availability().status())
                .isEqualTo(AvailabilityStatus.SOLD_OUT);
        assertThat(menu.switching().until(offer("Steak"))).isEmpty();
    }

    @Test
    void onlyWhatCannotBeHadIsShownAndCounted() {
        assertThat(menu.getOffText()).isEqualTo("Not on sale 0");
        menu.onlyOffProperty().set(true);
        assertThat(menu.getEmptyText()).isEqualTo("Everything is on sale.");

        menu.switching().sellOut(offer("Steak"), SoldOut.AN_HOUR);
        menu.switching().change(offer("Americano"), AvailabilityStatus.HIDDEN);

        assertThat(menu.getOffText()).isEqualTo("Not on sale 2");
        assertThat(menu.offersProperty().get()).containsExactly(offer("Americano"), offer("Steak"));
        assertThat(menu.getEmptyText()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ItemSwitch.class)
    void anItemStandsAsItWasSwitched(ItemSwitch to) {
        menu.switching().sellOut(offer("Steak"), SoldOut.UNTIL_TOLD);
        to.flip(menu.switching(), offer("Steak"));

        assertThat(ItemSwitch.of(menu.switching(), offer("Steak"))).isEqualTo(to);
    }

    @Test
    void onlySoManyAreSoldAndEveryOrderCountsDown() {
        menu.switching().count(offer("Steak"), 3);
        assertThat(counter.item("Steak").availability()).isEqualTo(Availability.left(3));
        assertThat(counter.frame.getNotice()).isEqualTo("Steak: 3 left.");
        assertThat(tile("Steak").terms()).endsWith(" · 3 left");

        counter.add("Steak");
        counter.order.send();

        assertThat(tile("Steak").terms()).endsWith(" · 2 left");
        assertThat(menu.offersProperty().get()).contains(offer("Steak"));
        menu.switching().countBy(offer("Steak"), -1);
        menu.switching().countBy(offer("Steak"), -1);
        assertThat(counter.item("Steak").availability().status())
                .isEqualTo(AvailabilityStatus.SOLD_OUT);
        assertThat(tile("Steak").terms()).isEqualTo("Sold out");
    }

    @Test
    void aCountThatIsBegunStartsAtTen() {
        menu.switching().countBy(offer("Steak"), 1);
        assertThat(counter.item("Steak").availability()).isEqualTo(Availability.left(10));

        menu.switching().countBy(offer("Steak"), 1);
        assertThat(counter.item("Steak").availability()).isEqualTo(Availability.left(11));

        ItemSwitch.ON_SALE.flip(menu.switching(), offer("Steak"));
        assertThat(counter.item("Steak").availability()).isEqualTo(Availability.PUBLISHED);
    }

    @Test
    void whoWantsMoreThanAreLeftIsToldAndKeepsTheOrder() {
        counter.add("Steak");
        counter.add("Steak");
        menu.switching().count(offer("Steak"), 1);

        counter.order.send();

        assertThat(counter.frame.getNotice()).contains("Fewer of an item are left");
        assertThat(counter.order.editor().draft().lines()).hasSize(1);
        assertThat(counter.server.orders()).isEmpty();
        assertThat(counter.item("Steak").availability()).isEqualTo(Availability.left(1));
    }

    @Test
    void aChoiceIsFoundAndSoldOutWhereverItIsOffered() {
        menu.searchProperty().set("extra shot");
        Offer shot = menu.offersProperty().get().getFirst();
        assertThat(menu.place(shot)).isEqualTo("Choice · Extras · 9 items");
        assertThat(menu.price(shot)).isEqualTo("+500");
        assertThat(ItemSwitch.of(shot)).doesNotContain(ItemSwitch.HIDDEN);

        ItemSwitch.TODAY.flip(menu.switching(), shot);

        Offer out = menu.offersProperty().get().getFirst();
        assertThat(ItemSwitch.of(menu.switching(), out)).isEqualTo(ItemSwitch.TODAY);
        assertThat(menu.remark(out)).isEqualTo("until 05:00");
        assertThat(counter.frame.getNotice()).isEqualTo("Extra shot is sold out.");
        menu.searchProperty().set("");
        menu.onlyOffProperty().set(true);
        assertThat(menu.offersProperty().get()).containsExactly(out);
    }

    private Offer offer(String item) {
        return new Offer.OfItem(counter.item(item));
    }

    private Tile tile(String name) {
        counter.order.tiles().searchProperty().set(name);
        Tile found = counter.order.tiles().first().orElseThrow();
        counter.order.tiles().searchProperty().set("");
        return found;
    }

    @Test
    void theSearchFindsByInitialConsonants() {
        menu.searchProperty().set("ㅅㅌㅇㅋ");

        assertThat(menu.offersProperty().get()).containsExactly(offer("Steak"));
    }
}
