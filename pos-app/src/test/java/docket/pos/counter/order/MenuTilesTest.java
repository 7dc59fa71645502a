package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.menu.Menu;
import docket.pos.counter.CounterStage;
import org.junit.jupiter.api.Test;

class MenuTilesTest extends OrderEntryTest {
    @Test
    void aSoldOutHitIsSaidNotPassedOver() {
        cashier.sellOut("Steak");
        order.tiles().searchProperty().set("steak");

        assertThat(order.tiles().first().orElseThrow().name()).isEqualTo("Steak");
    }

    @Test
    void nothingFoundSaysWhatWasLookedFor() {
        order.tiles().searchProperty().set("xyz");

        assertThat(order.tiles().emptyTextProperty().get()).isEqualTo("Nothing is called \"xyz\".");
        order.tiles().searchProperty().set("");
        assertThat(order.tiles().emptyTextProperty().get()).isEmpty();
    }

    @Test
    void anEmptyMenuSaysHowToFillIt() {
        counter.server.replaceMenu(Menu.EMPTY);

        assertThat(order.tiles().emptyTextProperty().get()).contains("--sample");
    }

    @Test
    void beforeTheServerAnsweredItIsWaitedFor() {
        counter = new CounterStage(Runnable::run, folder.resolve("fresh"));
        counter.order.refresh();

        assertThat(counter.order.tiles().emptyTextProperty().get())
                .isEqualTo("Waiting for the server…");
    }
}
