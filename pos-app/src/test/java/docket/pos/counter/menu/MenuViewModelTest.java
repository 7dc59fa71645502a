package docket.pos.counter.menu;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.menu.Availability;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.MenuItem;
import docket.pos.counter.CounterStage;
import docket.pos.counter.order.Tile;
import java.nio.file.Path;
import java.time.Instant;
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
        menu.change(counter.item("Steak"), AvailabilityStatus.HIDDEN);
        counter.add("Steak");

        assertThat(counter.item("Steak").available()).isFalse();
        assertThat(counter.order.editor().draft().lines()).isEmpty();
    }

    @Test
    void soldOutForTodayEndsWithTheBusinessDay() {
        menu.sellOut(counter.item("Steak"), SoldOut.TODAY);

        MenuItem steak = counter.item("Steak");
        assertThat(steak.availability().until()).isEqualTo(Instant.parse("2026-11-20T20:00:00Z"));
        assertThat(menu.until(steak)).isEqualTo("until 05:00");
    }

    @Test
    void soldOutForAnHourEndsInAnHour() {
        menu.sellOut(counter.item("Steak"), SoldOut.AN_HOUR);

        assertThat(counter.item("Steak").availability().until())
                .isEqualTo(CounterStage.NOW.plusSeconds(3600));
    }

    @Test
    void soldOutUntilToldHasNoEnd() {
        menu.sellOut(counter.item("Steak"), SoldOut.UNTIL_TOLD);

        assertThat(counter.item("Steak").availability().status())
                .isEqualTo(AvailabilityStatus.SOLD_OUT);
        assertThat(menu.until(counter.item("Steak"))).isEmpty();
    }

    @Test
    void onlyWhatCannotBeHadIsShownAndCounted() {
        assertThat(menu.getOffText()).isEqualTo("Not on sale 0");
        menu.onlyOffProperty().set(true);
        assertThat(menu.getEmptyText()).isEqualTo("Everything is on sale.");

        menu.sellOut(counter.item("Steak"), SoldOut.AN_HOUR);
        menu.change(counter.item("Americano"), AvailabilityStatus.HIDDEN);

        assertThat(menu.getOffText()).isEqualTo("Not on sale 2");
        assertThat(menu.itemsProperty().get())
                .containsExactly(counter.item("Americano"), counter.item("Steak"));
        assertThat(menu.getEmptyText()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ItemSwitch.class)
    void anItemStandsAsItWasSwitched(ItemSwitch to) {
        menu.sellOut(counter.item("Steak"), SoldOut.UNTIL_TOLD);
        to.flip(menu, counter.item("Steak"));

        assertThat(ItemSwitch.of(menu, counter.item("Steak"))).isEqualTo(to);
    }

    @Test
    void onlySoManyAreSoldAndEveryOrderCountsDown() {
        menu.count(counter.item("Steak"), 3);
        assertThat(counter.item("Steak").availability()).isEqualTo(Availability.left(3));
        assertThat(counter.frame.getNotice()).isEqualTo("Steak: 3 left.");
        assertThat(tile("Steak").terms()).endsWith(" · 3 left");

        counter.add("Steak");
        counter.order.send();

        assertThat(tile("Steak").terms()).endsWith(" · 2 left");
        assertThat(menu.itemsProperty().get()).contains(counter.item("Steak"));
        menu.countBy(counter.item("Steak"), -1);
        menu.countBy(counter.item("Steak"), -1);
        assertThat(counter.item("Steak").availability().status())
                .isEqualTo(AvailabilityStatus.SOLD_OUT);
        assertThat(tile("Steak").terms()).isEqualTo("Sold out");
    }

    @Test
    void aCountThatIsBegunStartsAtTen() {
        menu.countBy(counter.item("Steak"), 1);
        assertThat(counter.item("Steak").availability()).isEqualTo(Availability.left(10));

        menu.countBy(counter.item("Steak"), 1);
        assertThat(counter.item("Steak").availability()).isEqualTo(Availability.left(11));

        ItemSwitch.ON_SALE.flip(menu, counter.item("Steak"));
        assertThat(counter.item("Steak").availability()).isEqualTo(Availability.PUBLISHED);
    }

    @Test
    void whoWantsMoreThanAreLeftIsToldAndKeepsTheOrder() {
        counter.add("Steak");
        counter.add("Steak");
        menu.count(counter.item("Steak"), 1);

        counter.order.send();

        assertThat(counter.frame.getNotice()).contains("Fewer of an item are left");
        assertThat(counter.order.editor().draft().lines()).hasSize(1);
        assertThat(counter.server.orders()).isEmpty();
        assertThat(counter.item("Steak").availability()).isEqualTo(Availability.left(1));
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

        assertThat(menu.itemsProperty().get()).containsExactly(counter.item("Steak"));
    }
}
