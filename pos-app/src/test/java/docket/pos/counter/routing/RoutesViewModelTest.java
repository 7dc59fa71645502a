package docket.pos.counter.routing;

import static docket.model.ModelSamples.BAR;
import static docket.model.ModelSamples.COLD;
import static docket.model.ModelSamples.FRY;
import static docket.model.ModelSamples.GRILL;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.OrderType;
import docket.model.menu.ItemId;
import docket.model.menu.Routing;
import docket.model.menu.StationId;
import docket.model.message.Message;
import docket.model.message.TestReceipt;
import docket.model.ticket.Receipt;
import docket.pos.counter.CounterStage;
import docket.wire.Presence;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RoutesViewModelTest {
    private static final ItemId COFFEE = new ItemId("americano");

    private final CounterStage counter;
    private final RoutesViewModel screen;

    RoutesViewModelTest(@TempDir Path folder) {
        counter = CounterStage.connected(folder);
        screen = counter.routes;
        noScreenFor();
    }

    private void noScreenFor(StationId... stations) {
        counter.follower.onPresence(
                new Presence(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(stations),
                        List.of()));
    }

    private void coffeeToGoAt(StationId station) {
        int place = screen.draftProperty().get().rules().size();
        screen.addRule();
        screen.change(place, rule -> rule.about(COFFEE));
        screen.change(place, rule -> rule.of(OrderType.TAKEAWAY));
        screen.change(place, rule -> rule.toggling(station));
    }

    private Routing onTheServer() {
        return counter.server.menu().routes();
    }

    private void told(TestReceipt... tests) {
        counter.follower.onPresence(
                new Presence(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(tests)));
    }

    @Test
    void aTestTicketIsNoOrderAndSaysHowFarItHasCome() {
        screen.tests().send(GRILL);

        Message sent = counter.server.messages().getLast();
        assertThat(sent.isTest()).isTrue();
        assertThat(sent.station()).isEqualTo(GRILL);
        assertThat(counter.server.orders()).isEmpty();
        assertThat(counter.messages.getArrived()).isEmpty();

        told(new TestReceipt(sent.id(), GRILL, Receipt.SHOWN));
        assertThat(screen.tests().state(GRILL)).isEqualTo("Test: ✓✓ on screen");
        assertThat(screen.tests().state(FRY)).isEmpty();
        told();
        assertThat(screen.tests().state(GRILL)).isEmpty();
    }

    @Test
    void theLastTestTicketOfAStationCounts() {
        screen.tests().send(null);
        screen.tests().send(FRY);
        List<Message> sent = counter.server.messages();

        told(
                new TestReceipt(sent.getFirst().id(), FRY, Receipt.SEEN),
                new TestReceipt(sent.getFirst().id(), BAR, Receipt.RECEIVED),
                new TestReceipt(sent.getLast().id(), FRY, Receipt.SENT));

        assertThat(screen.tests().state(FRY)).isEqualTo("Test: ✓ sent");
        assertThat(screen.tests().state(BAR)).isEqualTo("Test: ✓✓ received");
    }

    @Test
    void withoutTheServerNoTestTicketIsSentAndItIsSaid() {
        counter.server.cut();
        screen.tests().send(GRILL);
        assertThat(screen.getMessage()).isNotEmpty();

        counter.server.mend();
        screen.tests().send(GRILL);
        assertThat(screen.getMessage()).isEmpty();
    }

    @Test
    void aRuleIsMadeAndCountsOnceItIsSaved() {
        coffeeToGoAt(COLD);
        assertThat(onTheServer()).isEqualTo(Routing.NONE);

        screen.save();

        assertThat(onTheServer().rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.itemId()).isEqualTo(COFFEE))
                .satisfies(rule -> assertThat(rule.stationIds()).containsExactly(COLD));
        assertThat(counter.frame.getNotice()).isEqualTo("The kitchen routes count from now on.");
    }

    @Test
    void aRuleThatSaysNothingIsNotSaved() {
        screen.addRule();

        screen.save();

        assertThat(screen.getMessage()).isEqualTo("Each rule needs a condition and a station.");
        assertThat(onTheServer()).isEqualTo(Routing.NONE);
        screen.reset();
        assertThat(screen.draftProperty().get().rules()).isEmpty();
    }

    @Test
    void theOrderOfTheRulesIsChanged() {
        coffeeToGoAt(COLD);
        coffeeToGoAt(BAR);

        screen.raise(1);
        screen.remove(1);
        screen.save();

        assertThat(onTheServer().rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.stationIds()).containsExactly(BAR));
    }

    @Test
    void aBackupIsGivenAndTakenAway() {
        screen.backUp(GRILL, FRY);
        screen.save();
        assertThat(counter.server.menu().requireStation(GRILL).backup()).isEqualTo(FRY);

        screen.backUp(GRILL, null);
        screen.save();
        assertThat(counter.server.menu().requireStation(GRILL).backup()).isNull();
    }

    @Test
    void whatReachesNoScreenIsListedAndCounted() {
        assertThat(screen.faultsProperty().get()).isZero();

        noScreenFor(BAR);

        assertThat(screen.findingsProperty().get())
                .singleElement()
                .asString()
                .startsWith("No display shows Bar: what goes there (")
                .endsWith("is sent to Grill.");
        assertThat(screen.faultsProperty().get()).isEqualTo(1);

        noScreenFor(GRILL, FRY, COLD, BAR);
        assertThat(screen.findingsProperty().get())
                .containsExactly("No kitchen display is let in: orders reach no screen.");

        noScreenFor();
        assertThat(screen.findingsProperty().get()).isEmpty();
    }

    @Test
    void itTellsWhereAnItemGoes() {
        coffeeToGoAt(COLD);
        screen.save();
        screen.ways().searchProperty().set("ameri");
        assertThat(screen.ways().foundProperty().get())
                .extracting(item -> item.id().value())
                .containsExactly("americano");

        screen.ways().ask(COFFEE);

        assertThat(screen.ways().waysProperty().get())
                .startsWith(
                        "Americano",
                        "Take-away → Cold (display is off)",
                        "Dine-in → Bar (display is off)");
    }
}
