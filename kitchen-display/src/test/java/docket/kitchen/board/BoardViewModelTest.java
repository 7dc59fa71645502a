package docket.kitchen.board;

import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.menu;
import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import docket.client.Ids;
import docket.model.ComboSamples;
import docket.model.ModelSamples;
import docket.model.MovableClock;
import docket.model.NestedSamples;
import docket.model.OrderSample;
import docket.model.OrderType;
import docket.model.display.AgeLimit;
import docket.model.display.AgeLimits;
import docket.model.display.DisplaySettings;
import docket.model.display.Handling;
import docket.model.display.SoundKind;
import docket.model.display.Sounds;
import docket.model.menu.ModifierId;
import docket.model.menu.Prefix;
import docket.model.order.ChangeDetails;
import docket.model.order.ChangeNote;
import docket.model.order.FireLines;
import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.order.ModifierChoice;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.RemakeLine;
import docket.model.order.VoidLine;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.Ticket;
import docket.ui.Language;
import docket.ui.Texts;
import docket.wire.Condition;
import docket.wire.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardViewModelTest {
    private static final VoidLine MISTAKE = new VoidLine("Mistake", null);

    private final MovableClock clock = new MovableClock(ModelSamples.NOON);
    private final Texts texts =
            new Texts(Language.ENGLISH, "docket.kitchen.texts", "docket.ui.refusals");
    private Kitchen kitchen;
    private BoardViewModel grill;
    private final List<String> sounds = new ArrayList<>();
    private final ObjectProperty<DisplaySettings> settings =
            new SimpleObjectProperty<>(DisplaySettings.USUAL);

    @BeforeEach
    void open() {
        kitchen = new Kitchen(clock);
        grill = board("grill");
        kitchen.connect();
    }

    @Test
    void theLongestWaitingCardIsFirst() {
        kitchen.place(burgers(1));
        kitchen.place(burgers(2));

        assertThat(titles(grill)).containsExactly("T4-001", "T4-002");
        assertThat(grill.bar().getHeader()).isEqualTo("Grill");
    }

    @Test
    void anOrderOfAnotherStationIsNotShown() {
        kitchen.place(order().takeAway().with("fries", 1).fired());

        assertThat(grill.cardsProperty().get()).isEmpty();
        assertThat(sounds).isEmpty();
    }

    @Test
    void theOtherStationsLinesStandBehindWithTheirStation() {
        kitchen.place(order().at("4").with("fries", 1).with("burger", 1).fired());

        assertThat(lines(only(grill)))
                .extracting(
                        line -> line.wording().name(), Card.Row.Line::mine, Card.Row.Line::state)
                .containsExactly(tuple("Bulgogi burger", true, ""), tuple("Fries", false, "Fry"));
    }

    /// Only the cook who was to make it has to say that it was seen.
    @Test
    void aVoidAsksForATapAtItsOwnStationAlone() {
        FiredOrder placed = order().at("4").with("burger", 1).with("fries", 1).fired();
        kitchen.place(placed);
        for (int line = 0; line < 2; line++) {
            placed = placed.voidLine(placed.order().lines().get(line).id(), MISTAKE);
            kitchen.voided(placed);
        }

        assertThat(lines(only(grill)))
                .extracting(Card.Row.Line::state)
                .containsExactly("VOID · tap when seen", "Fry · void");
    }

    @Test
    void whereThereIsLittleRoomTheOtherStationsSayOnlyHowMuchTheyMake() {
        FiredOrder placed =
                order().at("4")
                        .with("fries", 2)
                        .with("burger", 1)
                        .with("americano", 3, "hot")
                        .with("fries", 1)
                        .fired();
        kitchen.place(placed);

        assertThat(only(grill).brief())
                .startsWith(lines(only(grill)).getFirst())
                .endsWith(new Card.Row.Remark("+3 at Bar · +3 at Fry", Card.Kind.OTHERS))
                .hasSize(2);
        texts.switchTo(Language.KOREAN);
        grill.refresh();
        assertThat(((Card.Row.Remark) only(grill).brief().getLast()).text()).endsWith("튀김 +3");

        placed.tickets().stream()
                .filter(ticket -> ticket.stationId().value().equals("bar"))
                .toList()
                .forEach(kitchen::bumpElsewhere);
        assertThat(only(grill).brief())
                .endsWith(new Card.Row.Remark("바 ✓3 · 튀김 +3", Card.Kind.OTHERS));
    }

    @Test
    void aPartSaysOfWhichComboItIsAndTheHeadIsNotToBeMade() {
        BoardViewModel all = board("all");
        kitchen.place(ComboSamples.fired(ComboSamples.dinner(1, 1, 1)));

        assertThat(lines(only(grill)))
                .extracting(line -> line.wording().name(), Card.Row.Line::state)
                .containsExactly(tuple("Soup", "of 저녁"));
        assertThat(only(all).rows())
                .filteredOn(Card.Row.Remark.class::isInstance)
                .extracting(row -> ((Card.Row.Remark) row).text())
                .contains("COURSE 2 · held · 1 Steak", "COURSE 3 · held · 1 Cheesecake")
                .noneMatch(text -> text.contains("Dinner"));
    }

    @Test
    void whatAnotherDisplayBroughtBackIsInItsOldPlaceAndHeard() {
        FiredOrder first = burgers(1);
        kitchen.place(first);
        clock.move(Duration.ofMinutes(1));
        kitchen.place(burgers(2));
        kitchen.bumpElsewhere(first.tickets().getFirst());
        sounds.clear();
        settings.set(DisplaySettings.USUAL.with(Handling.USUAL.withFlash(true)));
        grill.allSeen();

        kitchen.recallElsewhere(first.tickets().getFirst());

        assertThat(titles(grill)).containsExactly("T4-001", "T4-002");
        Card back = grill.cardsProperty().get().getFirst();
        assertThat(back.head().recalled()).isEqualTo("RECALLED ×1");
        assertThat(sounds).containsExactly("CHANGED 80");
        assertThat(grill.cardsProperty().get()).filteredOn(grill::isUnseen).containsExactly(back);
    }

    @Test
    void whatThisDisplayBroughtBackItselfIsNoNewsToIt() {
        kitchen.place(burgers(1));
        grill.bump(only(grill));
        grill.undo();
        assertThat(only(grill).head().recalled()).isEqualTo("RECALLED ×1");

        for (Kitchen.Lag lag : List.of(Kitchen.Lag.FACTS, Kitchen.Lag.ANSWERS)) {
            grill.bump(only(grill));
            Ticket ticket = kitchen.bumped("grill").getFirst();
            kitchen.lag(lag);
            grill.recall(ticket, List.of(ticket.lines().getFirst().id()));
            kitchen.catchUp();
        }

        assertThat(only(grill).head().recalled()).isEqualTo("RECALLED ×3");
        assertThat(sounds).containsExactly("NEW 80");
    }

    @Test
    void guestsWhoMoveAreToldAndTheirCardCanBeBumped() {
        FiredOrder placed = burgers(1);
        kitchen.place(placed);

        kitchen.moved(placed, "7");

        assertThat(only(grill).head().place()).isEqualTo("Table 4 → 7");
        assertThat(sounds).containsExactly("NEW 80", "CHANGED 80");
        grill.bump(only(grill));
        assertThat(grill.cardsProperty().get()).isEmpty();
    }

    @Test
    void agesAreJudgedByTheTypeOfTheOrder() {
        settings.set(
                DisplaySettings.USUAL.with(
                        AgeLimits.NONE
                                .with(new AgeLimit(5, 20))
                                .with(OrderType.TAKEAWAY, new AgeLimit(2, 4))));
        kitchen.place(burgers(1));
        kitchen.place(order().numbered(2).takeAway().with("burger", 1).fired());
        clock.move(Duration.ofMinutes(6));
        grill.tick();

        assertThat(grill.cardsProperty().get())
                .extracting(card -> card.type() + " " + grill.ages().level(card))
                .containsExactlyInAnyOrder("DINE_IN WARN", "TAKEAWAY LATE");
        assertThat(grill.bar().getSummary()).endsWith("late 1");
    }

    @Test
    void eachKindOfNewsHasItsSoundAsLoudAsIsSet() {
        settings.set(DisplaySettings.USUAL.with(Sounds.USUAL.withVolume(30).off(SoundKind.NEW)));
        FiredOrder placed = burgers(1);
        kitchen.place(placed);
        assertThat(sounds).isEmpty();

        LineId line = placed.order().lines().getFirst().id();
        FiredOrder noted = placed.noteLine(line, new ChangeNote("no salt", null));
        kitchen.noted(noted, line);
        kitchen.voided(noted.voidLine(line, MISTAKE));

        assertThat(sounds).containsExactly("CHANGED 30", "VOID 30");
    }

    @Test
    void aTicketThatBecomesLateIsHeardOnce() {
        kitchen.place(burgers(1));
        grill.tick();
        sounds.clear();

        clock.move(Duration.ofMinutes(10));
        grill.tick();
        clock.move(Duration.ofMinutes(1));
        grill.tick();

        assertThat(sounds).containsExactly("LATE 80");
    }

    @Test
    void whatWasLateBeforeTheDisplayBeganIsNotHeard() {
        kitchen.place(burgers(1));
        clock.move(Duration.ofMinutes(10));
        grill.tick();
        sounds.clear();

        BoardViewModel other = board("grill");
        kitchen.connect();
        other.tick();

        assertThat(sounds).isEmpty();
    }

    @Test
    void newsFlashUntilTheyAreSeenWhereThatIsSet() {
        kitchen.place(burgers(1));
        kitchen.place(burgers(2));
        List<Card> cards = grill.cardsProperty().get();
        assertThat(cards).noneMatch(grill::isUnseen);

        settings.set(DisplaySettings.USUAL.with(Handling.USUAL.withFlash(true)));
        grill.tick();
        assertThat(cards).allMatch(grill::isUnseen);
        assertThat(grill.unseenProperty().get()).isTrue();

        grill.seen(cards.getFirst());
        assertThat(cards).filteredOn(grill::isUnseen).containsExactly(cards.get(1));
        grill.allSeen();
        assertThat(cards).noneMatch(grill::isUnseen);
        assertThat(grill.unseenProperty().get()).isFalse();
    }

    @Test
    void agesCountByTheServersClock() {
        kitchen.place(burgers(1));
        clock.move(Duration.ofMinutes(12));
        grill.tick();
        assertThat(grill.bar().getSummary())
                .isEqualTo("1 open · avg 12:00 · longest 12:00 · late 1");

        grill.onContact(Duration.ofMinutes(-9));
        grill.tick();
        assertThat(grill.bar().getSummary()).isEqualTo("1 open · avg 3:00 · longest 3:00 · late 0");
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

        assertThat(only(grill).rows().get(1))
                .isEqualTo(new Card.Row.Remark("ADD-ON 12:07", Card.Kind.ADD_ON));
        assertThat(sounds).hasSize(2);
    }

    @Test
    void whatComesLaterStandsUnderItsDividerOnABoardOfAllStationsToo() {
        BoardViewModel all = board("all");
        OrderSample sample = order().at("4").with("burger", 1).with("fries", 1);
        kitchen.place(sample.fired());
        OrderSample more = sample.with("burger", 3);
        kitchen.add(kitchen.fired(more.id()).addLines(more.addedFrom(3), menu(), clock.instant()));

        assertThat(only(all).rows())
                .extracting(
                        row ->
                                row instanceof Card.Row.Line line
                                        ? line.quantity() + " " + line.wording().name()
                                        : ((Card.Row.Remark) row).text())
                .containsExactly("1 Fries", "1 Bulgogi burger", "ADD-ON 12:00", "3 Bulgogi burger");
    }

    @Test
    void aCourseThatIsHeldIsShownAsToComeUntilItIsFired() {
        FiredOrder meal =
                order().at("4")
                        .with("burger", 1)
                        .course(1)
                        .with("soup", 2)
                        .course(2)
                        .with("fries", 1)
                        .course(2)
                        .fired();
        kitchen.place(meal);
        assertThat(remarks()).containsExactly("COURSE 1", "COURSE 2 · held · 2 Soup");
        assertThat(only(grill).lines()).hasSize(1);
        assertThat(sounds).hasSize(1);

        kitchen.fired(
                meal.fire(FireLines.course(2), ModelSamples.NOON.plus(Duration.ofMinutes(9))));

        assertThat(remarks()).containsExactly("COURSE 1", "COURSE 2 · 12:09");
        assertThat(only(grill).lines()).hasSize(2);
        assertThat(sounds).hasSize(2);
    }

    @Test
    void aNoteThatWasChangedIsShownWithTheOldOneAndHeard() {
        FiredOrder placed = burgers(1);
        kitchen.place(placed);
        LineId line = placed.order().lines().getFirst().id();

        kitchen.noted(placed.noteLine(line, new ChangeNote("no onions", null)), line);

        Card.Wording wording = only(grill).lines().getFirst().wording();
        assertThat(wording.note()).isEqualTo("no note → no onions");
        assertThat(wording.alarm()).isTrue();
        assertThat(sounds).hasSize(2);
    }

    @Test
    void aRemakeStandsUnderItsMarkWithTheReason() {
        FiredOrder placed = burgers(1);
        kitchen.place(placed);
        LineId line = placed.order().lines().getFirst().id();
        grill.bump(only(grill));

        kitchen.remade(
                kitchen.fired(placed.id())
                        .remakeLine(
                                line,
                                new RemakeLine(ModelSamples.lineId(1, 50), 1, "Dropped", null),
                                ModelSamples.NOON.plus(Duration.ofMinutes(20))));

        assertThat(remarks()).containsExactly("REMAKE 12:20 · Dropped");
        assertThat(sounds).hasSize(2);
    }

    @Test
    void theNameOfAnOrderStandsOnItsCard() {
        FiredOrder placed = order().takeAway().with("burger", 1).fired();
        kitchen.place(placed);
        kitchen.changed(placed.change(new ChangeDetails("bag", null, "Pager 7", null), NOON));

        assertThat(only(grill).head().place()).isEqualTo("Take-away · Pager 7");
        assertThat(remarks()).containsExactly("bag");
    }

    @Test
    void anOrderForLaterComesWhenItIsFiredAndSaysForWhen() {
        OrderSample bag = order().takeAway().with("burger", 1);
        Instant due = NOON.plus(Duration.ofHours(2));
        var command =
                new NewOrder(
                        OrderType.TAKEAWAY, null, null, null, bag.command().lines(), null, due, 20);
        FiredOrder later =
                FiredOrder.place(
                        Order.place(bag.id(), "001", ModelSamples.DAY, command, menu(), NOON));
        kitchen.place(later);
        assertThat(grill.cardsProperty().get()).isEmpty();

        kitchen.fired(later.fireDue(due.minus(Duration.ofMinutes(20))));

        assertThat(only(grill).head().place()).isEqualTo("Take-away · FOR 14:00");
        assertThat(sounds).hasSize(1);
    }

    private List<String> remarks() {
        return only(grill).rows().stream()
                .filter(row -> row instanceof Card.Row.Remark)
                .map(row -> ((Card.Row.Remark) row).text())
                .toList();
    }

    @Test
    void aVoidedLineStaysUntilItIsSeen() {
        FiredOrder placed = burgers(1);
        kitchen.place(placed);
        kitchen.voided(placed.voidLine(placed.order().lines().getFirst().id(), MISTAKE));
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
        assertThat(only(grill).head().recalled()).isEqualTo("RECALLED ×1");
    }

    @Test
    void undoTakesBackExactlyWhatTheBumpFinished() {
        kitchen.place(order().at("4").with("burger", 1).with("burger", 2).fired());
        grill.tap(only(grill).lines().getFirst());
        grill.bump(only(grill));
        assertThat(grill.cardsProperty().get()).isEmpty();
        assertThat(grill.bar().getUndoText()).contains("T4-001");

        grill.undo();

        assertThat(states(grill)).containsExactly(LineStatus.DONE, LineStatus.FIRED);
        assertThat(grill.bar().getUndoText()).isEmpty();
    }

    @Test
    void undoIsOverAfterFiveSeconds() {
        kitchen.place(burgers(1));
        grill.bump(only(grill));
        clock.move(Duration.ofSeconds(5));
        grill.tick();

        grill.undo();

        assertThat(grill.bar().getUndoText()).isEmpty();
        assertThat(grill.cardsProperty().get()).isEmpty();
    }

    @Test
    void tapsMadeWhileTheServerIsAwayAreSentOnceWhenItIsBack() {
        kitchen.place(burgers(1));
        kitchen.goAway();

        grill.bump(only(grill));
        grill.bump(only(grill));

        assertThat(only(grill).sending()).isTrue();
        assertThat(grill.bar().server().getWaiting()).isEqualTo("1 tap waits");
        kitchen.comeBack();
        assertThat(grill.cardsProperty().get()).isEmpty();
        assertThat(grill.bar().server().getWaiting()).isEmpty();
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
                .extracting(Card.Row.Line::state)
                .containsExactlyInAnyOrder("Grill", "Fry");

        all.bump(only(all));

        assertThat(all.cardsProperty().get()).isEmpty();
        assertThat(kitchen.carriedOut).hasSize(2);
    }

    @Test
    void thatNothingCanBeStoredIsSaidUntilItCan() {
        grill.onContact(Duration.ZERO);
        grill.onPresence(
                new Presence(List.of()).with(new Condition(Condition.Disk.READ_ONLY, 0L, null)));
        grill.tick();
        assertThat(grill.bar().server().getSilence()).startsWith("Nothing can be stored");
        assertThat(grill.bar().server().silentProperty().get()).isFalse();

        grill.onPresence(new Presence(List.of()));
        grill.tick();

        assertThat(grill.bar().server().getSilence()).isEmpty();
    }

    @Test
    void silenceIsSaidFromThreeSecondsOnAndTheCardsStay() {
        kitchen.place(burgers(1));
        grill.onContact(Duration.ZERO);
        clock.move(Duration.ofMillis(2_900));
        grill.tick();
        assertThat(grill.bar().server().getSilence()).isEmpty();

        clock.move(Duration.ofSeconds(4));
        grill.tick();

        assertThat(grill.bar().server().getSilence())
                .isEqualTo("No contact with the server for 6 s");
        assertThat(titles(grill)).containsExactly("T4-001");
    }

    @Test
    void aNewTicketChimesUnlessMuted() {
        kitchen.place(burgers(1));
        assertThat(sounds).hasSize(1);

        grill.mute();
        kitchen.place(burgers(2));

        assertThat(sounds).hasSize(1);
    }

    @Test
    void whatIsLeftOutAndWhatThereIsMoreOfStandApart() {
        BoardViewModel bar = board("bar");
        kitchen.place(
                order().takeAway()
                        .choosing(
                                "americano",
                                1,
                                List.of(
                                        choice("ice", Prefix.LIGHT),
                                        choice("hot", Prefix.NO),
                                        choice("extra-shot", Prefix.EXTRA)))
                        .fired());

        Card.Wording wording = only(bar).lines().getFirst().wording();
        assertThat(wording.apart()).isEqualTo("NO Hot · EXTRA Extra shot");
        assertThat(wording.modifiers()).isEqualTo("LIGHT Iced");
        texts.switchTo(Language.KOREAN);
        bar.refresh();
        assertThat(only(bar).lines().getFirst().wording().apart()).isEqualTo("뜨겁게 빼기 · 샷 추가 많이");
    }

    @Test
    void whatIsUnderAChoiceStaysWithIt() {
        kitchen.place(
                FiredOrder.place(
                        NestedSamples.sold(
                                NestedSamples.menu(),
                                1,
                                "chips, salad, caesar, EXTRA parmesan, NO onion")));

        Card.Wording wording = only(grill).lines().getFirst().wording();
        assertThat(wording.apart()).isEqualTo("Salad (Caesar (EXTRA Parmesan), NO Onion)");
        assertThat(wording.modifiers()).isEqualTo("Chips");
    }

    private static ModifierChoice choice(String id, Prefix prefix) {
        return new ModifierChoice(new ModifierId(id), 1, prefix);
    }

    @Test
    void namesFollowTheLanguage() {
        kitchen.place(burgers(1));
        texts.switchTo(Language.KOREAN);
        grill.refresh();

        assertThat(only(grill).lines().getFirst().wording().name()).isEqualTo("불고기 버거");
        assertThat(grill.bar().getHeader()).isEqualTo("그릴");
    }

    private BoardViewModel board(String station) {
        var board =
                new BoardViewModel(
                        station,
                        new Taps(kitchen.desk, Ids.random()),
                        texts,
                        new Ages(clock, AgeLimit.USUAL, () -> settings.get().ages()),
                        Runnable::run,
                        new Manner(settings, (kind, volume) -> sounds.add(kind + " " + volume)));
        kitchen.follower.watch(board);
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
}
