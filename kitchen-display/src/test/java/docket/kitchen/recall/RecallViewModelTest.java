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
import docket.model.order.OrderTarget;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.Ticket;
import docket.ui.Background;
import docket.ui.Language;
import docket.ui.Texts;
import docket.wire.Protocol;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RecallViewModelTest {
    private final Kitchen kitchen = new Kitchen(new MovableClock(ModelSamples.NOON));
    private final Texts texts =
            new Texts(Language.ENGLISH, "docket.kitchen.texts", "docket.ui.refusals");
    private final List<Ticket> recalled = new ArrayList<>();
    private final Queue<Runnable> calls = new ArrayDeque<>();

    @Test
    void itListsWhatWasBumpedTheLastOneFirst() {
        RecallViewModel grill = recall("grill");
        bump(order().numbered(1).at("4").with("burger", 2).with("burger", 1).fired());
        bump(order().numbered(2).takeAway().with("burger", 1).fired());

        open(grill);

        assertThat(grill.ticketsProperty().get())
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
        assertThat(grill.ticketsProperty().get()).isEmpty();
        assertThat(grill.getMessage()).isEqualTo("Asking the server…");
    }

    @Test
    void aListOfAllStationsSaysWhichOneMadeIt() {
        RecallViewModel all = recall(Protocol.ALL_STATIONS);
        bump(order().at("4").with("fries", 1).fired());

        open(all);

        assertThat(all.ticketsProperty().get())
                .extracting(BumpedTicket::station)
                .containsExactly("Fry");
    }

    @Test
    void aListOfOneStationDoesNot() {
        RecallViewModel fry = recall("fry");
        bump(order().at("4").with("fries", 1).fired());

        open(fry);

        assertThat(fry.ticketsProperty().get())
                .extracting(BumpedTicket::station)
                .containsExactly("");
    }

    @Test
    void namesAreInTheLanguageThatIsChosen() {
        RecallViewModel grill = recall("grill");
        bump(order().at("4").with("burger", 1).fired());
        texts.switchTo(Language.KOREAN);

        open(grill);

        assertThat(grill.ticketsProperty().get())
                .extracting(BumpedTicket::place, BumpedTicket::lines)
                .containsExactly(tuple("테이블 4", "1 × 불고기 버거"));
    }

    @Test
    void whatWasHandedOutCannotBeBroughtBack() {
        FiredOrder placed = order().at("4").with("burger", 1).fired();
        bump(placed);
        RecallViewModel grill = recall("grill", () -> served(placed).tickets());

        open(grill);

        assertThat(grill.ticketsProperty().get()).isEmpty();
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

        grill.recall(grill.ticketsProperty().get().getFirst());

        assertThat(recalled).extracting(Ticket::orderNumber).containsExactly("T4-001");
        assertThat(grill.showingProperty().get()).isFalse();
    }

    private FiredOrder served(FiredOrder placed) {
        FiredOrder bumped = kitchen.fired(placed.id());
        var handOut = new ChangeOrderStatus(OrderTarget.SERVED, bumped.order().version(), null);
        return bumped.change(handOut, ModelSamples.NOON);
    }

    private String messageOf(Supplier<List<Ticket>> server) {
        RecallViewModel grill = recall("grill", server);
        open(grill);
        assertThat(grill.ticketsProperty().get()).isEmpty();
        return grill.getMessage();
    }

    private RecallViewModel recall(String station) {
        return recall(station, () -> kitchen.bumped(station));
    }

    private RecallViewModel recall(String station, Supplier<List<Ticket>> server) {
        var background = new Background(calls::add, Runnable::run);
        var list = new RecallViewModel(station, server, background, texts, recalled::add);
        kitchen.follower.watch(list);
        kitchen.connect();
        return list;
    }

    /// Opens the list and lets the server answer.
    private void open(RecallViewModel list) {
        list.open();
        calls.remove().run();
    }

    private void bump(FiredOrder fired) {
        kitchen.place(fired);
        fired.tickets().forEach(kitchen::bumpElsewhere);
    }
}
