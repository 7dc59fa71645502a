package docket.kitchen.board;

import static docket.model.ModelSamples.menu;
import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import docket.client.HttpDocketClient;
import docket.client.Ids;
import docket.model.ModelSamples;
import docket.model.OrderSample;
import docket.model.order.LineStatus;
import docket.model.order.VoidLine;
import docket.model.ticket.FiredOrder;
import docket.ui.Background;
import docket.ui.Language;
import docket.ui.Texts;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardViewModelTest {
    private final MovingClock clock = new MovingClock();
    private final Texts texts =
            new Texts(Language.ENGLISH, "docket.kitchen.texts", "docket.ui.refusals");
    private final HttpDocketClient nobody =
            new HttpDocketClient(URI.create("http://127.0.0.1:1"), clock);
    private Kitchen kitchen;
    private BoardViewModel grill;
    private int chimes;

    @BeforeEach
    void open() {
        kitchen = new Kitchen(clock);
        grill = board("grill");
        kitchen.connect();
    }

    @AfterEach
    void close() {
        nobody.close();
    }

    @Test
    void theLongestWaitingCardIsFirst() {
        kitchen.place(burgers(1));
        kitchen.place(burgers(2));

        assertThat(titles(grill)).containsExactly("T4-001", "T4-002");
        assertThat(grill.getHeader()).isEqualTo("Grill");
    }

    @Test
    void anOrderOfAnotherStationIsNotShown() {
        kitchen.place(order().takeAway().with("fries", 1).fired());

        assertThat(grill.cardsProperty().get()).isEmpty();
        assertThat(chimes).isZero();
    }

    @Test
    void theOtherStationsLinesStandBehindWithTheirStation() {
        kitchen.place(order().at("4").with("fries", 1).with("burger", 1).fired());

        assertThat(lines(only(grill)))
                .extracting(Card.Row.Line::name, Card.Row.Line::mine, Card.Row.Line::station)
                .containsExactly(tuple("Bulgogi burger", true, ""), tuple("Fries", false, "Fry"));
    }

    @Test
    void agesCountByTheServersClock() {
        kitchen.place(burgers(1));
        clock.pass(Duration.ofMinutes(12));
        grill.tick();
        assertThat(grill.getSummary()).isEqualTo("1 open · avg 12:00 · late 1");

        grill.onContact(Duration.ofMinutes(-9));
        grill.tick();
        assertThat(grill.getSummary()).isEqualTo("1 open · avg 3:00 · late 0");
    }

    @Test
    void whatComesLaterStandsUnderADividerWithItsTime() {
        OrderSample sample = order().at("4").with("burger", 1);
        kitchen.place(sample.fired());
        OrderSample more = sample.with("burger", 3);
        kitchen.add(
                kitchen.fired(more.id())
                        .addLines(
                                more.addedFrom(2),
                                menu(),
                                ModelSamples.NOON.plus(Duration.ofMinutes(7))));

        assertThat(only(grill).rows().get(1)).isInstanceOf(Card.Row.AddOn.class);
        assertThat(chimes).isEqualTo(2);
    }

    @Test
    void aVoidedLineStaysUntilItIsSeen() {
        FiredOrder placed = burgers(1);
        kitchen.place(placed);
        kitchen.voided(
                placed.voidLine(
                        placed.order().lines().getFirst().id(), new VoidLine("Mistake", null)));
        Card.Row.Line struck = only(grill).lines().getFirst();
        assertThat(struck.status()).isEqualTo(LineStatus.VOIDED);

        grill.tap(struck);

        assertThat(grill.cardsProperty().get()).isEmpty();
    }

    @Test
    void aTapFinishesALineAndAnotherTakesItBack() {
        kitchen.place(order().at("4").with("burger", 1).with("burger", 2).fired());

        grill.tap(only(grill).lines().getFirst());
        assertThat(states(grill)).containsExactly(LineStatus.DONE, LineStatus.FIRED);

        grill.tap(only(grill).lines().getFirst());
        assertThat(states(grill)).containsExactly(LineStatus.FIRED, LineStatus.FIRED);
        assertThat(only(grill).recalls()).isEqualTo(1);
    }

    @Test
    void undoTakesBackExactlyWhatTheBumpFinished() {
        kitchen.place(order().at("4").with("burger", 1).with("burger", 2).fired());
        grill.tap(only(grill).lines().getFirst());
        grill.bump(only(grill));
        assertThat(grill.cardsProperty().get()).isEmpty();
        assertThat(grill.getUndoText()).contains("T4-001");

        grill.undo();

        assertThat(states(grill)).containsExactly(LineStatus.DONE, LineStatus.FIRED);
        assertThat(grill.getUndoText()).isEmpty();
    }

    @Test
    void undoIsOverAfterFiveSeconds() {
        kitchen.place(burgers(1));
        grill.bump(only(grill));
        clock.pass(Duration.ofSeconds(5));
        grill.tick();

        grill.undo();

        assertThat(grill.getUndoText()).isEmpty();
        assertThat(grill.cardsProperty().get()).isEmpty();
    }

    @Test
    void tapsMadeWhileTheServerIsAwayAreSentOnceWhenItIsBack() {
        kitchen.place(burgers(1));
        kitchen.goAway();

        grill.bump(only(grill));
        grill.bump(only(grill));

        assertThat(only(grill).sending()).isTrue();
        assertThat(grill.getWaiting()).isEqualTo("1 taps waiting");
        kitchen.comeBack();
        assertThat(grill.cardsProperty().get()).isEmpty();
        assertThat(grill.getWaiting()).isEmpty();
        assertThat(kitchen.carriedOut).hasSize(1);
    }

    @Test
    void aTapThatLostARaceSaysSoAndShowsTheTruth() {
        FiredOrder placed = burgers(1);
        kitchen.place(placed);
        kitchen.goAway();
        grill.bump(only(grill));
        kitchen.bumpElsewhere(placed.tickets().getFirst());

        kitchen.comeBack();

        assertThat(grill.getNotice()).isEqualTo("T4-001 was already changed by another screen.");
        assertThat(grill.cardsProperty().get()).isEmpty();
    }

    @Test
    void aTapBetweenTheFactOfTheLastOneAndItsAnswerIsNotTakenForALostRace() {
        kitchen.place(order().at("4").with("burger", 1).with("burger", 2).fired());
        kitchen.lag(Kitchen.Lag.ANSWERS);

        grill.tap(only(grill).lines().getFirst());
        grill.tap(only(grill).lines().get(1));
        kitchen.catchUp();

        assertThat(grill.getNotice()).isEmpty();
        assertThat(kitchen.carriedOut).hasSize(2);
        assertThat(grill.cardsProperty().get()).isEmpty();
    }

    @Test
    void aTapBetweenTheAnswerOfTheLastOneAndItsFactIsNotTakenForALostRace() {
        kitchen.place(order().at("4").with("burger", 1).with("burger", 2).fired());
        kitchen.lag(Kitchen.Lag.FACTS);

        grill.tap(only(grill).lines().getFirst());
        grill.tap(only(grill).lines().get(1));
        kitchen.catchUp();

        assertThat(grill.getNotice()).isEmpty();
        assertThat(kitchen.carriedOut).hasSize(2);
    }

    @Test
    void theCentralViewShowsOneCardAnOrderAndBumpsAllOfIt() {
        BoardViewModel all = board("all");
        kitchen.place(order().at("4").with("burger-set", 1).fired());
        assertThat(lines(only(all)))
                .extracting(Card.Row.Line::station)
                .containsExactlyInAnyOrder("Grill", "Fry");

        all.bump(only(all));

        assertThat(all.cardsProperty().get()).isEmpty();
        assertThat(kitchen.carriedOut).hasSize(2);
    }

    @Test
    void silenceIsSaidFromThreeSecondsOnAndTheCardsStay() {
        kitchen.place(burgers(1));
        grill.onContact(Duration.ZERO);
        clock.pass(Duration.ofMillis(2_900));
        grill.tick();
        assertThat(grill.getContact()).isEmpty();

        clock.pass(Duration.ofSeconds(4));
        grill.tick();

        assertThat(grill.getContact()).isEqualTo("No contact with the server for 6 s");
        assertThat(titles(grill)).containsExactly("T4-001");
    }

    @Test
    void aNewTicketChimesUnlessMuted() {
        kitchen.place(burgers(1));
        assertThat(chimes).isEqualTo(1);

        grill.mute();
        kitchen.place(burgers(2));

        assertThat(chimes).isEqualTo(1);
    }

    @Test
    void namesFollowTheLanguage() {
        kitchen.place(burgers(1));
        texts.switchTo(Language.KOREAN);
        grill.refresh();

        assertThat(only(grill).lines().getFirst().name()).isEqualTo("불고기 버거");
        assertThat(grill.getHeader()).isEqualTo("그릴");
    }

    private BoardViewModel board(String station) {
        var board =
                new BoardViewModel(
                        station,
                        new BoardViewModel.Server(
                                nobody,
                                kitchen.desk,
                                new Background(Runnable::run, Runnable::run),
                                Ids.random()),
                        texts,
                        new Ages(clock, 5, 10),
                        () -> chimes++);
        kitchen.follower.watch(board);
        kitchen.desk.watch(board);
        return board;
    }

    private static FiredOrder burgers(int number) {
        return order().numbered(number).at("4").with("burger", number).fired();
    }

    private static Card only(BoardViewModel board) {
        assertThat(board.cardsProperty().get()).hasSize(1);
        return board.cardsProperty().get().getFirst();
    }

    private static List<String> titles(BoardViewModel board) {
        return board.cardsProperty().get().stream().map(Card::title).toList();
    }

    private static List<LineStatus> states(BoardViewModel board) {
        return only(board).lines().stream().map(Card.Row.Line::status).toList();
    }

    private static List<Card.Row.Line> lines(Card card) {
        return card.rows().stream()
                .filter(Card.Row.Line.class::isInstance)
                .map(Card.Row.Line.class::cast)
                .toList();
    }

    /// A clock that moves when told.
    private static final class MovingClock extends Clock {
        private Instant now = ModelSamples.NOON;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
