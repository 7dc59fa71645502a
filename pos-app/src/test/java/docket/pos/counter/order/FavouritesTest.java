package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.event.FloorEvent;
import docket.model.menu.ItemId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is sold most, as the first tab. It is seven in the evening.
class FavouritesTest extends OrderEntryTest {
    private void sellMost(String... names) {
        counter.server.sellMost(
                List.of(names).stream().map(name -> counter.item(name).id()).toList());
    }

    /// Another hour begins.
    private void nextHour() {
        counter.clock.move(Duration.ofHours(1));
        counter.favourites.tick();
        order.tick();
    }

    private List<String> tiles() {
        return order.tiles().tilesProperty().get().stream().map(Tile::name).toList();
    }

    private boolean isOffered() {
        return order.tiles().favourites().isOffered();
    }

    @Test
    void withoutAHistoryTheFirstTabIsACategory() {
        assertThat(isOffered()).isFalse();
        assertThat(tiles()).startsWith("Americano");
    }

    @Test
    void itIsTheTabThatIsShownBeforeAnybodyChoosesOne() {
        sellMost("Steak", "Espresso");
        counter.server.connect();

        assertThat(tiles()).containsExactly("Steak", "Espresso");
        order.tiles().chooseAt(1);
        assertThat(tiles()).startsWith("Americano");
        order.tiles().chooseAt(0);
        assertThat(tiles()).containsExactly("Steak", "Espresso");
    }

    @Test
    void whoeverChoseACategoryStaysThere() {
        order.tiles().chooseAt(1);
        List<String> before = tiles();
        sellMost("Steak");
        nextHour();

        assertThat(isOffered()).isTrue();
        assertThat(tiles()).isEqualTo(before);
    }

    @Test
    void theKeysGoRoundThroughAllTabs() {
        sellMost("Steak");
        counter.server.connect();
        int categories = order.tiles().categoriesProperty().get().size();

        order.tiles().chooseBy(1);
        assertThat(tiles()).startsWith("Americano");
        order.tiles().chooseBy(-1);
        assertThat(tiles()).containsExactly("Steak");
        order.tiles().chooseBy(-1);
        assertThat(order.tiles().categoryProperty().get())
                .isEqualTo(order.tiles().categoriesProperty().get().getLast().id());
        order.tiles().chooseAt(categories);
        assertThat(order.tiles().favourites().isChosen()).isFalse();
    }

    @Test
    void noTileMovesWhileAnOrderIsEntered() {
        sellMost("Steak", "Espresso");
        counter.server.connect();
        counter.add("Steak");
        sellMost("Espresso", "Americano");
        nextHour();
        assertThat(tiles()).containsExactly("Steak", "Espresso");

        order.send();
        assertThat(tiles()).containsExactly("Espresso", "Americano");
    }

    @Test
    void itIsAskedOnceAnHourAndAgainAfterTheServerWasAway() {
        sellMost("Steak");
        counter.favourites.tick();
        assertThat(isOffered()).isFalse();

        counter.clock.move(Duration.ofMinutes(59));
        counter.favourites.tick();
        assertThat(isOffered()).isFalse();

        counter.server.connect();
        assertThat(isOffered()).isTrue();
    }

    @Test
    void whatIsSoldOutIsMarkedAndWhatIsGoneHasNoTile() {
        sellMost("Steak", "Espresso");
        counter.server.connect();
        cashier.sellOut("Steak");
        assertThat(cashier.tile("Steak").isAvailable()).isFalse();

        ItemId espresso = counter.item("Espresso").id();
        counter.server.publish(
                new FloorEvent.ItemRemoved(espresso, counter.item("Espresso").version()));
        assertThat(tiles()).containsExactly("Steak");
        ItemId steak = counter.item("Steak").id();
        counter.server.publish(new FloorEvent.ItemRemoved(steak, counter.item("Steak").version()));
        assertThat(isOffered()).isFalse();
        assertThat(tiles()).startsWith("Americano");
    }

    @Test
    void aSearchFindsAllOfTheMenu() {
        sellMost("Steak");
        counter.server.connect();
        order.tiles().searchProperty().set("amer");
        assertThat(tiles()).startsWith("Americano");

        order.tiles().searchProperty().set("");
        assertThat(tiles()).containsExactly("Steak");
    }
}
