package docket.kitchen.board;

import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;

import docket.client.Ids;
import docket.model.MovableClock;
import docket.model.display.AgeLimit;
import docket.model.display.AgeLimits;
import docket.model.display.DisplaySettings;
import docket.model.display.Handling;
import docket.model.order.LineStatus;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.TicketLine;
import docket.ui.Language;
import docket.ui.Texts;
import java.time.Duration;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A line's pieces counted one by one, and lines that are begun before they are done.
class PiecesTest {
    private final MovableClock clock = new MovableClock(NOON);
    private final Kitchen kitchen = new Kitchen(clock);
    private final ObjectProperty<DisplaySettings> settings =
            new SimpleObjectProperty<>(DisplaySettings.USUAL);
    private final BoardViewModel grill = board();
    private final FiredOrder four = order().at("4").with("burger", 4).fired();

    private BoardViewModel board() {
        var board =
                new BoardViewModel(
                        "grill",
                        new Taps(kitchen.desk, Ids.random()),
                        new Texts(Language.ENGLISH, "docket.kitchen.texts", "docket.ui.refusals"),
                        new Ages(clock, AgeLimit.USUAL, () -> AgeLimits.NONE),
                        Runnable::run,
                        new Manner(settings, (kind, volume) -> {}));
        kitchen.follower.watch(board);
        return board;
    }

    @BeforeEach
    void cook() {
        kitchen.connect();
        kitchen.place(four);
    }

    private Card.Row.Line shown() {
        return grill.cardsProperty().get().getFirst().lines().getFirst();
    }

    private TicketLine known() {
        return kitchen.fired(four.id()).tickets().getFirst().lines().getFirst();
    }

    @Test
    void eachTapOnTheQuantityCountsOneMore() {
        grill.countUp(shown());
        grill.countUp(shown());

        assertThat(shown().count()).isEqualTo("2 / 4");
        assertThat(shown().status()).isEqualTo(LineStatus.STARTED);
        assertThat(known().made()).isEqualTo(2);
        assertThat(grill.bar().getUndoText()).contains("T4-001").contains("2 of 4");
    }

    @Test
    void theLastPieceFinishesTheLine() {
        for (int i = 0; i < 4; i++) {
            grill.countUp(shown());
        }

        assertThat(grill.cardsProperty().get()).isEmpty();
        assertThat(known().status()).isEqualTo(LineStatus.DONE);
    }

    @Test
    void undoPutsTheLastPieceBackAndNoMore() {
        grill.countUp(shown());
        grill.countUp(shown());
        grill.undo();
        assertThat(shown().count()).isEqualTo("1 / 4");

        grill.tap(shown());
        grill.undo();

        assertThat(shown().count()).isEqualTo("1 / 4");
        assertThat(known().made()).isEqualTo(1);
    }

    @Test
    void undoOfTheFirstPieceIsNoRecall() {
        grill.countUp(shown());
        grill.undo();

        assertThat(shown().status()).isEqualTo(LineStatus.FIRED);
        assertThat(known().recalls()).isZero();
    }

    @Test
    void undoOfABumpBringsTheCountBack() {
        grill.countUp(shown());
        grill.bump(grill.cardsProperty().get().getFirst());
        assertThat(grill.cardsProperty().get()).isEmpty();

        grill.undo();

        assertThat(shown().count()).isEqualTo("1 / 4");
    }

    @Test
    void piecesAreTakenBackOneByOneDownToNone() {
        grill.countUp(shown());
        grill.countDown(shown());
        grill.countDown(shown());

        assertThat(shown().count()).isEqualTo("4");
        assertThat(known().made()).isNull();
    }

    @Test
    void tapsCountWhileTheServerIsAwayAndAreSentInTheirOrder() {
        kitchen.goAway();
        grill.countUp(shown());
        grill.countUp(shown());
        grill.countUp(shown());
        assertThat(shown().count()).isEqualTo("3 / 4");
        assertThat(shown().sending()).isTrue();

        kitchen.comeBack();

        assertThat(known().made()).isEqualTo(3);
        assertThat(shown().sending()).isFalse();
    }

    @Test
    void aLineIsFinishedWhileItsCountIsOnItsWay() {
        kitchen.goAway();
        grill.countUp(shown());
        grill.tap(shown());

        kitchen.comeBack();

        assertThat(known().status()).isEqualTo(LineStatus.DONE);
        assertThat(grill.getNotice()).isEmpty();
    }

    @Test
    void whereStartingIsSaidTheFirstTapBeginsAndTheSecondFinishes() {
        settings.set(DisplaySettings.USUAL.with(Handling.USUAL.withStarted(true)));

        grill.tap(shown());
        assertThat(shown().status()).isEqualTo(LineStatus.STARTED);
        assertThat(shown().state()).isEqualTo("cooking");

        grill.tap(shown());
        assertThat(grill.cardsProperty().get()).isEmpty();
    }

    @Test
    void undoOfBothTapsGoesBackOneStepEach() {
        settings.set(DisplaySettings.USUAL.with(Handling.USUAL.withStarted(true)));
        grill.tap(shown());
        clock.move(Duration.ofSeconds(1));
        grill.tap(shown());

        grill.undo();
        assertThat(shown().status()).isEqualTo(LineStatus.STARTED);

        grill.countUp(shown());
        grill.undo();
        assertThat(shown().status()).isEqualTo(LineStatus.STARTED);
        assertThat(shown().made()).isZero();
    }
}
