package docket.kitchen.recall;

import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import docket.kitchen.board.Kitchen;
import docket.model.ModelSamples;
import docket.model.MovableClock;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.LineId;
import docket.model.order.OrderTarget;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.Ticket;
import docket.ui.Background;
import docket.ui.Language;
import docket.ui.Texts;
import docket.wire.Protocol;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RecallViewModelTest {
    private final MovableClock clock = new MovableClock(ModelSamples.NOON);
    private final Kitchen kitchen = new Kitchen(clock);
    private final Texts texts =
            new Texts(Language.ENGLISH, "docket.kitchen.texts", "docket.ui.refusals");
    private final List<Ticket> recalled = new ArrayList<>();
    private final List<List<LineId>> recalledLines = new ArrayList<>();
    private final Queue<Runnable> calls = new ArrayDeque<>();

    @Test
    void itListsWhatWasBumpedTheLastOneFirst() {
        RecallViewModel grill = recall("grill");
        bump(order().numbered(1).at("4").with("burger", 2).with("burger", 1).fired());
        bump(order().numbered(2).takeAway().with("burger", 1).fired());

        open(grill);

        assertThat(grill.rowsProperty().get())
                .extracting(RecallRow::bumped)
                .extracting(BumpedTicket::title, BumpedTicket::place, BumpedTicket::lines)
                .containsExactly(
                        tuple("A-002", "Take-away", "1 × Bulgogi burger"),
                        tuple("T4-001", "Table 4", "2 × Bulgogi burger  ·  1 × Bulgogi burger"));
        assertThat(grill.getMessage()).isEmpty();
    }

    @Test
    void itSaysThatItAsksAndShowsNoOldListMeanwhile() {
        RecallViewModel grill = recall("grill");
        bump(order().at("4").with("burger", 1).fired());
        open(grill);
        grill.close();

        grill.open();

        assertThat(grill.showingProperty().get()).isTrue();
        assertThat(grill.rowsProperty().get()).isEmpty();
        assertThat(grill.getMessage()).isEqualTo("Asking the server…");
    }

    @Test
    void aListOfAllStationsSaysWhichOneMadeIt() {
        RecallViewModel all = recall(Protocol.ALL_STATIONS);
        bump(order().at("4").with("fries", 1).fired());

        open(all);

        assertThat(all.rowsProperty().get())
                .extracting(row -> row.bumped().station())
                .containsExactly("Fry");
    }

    @Test
    void aListOfOneStationDoesNot() {
        RecallViewModel fry = recall("fry");
        bump(order().at("4").with("fries", 1).fired());

        open(fry);

        assertThat(fry.rowsProperty().get())
                .extracting(row -> row.bumped().station())
                .containsExactly("");
    }

    @Test
    void namesAreInTheLanguageThatIsChosen() {
        RecallViewModel grill = recall("grill");
        bump(order().at("4").with("burger", 1).fired());
        texts.switchTo(Language.KOREAN);

        open(grill);

        assertThat(grill.rowsProperty().get())
                .extracting(RecallRow::bumped)
                .extracting(BumpedTicket::place, BumpedTicket::lines)
                .containsExactly(tuple("테이블 4", "1 × 불고기 버거"));
    }

    @Test
    void whatWasHandedOutCannotBeBroughtBack() {
        FiredOrder placed = order().at("4").with("burger", 1).fired();
        bump(placed);
        RecallViewModel grill = recall("grill", () -> served(placed).tickets());

        open(grill);

        assertThat(grill.rowsProperty().get()).isEmpty();
        assertThat(grill.getMessage()).isEqualTo("Nothing was done yet that can be brought back.");
    }

    @Test
    void itSaysWhyThereIsNoList() {
        kitchen.goAway();
        assertThat(messageOf(() -> kitchen.bumped("grill")))
                .startsWith("The server cannot be reached");
        assertThat(
                        messageOf(
                                () -> {
                                    throw new IllegalStateException("a bug");
                                }))
                .isEqualTo("That did not work. Please try again.");
        var refusal = new Refusal(Reason.STATION_UNKNOWN, "no such station");
        assertThat(
                        messageOf(
                                () -> {
                                    throw refusal;
                                }))
                .isEqualTo(texts.refusal(refusal));
    }

    @Test
    void aTicketThatIsBroughtBackClosesTheList() {
        RecallViewModel grill = recall("grill");
        bump(order().at("4").with("burger", 1).fired());
        open(grill);

        grill.recall(grill.rowsProperty().get().getFirst());

        assertThat(recalled).extracting(Ticket::orderNumber).containsExactly("T4-001");
        assertThat(grill.showingProperty().get()).isFalse();
    }

    @Test
    void aTicketComesBackWithAllOfItsLines() {
        FiredOrder placed = order().at("4").with("burger", 2).with("burger", 1).fired();
        bump(placed);
        RecallViewModel grill = opened("grill");

        grill.recallSelected();

        assertThat(recalledLines)
                .containsExactly(List.of(ModelSamples.lineId(1, 1), ModelSamples.lineId(1, 2)));
    }

    @Test
    void oneLineOfATicketComesBackAlone() {
        bump(order().at("4").with("burger", 2).with("burger", 1).fired());
        RecallViewModel grill = opened("grill");

        grill.part();
        assertThat(grill.rowsProperty().get()).hasSize(3);
        assertThat(grill.selectedProperty().get()).isEqualTo(1);
        grill.move(1);
        grill.recallSelected();

        assertThat(recalledLines).containsExactly(List.of(ModelSamples.lineId(1, 2)));
        assertThat(grill.showingProperty().get()).isFalse();
    }

    @Test
    void theLinesOfOneTicketAreShownAndPutAway() {
        bump(order().numbered(1).at("4").with("burger", 2).with("burger", 1).fired());
        bump(order().numbered(2).at("5").with("burger", 2).with("burger", 1).fired());
        RecallViewModel grill = opened("grill");
        grill.move(1);
        grill.part();
        assertThat(grill.selectedProperty().get()).isEqualTo(2);

        grill.join();
        assertThat(grill.rowsProperty().get()).hasSize(2);
        assertThat(grill.selectedProperty().get()).isEqualTo(1);

        grill.toggle((RecallRow.Whole) grill.rowsProperty().get().getFirst());
        assertThat(grill.rowsProperty().get()).hasSize(4);
        assertThat(grill.selectedProperty().get()).isZero();
        grill.toggle((RecallRow.Whole) grill.rowsProperty().get().getLast());
        assertThat(grill.rowsProperty().get()).hasSize(4);
        assertThat(grill.selectedProperty().get()).isEqualTo(1);
        grill.toggle((RecallRow.Whole) grill.rowsProperty().get().get(1));
        assertThat(grill.rowsProperty().get()).hasSize(2);
    }

    @Test
    void aTicketOfOneLineHasNoLinesToChoose() {
        bump(order().at("4").with("burger", 2).fired());
        RecallViewModel grill = opened("grill");

        grill.part();

        assertThat(grill.rowsProperty().get()).hasSize(1);
    }

    @Test
    void theSelectionStaysWithinTheList() {
        bump(order().numbered(1).at("4").with("burger", 1).fired());
        bump(order().numbered(2).at("5").with("burger", 1).fired());
        RecallViewModel grill = opened("grill");
        assertThat(grill.selectedProperty().get()).isZero();

        grill.move(-1);
        assertThat(grill.selectedProperty().get()).isZero();
        grill.move(4);
        assertThat(grill.selectedProperty().get()).isEqualTo(1);
    }

    @Test
    void aTicketIsFoundByNumberOrTableAndTheSearchIsNewEachTime() {
        bump(order().numbered(1).at("Bar 2").with("burger", 1).fired());
        bump(order().numbered(2).at("7").with("burger", 1).fired());
        bump(order().numbered(30).takeAway().with("burger", 1).fired());
        RecallViewModel grill = opened("grill");

        grill.type("2");
        assertThat(titles(grill)).containsExactly("T7-002", "TBar 2-001");
        grill.clear();
        grill.type("b");
        grill.type("a");
        assertThat(titles(grill)).containsExactly("TBar 2-001");
        grill.erase();
        grill.erase();
        grill.erase();
        assertThat(titles(grill)).hasSize(3);

        grill.type("7");
        open(grill);
        assertThat(titles(grill)).hasSize(3);
        assertThat(grill.searchProperty().get()).isEmpty();
    }

    @Test
    void itSaysThatNothingIsFoundOrThatItWentOut() {
        FiredOrder placed = order().at("4").with("burger", 1).fired();
        bump(placed);
        RecallViewModel grill = recall("grill", () -> served(placed).tickets());
        open(grill);

        grill.type("1");
        assertThat(grill.getMessage())
                .isEqualTo("T4-001 was handed out already. The pass or the counter takes it back.");
        grill.type("8");
        assertThat(grill.getMessage()).contains("“18”");
    }

    @Test
    void itListsFiftyOfWhatCanBeBroughtBackAndFindsWhatIsOlder() {
        RecallViewModel grill = recall("grill");
        for (int number = 1; number <= 60; number++) {
            bump(order().numbered(number).takeAway().with("burger", 1).fired());
            clock.move(Duration.ofSeconds(1));
        }
        open(grill);

        assertThat(titles(grill)).hasSize(RecallViewModel.MOST).startsWith("A-060");
        grill.type("1");
        assertThat(titles(grill)).startsWith("A-001");
    }

    @Test
    void whatHappensMeanwhileIsSeenAtOnce() {
        FiredOrder first = order().numbered(1).at("4").with("burger", 1).fired();
        bump(first);
        RecallViewModel grill = opened("grill");
        clock.move(Duration.ofSeconds(1));

        bump(order().numbered(2).at("5").with("burger", 1).fired());
        assertThat(titles(grill)).containsExactly("T5-002", "T4-001");
        assertThat(grill.selectedProperty().get()).isEqualTo(1);

        kitchen.recallElsewhere(first.tickets().getFirst());
        assertThat(titles(grill)).containsExactly("T5-002");
    }

    @Test
    void aServerThatIsBackIsAskedAnew() {
        bump(order().at("4").with("burger", 1).fired());
        RecallViewModel grill = recall("grill");
        kitchen.goAway();
        open(grill);
        assertThat(titles(grill)).isEmpty();

        kitchen.comeBack();
        answer();

        assertThat(titles(grill)).containsExactly("T4-001");
        assertThat(grill.getMessage()).isEmpty();
    }

    private static List<String> titles(RecallViewModel list) {
        return list.rowsProperty().get().stream().map(row -> row.bumped().title()).toList();
    }

    private RecallViewModel opened(String station) {
        RecallViewModel list = recall(station);
        open(list);
        return list;
    }

    private FiredOrder served(FiredOrder placed) {
        FiredOrder bumped = kitchen.fired(placed.id());
        var handOut = new ChangeOrderStatus(OrderTarget.SERVED, bumped.order().version(), null);
        return bumped.change(handOut, ModelSamples.NOON);
    }

    private String messageOf(Supplier<List<Ticket>> server) {
        RecallViewModel grill = recall("grill", server);
        open(grill);
        assertThat(grill.rowsProperty().get()).isEmpty();
        return grill.getMessage();
    }

    private RecallViewModel recall(String station) {
        return recall(station, () -> kitchen.bumped(station));
    }

    private RecallViewModel recall(String station, Supplier<List<Ticket>> server) {
        var background = new Background(calls::add, Runnable::run);
        var list =
                new RecallViewModel(
                        station,
                        server,
                        background,
                        texts,
                        (ticket, lines) -> {
                            recalled.add(ticket);
                            recalledLines.add(lines);
                        });
        kitchen.follower.watch(list);
        kitchen.connect();
        return list;
    }

    /// Opens the list and lets the server answer.
    private void open(RecallViewModel list) {
        list.open();
        answer();
    }

    private void answer() {
        while (!calls.isEmpty()) {
            calls.remove().run();
        }
    }

    private void bump(FiredOrder fired) {
        kitchen.place(fired);
        fired.tickets().forEach(kitchen::bumpElsewhere);
    }
}
