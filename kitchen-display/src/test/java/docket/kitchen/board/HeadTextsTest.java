package docket.kitchen.board;

import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.card;
import static docket.model.ModelSamples.menu;
import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;

import docket.client.Ids;
import docket.model.MovableClock;
import docket.model.display.AgeLimit;
import docket.model.display.AgeLimits;
import docket.model.display.DisplaySettings;
import docket.model.order.ChangeDetails;
import docket.model.order.ChangeNote;
import docket.model.order.RushOrder;
import docket.model.order.VoidLine;
import docket.model.ticket.FiredOrder;
import docket.ui.Language;
import docket.ui.Texts;
import docket.wire.Protocol;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What stands at the top of a card, and which card stands first.
class HeadTextsTest {
    private final MovableClock clock = new MovableClock(NOON);
    private final Kitchen kitchen = new Kitchen(clock);
    private final Texts texts =
            new Texts(Language.ENGLISH, "docket.kitchen.texts", "docket.ui.refusals");
    private final BoardViewModel grill = board("grill");
    private final BoardViewModel bar = board("bar");

    private BoardViewModel board(String station) {
        var board =
                new BoardViewModel(
                        station,
                        new Taps(kitchen.desk, Ids.random()),
                        texts,
                        new Ages(clock, AgeLimit.USUAL, () -> AgeLimits.NONE),
                        Runnable::run,
                        new Manner(
                                new SimpleObjectProperty<>(DisplaySettings.USUAL),
                                (kind, volume) -> {}));
        kitchen.follower.watch(board);
        return board;
    }

    @BeforeEach
    void connect() {
        kitchen.connect();
    }

    private static Card.Head head(BoardViewModel board) {
        return board.cardsProperty().get().getFirst().head();
    }

    private static List<String> titles(BoardViewModel board) {
        return board.cardsProperty().get().stream().map(Card::title).toList();
    }

    @Test
    void coversCourseAndWhetherItIsPaidAreSaid() {
        FiredOrder placed = order().at("4").guests(3).with("burger", 1).course(2).fired();
        kitchen.place(placed);
        assertThat(head(grill).facts()).isEqualTo("3 guests · COURSE 2 · not paid");

        kitchen.paid(placed.take(card(1, placed.order().due().minor()), NOON));

        assertThat(head(grill).facts()).isEqualTo("3 guests · COURSE 2 · paid");
    }

    @Test
    void anAllergyInTheNoteOfAnyLineIsOnEveryStationOfTheOrder() {
        FiredOrder placed = order().at("4").with("burger", 1).with("americano", 1).fired();
        kitchen.place(placed);
        assertThat(head(bar).allergies()).isEmpty();
        var burger = placed.order().lines().getFirst().id();

        kitchen.noted(placed.noteLine(burger, new ChangeNote("Nut ALLERGY", null)), burger);

        assertThat(head(grill).allergies()).isEqualTo("⚠ ALLERGY: Nut ALLERGY (Bulgogi burger)");
        assertThat(head(bar).allergies()).isEqualTo(head(grill).allergies());
    }

    @Test
    void anAllergyOfTheOrderIsSaidOnceAndOneOfALineThatIsGoneNoMore() {
        FiredOrder placed = order().at("4").with("burger", 1).with("americano", 1).fired();
        kitchen.place(placed);
        kitchen.changed(placed.change(ChangeDetails.note("땅콩 알레르기"), NOON));
        FiredOrder said = kitchen.fired(placed.id());
        var burger = placed.order().lines().getFirst().id();
        kitchen.noted(said.noteLine(burger, new ChangeNote("milk allergy", null)), burger);
        assertThat(head(bar).allergies())
                .isEqualTo("⚠ ALLERGY: 땅콩 알레르기 / milk allergy (Bulgogi burger)");

        kitchen.voided(kitchen.fired(placed.id()).voidLine(burger, new VoidLine("mistake", null)));

        assertThat(head(bar).allergies()).isEqualTo("⚠ ALLERGY: 땅콩 알레르기");
    }

    @Test
    void whatItemsContainAndOtherNotesAreNoAllergy() {
        kitchen.place(order().at("4").with("burger", 1).fired());
        FiredOrder placed = kitchen.fired(order().numbered(1).id());

        kitchen.changed(placed.change(ChangeDetails.note("hurry!"), NOON));

        assertThat(head(grill).allergies()).isEmpty();
    }

    @Test
    void aRushGoesBeforeTheOthersUntilItIsTakenBack() {
        kitchen.place(order().numbered(1).at("1").with("burger", 1).fired());
        clock.move(Duration.ofMinutes(1));
        for (int number = 2; number <= 3; number++) {
            FiredOrder later = order().numbered(number).at("4").with("burger", 1).fired();
            kitchen.place(later);
        }
        FiredOrder third = kitchen.fired(order().numbered(3).id());

        kitchen.rushed(third.rush(new RushOrder(true, 1)));
        assertThat(titles(grill)).containsExactly("T4-003", "T1-001", "T4-002");
        assertThat(head(grill).rush()).isTrue();

        kitchen.rushed(kitchen.fired(third.id()).rush(new RushOrder(false, 2)));
        assertThat(titles(grill)).containsExactly("T1-001", "T4-002", "T4-003");
    }

    @Test
    void ofTwoRushesTheLongerWaitingGoesFirstAndWhatIsAddedIsOneToo() {
        for (int number = 1; number <= 3; number++) {
            kitchen.place(order().numbered(number).at("4").with("burger", 1).fired());
        }
        for (int number = 3; number >= 2; number--) {
            FiredOrder placed = kitchen.fired(order().numbered(number).id());
            kitchen.rushed(placed.rush(new RushOrder(true, 1)));
        }
        assertThat(titles(grill)).containsExactly("T4-002", "T4-003", "T4-001");

        kitchen.add(
                kitchen.fired(order().numbered(3).id())
                        .addLines(
                                order().numbered(3).with("x", 1).with("americano", 1).addedFrom(2),
                                menu(),
                                NOON));

        assertThat(head(bar).rush()).isTrue();
    }

    @Test
    void aBoardOfAllStationsHasItToo() {
        BoardViewModel all = board(Protocol.ALL_STATIONS);
        kitchen.connect();
        kitchen.place(order().at("4").with("burger", 1).fired());

        kitchen.rushed(kitchen.fired(order().id()).rush(new RushOrder(true, 1)));

        assertThat(head(all).rush()).isTrue();
    }
}
