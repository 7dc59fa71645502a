package docket.kitchen.board;

import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.menu;
import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;

import docket.client.Ids;
import docket.model.MovableClock;
import docket.model.OrderType;
import docket.model.display.AgeLimit;
import docket.model.display.DisplaySettings;
import docket.model.display.Handling;
import docket.model.menu.CategoryId;
import docket.model.message.NewMessage;
import docket.model.order.OrderId;
import docket.model.ticket.FiredOrder;
import docket.ui.Language;
import docket.ui.Texts;
import docket.wire.Beat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketFilterTest {
    private static final TicketKind TAKEAWAY = new TicketKind.OfType(OrderType.TAKEAWAY);
    private static final TicketKind COFFEE = new TicketKind.OfCategory(new CategoryId("coffee"));

    private final MovableClock clock = new MovableClock(NOON);
    private final Texts texts =
            new Texts(Language.ENGLISH, "docket.kitchen.texts", "docket.ui.refusals");
    private final ObjectProperty<DisplaySettings> settings =
            new SimpleObjectProperty<>(DisplaySettings.USUAL);
    private final List<String> sounds = new ArrayList<>();
    private final Kitchen kitchen = new Kitchen(clock);
    private final FiredOrder burger = order().numbered(1).at("4").with("burger", 1).fired();
    private final FiredOrder boxed = order().numbered(2).takeAway().with("burger", 2).fired();
    private final FiredOrder mixed =
            order().numbered(3).at("5").with("burger", 1).with("americano", 1, "hot").fired();
    private BoardViewModel board;
    private TicketFilter filter;

    @BeforeEach
    void open() {
        watch("all");
        kitchen.connect();
        kitchen.place(burger);
        kitchen.place(boxed);
        kitchen.place(mixed);
    }

    private void watch(String station) {
        board =
                new BoardViewModel(
                        station,
                        new Taps(kitchen.desk, Ids.random()),
                        texts,
                        new Ages(clock, AgeLimit.USUAL, () -> settings.get().ages()),
                        Runnable::run,
                        new Manner(settings, (kind, volume) -> sounds.add(kind.name())));
        filter = board.filter();
        kitchen.follower.watch(board);
    }

    private List<OrderId> shown() {
        return board.cardsProperty().get().stream().map(Card::orderId).toList();
    }

    private List<String> choices() {
        return filter.choicesProperty().get().stream().map(TicketFilter.Choice::text).toList();
    }

    private void after(Duration time) {
        clock.move(time);
        board.tick();
    }

    @Test
    void eachKindSaysHowManyTicketsItHas() {
        assertThat(choices()).isEmpty();

        filter.toggle();
        assertThat(choices())
                .containsExactly(
                        "All 3", "Dine-in 2", "Take-away 1", "Late 0", "Coffee 1", "Food 3");

        new Cook(board).bump(boxed.id());
        assertThat(choices())
                .containsExactly(
                        "All 2", "Dine-in 2", "Take-away 0", "Late 0", "Coffee 1", "Food 2");
    }

    @Test
    void onlyTheWorkOfThisStationHasCategories() {
        watch("grill");
        kitchen.connect();
        filter.toggle();

        assertThat(choices())
                .containsExactly("All 3", "Dine-in 2", "Take-away 1", "Late 0", "Food 3");
    }

    @Test
    void theHeadSaysHowManyOfHowManyInsteadOfTheSummary() {
        filter.pick(TAKEAWAY);
        board.tick();

        assertThat(shown()).containsExactly(boxed.id());
        assertThat(filter.getSentence()).isEqualTo("1 of 3 · Take-away");
        assertThat(board.bar().getSummary()).isEmpty();

        texts.switchTo(Language.KOREAN);
        board.refresh();
        assertThat(filter.getSentence()).isEqualTo("3건 중 1건 · 포장");

        filter.showAll();
        board.tick();
        assertThat(shown()).containsExactlyInAnyOrder(burger.id(), boxed.id(), mixed.id());
        assertThat(filter.getSentence()).isEmpty();
        assertThat(board.bar().getSummary()).startsWith("대기 3");
    }

    @Test
    void aStepGoesAlongTheRowAndNotPastItsEnds() {
        filter.toggle();
        filter.step(-1);
        assertThat(filter.kindProperty().get()).isEqualTo(TicketKind.ALL);
        filter.step(1);
        filter.step(1);
        assertThat(filter.kindProperty().get()).isEqualTo(TAKEAWAY);
        filter.step(99);
        assertThat(filter.getSentence()).isEqualTo("3 of 3 · Food");
    }

    @Test
    void aCardStaysWithItsCategoryWhenThatIsDoneAndOtherWorkIsLeft() {
        filter.pick(COFFEE);
        Card.Row.Line coffee =
                board.cardsProperty().get().getFirst().lines().stream()
                        .filter(line -> line.wording().name().equals("Americano"))
                        .findFirst()
                        .orElseThrow();
        board.tap(coffee);
        assertThat(shown()).isEmpty();
        board.undo();
        assertThat(shown()).containsExactly(mixed.id());
    }

    @Test
    void whatBecomesLateComesForth() {
        filter.pick(TicketKind.LATE);
        assertThat(shown()).isEmpty();
        assertThat(filter.getSentence()).isEqualTo("0 of 3 · Late");

        clock.move(Duration.ofMinutes(AgeLimit.USUAL.lateMinutes()));
        filter.touched();
        board.tick();
        assertThat(shown()).hasSize(3);
        assertThat(sounds).contains("LATE");
    }

    @Test
    void allAreBackWhenNobodyTouchedTheDisplayForAMinute() {
        filter.toggle();
        filter.pick(TAKEAWAY);
        after(TicketFilter.STAYS.minusSeconds(1));
        assertThat(shown()).containsExactly(boxed.id());

        filter.touched();
        after(TicketFilter.STAYS.minusSeconds(1));
        assertThat(shown()).containsExactly(boxed.id());

        after(Duration.ofSeconds(1));
        assertThat(shown()).hasSize(3);
        assertThat(filter.openProperty().get()).isFalse();
    }

    @Test
    void aNewTicketThatItHidesIsHeardAndCountedAndNotSeen() {
        settings.set(DisplaySettings.USUAL.with(Handling.USUAL.withFlash(true)));
        board.allSeen();
        filter.pick(TAKEAWAY);
        sounds.clear();
        var told = new ArrayList<Beat.Sight>();
        board.onSights(told::addAll);

        FiredOrder fresh = order().numbered(4).at("7").with("burger", 1).fired();
        kitchen.place(fresh);

        assertThat(sounds).containsExactly("NEW");
        assertThat(filter.getSentence()).isEqualTo("1 of 4 · Take-away");
        board.shown(board.cardsProperty().get());
        assertThat(told)
                .extracting(Beat.Sight::ticket)
                .contains(boxed.tickets().getFirst().id())
                .doesNotContain(fresh.tickets().getFirst().id());

        board.allSeen();
        assertThat(shown()).as("what has news comes forth first").contains(fresh.id());
        assertThat(new Cook(board).isUnseen(fresh.id())).isTrue();
        board.allSeen();
        assertThat(new Cook(board).isUnseen(fresh.id())).isFalse();
    }

    @Test
    void whatAllDayLightsUpIsShown() {
        filter.pick(TAKEAWAY);
        filter.reveal(Set.of(boxed.id()));
        assertThat(shown()).containsExactly(boxed.id());
        filter.reveal(Set.of(burger.id()));
        assertThat(shown()).hasSize(3);
    }

    @Test
    void whatIsBroughtBackIsShownWhateverIsPicked() {
        new Cook(board).bump(burger.id());
        filter.pick(TAKEAWAY);

        board.recall(
                kitchen.bumped("all").getFirst(), List.of(burger.order().lines().getFirst().id()));

        assertThat(shown()).contains(burger.id(), mixed.id());
    }

    @Test
    void aTestTicketIsNeverHiddenNorCounted() {
        filter.pick(COFFEE);
        kitchen.say(1, NewMessage.test(menu().stations().getFirst().id(), "Test ticket"));

        assertThat(shown()).hasSize(2);
        assertThat(filter.getSentence()).isEqualTo("1 of 3 · Coffee");
    }

    @Test
    void aDisplayThatStartsAgainShowsAll() {
        filter.pick(TAKEAWAY);
        watch("all");
        kitchen.connect();

        assertThat(shown()).hasSize(3);
    }
}
