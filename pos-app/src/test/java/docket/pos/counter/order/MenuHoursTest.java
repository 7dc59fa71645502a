package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.event.FloorEvent;
import docket.model.menu.Category;
import docket.model.menu.CategoryId;
import docket.model.menu.Hours;
import docket.model.menu.Selling;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is on the menu at some hours only, as a cashier sees it. It is Friday, seven in the
/// evening.
class MenuHoursTest extends OrderEntryTest {
    private static final CategoryId COFFEE = new CategoryId("coffee");

    private static Hours between(int from, int until, DayOfWeek... days) {
        return new Hours(List.of(days), LocalTime.of(from, 0), LocalTime.of(until, 0));
    }

    private void offerCoffee(Hours... hours) {
        Category coffee = counter.server.menu().category(COFFEE);
        counter.server.publish(
                new FloorEvent.CategorySet(
                        new Category(
                                COFFEE,
                                coffee.name(),
                                coffee.names(),
                                coffee.colour(),
                                coffee.version() + 1,
                                List.of(hours),
                                null)));
    }

    private void offerAmericano(Hours... hours) {
        counter.server.change(
                cashier.sold(counter.item("Americano"), Selling.PLAIN.withHours(List.of(hours))));
    }

    private void pass(Duration time) {
        counter.clock.move(time);
        order.tick();
    }

    private List<String> tiles() {
        return order.tiles().tilesProperty().get().stream().map(Tile::name).toList();
    }

    @Test
    void outsideOfItsHoursATileStandsBehindTheOthersAndSaysFromWhen() {
        assertThat(tiles()).startsWith("Americano");

        offerAmericano(between(21, 23));

        assertThat(tiles()).last().isEqualTo("Americano");
        assertThat(cashier.tile("Americano").terms()).isEqualTo("from 21:00 · 4,500");
    }

    @Test
    void theTilesChangeAtTheMinute() {
        offerAmericano(between(20, 21));
        assertThat(tiles()).last().isEqualTo("Americano");

        pass(Duration.ofMinutes(60));
        assertThat(tiles()).startsWith("Americano");
        assertThat(cashier.tile("Americano").terms()).isEqualTo("4,500");

        pass(Duration.ofMinutes(60));
        assertThat(cashier.tile("Americano").terms()).isEqualTo("from Sat 20:00 · 4,500");
    }

    @Test
    void aCashierSellsItAllTheSameAndIsToldOfTheHours() {
        offerAmericano(between(7, 11, DayOfWeek.MONDAY));

        counter.add("Americano");

        cashier.assertPanel("4,500", "1 Americano 4,500");
        assertThat(counter.frame.getNotice())
                .isEqualTo("Americano is on the menu from Mon 07:00; it was added all the same.");
        order.send();
        assertThat(counter.server.onlyOrder().lines()).hasSize(1);
    }

    @Test
    void aCategoryKeepsItsPlaceAndItsTilesSayFromWhen() {
        offerCoffee(between(7, 11));

        assertThat(order.tiles().laterProperty().get()).containsExactly(COFFEE);
        assertThat(order.tiles().categoriesProperty().get().getFirst().id()).isEqualTo(COFFEE);
        assertThat(order.tiles().tilesProperty().get()).allMatch(Tile::isLater);
        pass(Duration.ofHours(13));
        assertThat(order.tiles().laterProperty().get()).isEmpty();
        assertThat(order.tiles().tilesProperty().get()).noneMatch(Tile::isLater);
    }

    @Test
    void theSearchFindsWhatIsLaterBehindTheRest() {
        offerAmericano(between(7, 11));

        order.tiles().searchProperty().set("americano");

        assertThat(cashier.tile("Americano").terms()).contains("from Sat 07:00");
        assertThat(tiles()).last().isEqualTo("Americano");
    }

    @Test
    void aCounterThatStartsShowsACategoryOfThisHour() {
        offerCoffee(between(7, 11));

        MenuTiles fresh = new MenuTiles(counter.texts, item -> 0);
        fresh.show(counter.server.menu(), "KRW", java.time.LocalDateTime.parse("2026-11-20T19:00"));

        assertThat(fresh.categoryProperty().get()).isNotEqualTo(COFFEE).isNotNull();
    }
}
