package docket.kitchen.expo;

import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;

import docket.client.Command;
import docket.client.Ids;
import docket.kitchen.board.Ages;
import docket.kitchen.board.Kitchen;
import docket.kitchen.expo.ExpoViewModel.Step;
import docket.kitchen.expo.PassOrder.Row;
import docket.kitchen.expo.PassOrder.Stage;
import docket.kitchen.expo.PassOrder.Tick;
import docket.model.ModelSamples;
import docket.model.MovableClock;
import docket.model.OrderSample;
import docket.model.display.AgeLimit;
import docket.model.display.AgeLimits;
import docket.model.display.DisplaySettings;
import docket.model.display.Passing;
import docket.model.display.SoundKind;
import docket.model.message.NewMessage;
import docket.model.message.SeeMessage;
import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.ticket.Ticket;
import docket.ui.Language;
import docket.ui.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/// An expediter at the pass: what is seen of whole orders, and what is done with them.
final class ExpoViewModelTest {
    private final MovableClock clock = new MovableClock(ModelSamples.NOON);
    private final Kitchen kitchen = new Kitchen(clock);
    private final ObjectProperty<DisplaySettings> shown =
            new SimpleObjectProperty<>(DisplaySettings.USUAL);
    private final Texts texts =
            new Texts(
                    Language.ENGLISH,
                    "docket.kitchen.texts",
                    "docket.ui.find",
                    "docket.ui.pairing",
                    "docket.ui.refusals");
    private final List<SoundKind> sounds = new ArrayList<>();
    private final ExpoViewModel pass =
            new ExpoViewModel(
                    kitchen.desk,
                    Ids.random(),
                    texts,
                    new Ages(clock, new AgeLimit(5, 10), () -> AgeLimits.NONE),
                    shown,
                    Runnable::run,
                    sounds::add);

    ExpoViewModelTest() {
        kitchen.follower.watch(pass);
        kitchen.connect();
    }

    private OrderId place(OrderSample sample) {
        kitchen.place(sample.fired());
        return sample.id();
    }

    /// A burger of the grill with its fries, and two coffees of the bar, at table 4.
    private OrderId lunch() {
        return place(order().numbered(1).at("4").with("burger-set", 1).with("americano", 2));
    }

    private void bump(OrderId id, String station) {
        kitchen.bumpElsewhere(
                kitchen.fired(id).tickets().stream()
                        .filter(ticket -> ticket.stationId().value().equals(station))
                        .findFirst()
                        .orElseThrow());
    }

    private void bumpAll(OrderId id) {
        List.copyOf(kitchen.fired(id).tickets()).stream()
                .filter(Ticket::isOpen)
                .forEach(kitchen::bumpElsewhere);
    }

    private List<PassOrder> orders() {
        return pass.ordersProperty().get();
    }

    private PassOrder only() {
        assertThat(orders()).hasSize(1);
        return orders().getFirst();
    }

    private Order known(OrderId id) {
        return kitchen.fired(id).order();
    }

    @Test
    void eachStationTicksOffLive() {
        OrderId id = lunch();
        assertThat(only().stations()).extracting(Tick::isDone).containsOnly(false);
        assertThat(only().stage()).isEqualTo(Stage.COOKING);

        bump(id, "bar");

        assertThat(only().stations())
                .filteredOn(Tick::isDone)
                .extracting(Tick::station)
                .containsExactly("Bar");
        assertThat(only().stage()).isEqualTo(Stage.PARTLY);
    }

    @Test
    void isGreenAndHeardOnceWhenEverythingIsDone() {
        OrderId id = lunch();
        bump(id, "bar");
        assertThat(sounds).isEmpty();

        bumpAll(id);

        assertThat(only().stage()).isEqualTo(Stage.READY);
        assertThat(only().stuck()).isNull();
        assertThat(sounds).containsExactly(SoundKind.READY);
    }

    @Test
    void whatWasReadyBeforeIsNotHeardAtTheFirstLook() {
        OrderId id = lunch();
        bumpAll(id);
        sounds.clear();

        var fresh =
                new ExpoViewModel(
                        kitchen.desk,
                        Ids.random(),
                        texts,
                        new Ages(clock, new AgeLimit(5, 10), () -> AgeLimits.NONE),
                        shown,
                        Runnable::run,
                        sounds::add);
        kitchen.follower.watch(fresh);
        kitchen.connect();

        assertThat(fresh.ordersProperty().get()).hasSize(1);
        assertThat(sounds).isEmpty();
    }

    @Test
    void aMessageToTheWholeKitchenIsShownAndHeardUntilItIsSeenHere() {
        kitchen.say(1, NewMessage.toKitchen(null, "Last orders"));
        assertThat(pass.messages().getBanner()).isEqualTo("12:00 · Counter 1: Last orders");
        assertThat(sounds).containsExactly(SoundKind.CHANGED);

        kitchen.seeMessage(ModelSamples.messageId(1), "grill");
        assertThat(pass.messages().getBanner()).isNotEmpty();
        assertThat(pass.messages().seen()).isTrue();

        assertThat(pass.messages().getBanner()).isEmpty();
        assertThat(pass.messages().seen()).isFalse();
        assertThat(((Command.SayMessageSeen) kitchen.carriedOut.getLast()).seen())
                .isEqualTo(new SeeMessage("all"));
    }

    @Test
    void whatIsForOneStationIsLeftToItsCooks() {
        kitchen.say(1, NewMessage.toKitchen(ModelSamples.GRILL, "No more beef?"));
        kitchen.say(2, NewMessage.toCounter("Help, please"));

        assertThat(pass.messages().getBanner()).isEmpty();
        assertThat(sounds).isEmpty();
    }

    @Test
    void saysWhatTheRestWaitsFor() {
        OrderId id = lunch();
        assertThat(only().stuck()).isNull();

        clock.move(Duration.ofMinutes(9));
        bump(id, "bar");
        bump(id, "grill");

        assertThat(only().stuck()).isEqualTo(new PassOrder.Stuck("Fry", ModelSamples.NOON));
    }

    @Test
    void oneTapHandsOutAndUndoTakesItBackWithinItsSeconds() {
        OrderId id = lunch();
        bumpAll(id);

        pass.act(only());
        assertThat(orders()).isEmpty();
        assertThat(known(id).isServed()).isTrue();
        assertThat(pass.getUndoText()).contains("5 s").contains(known(id).number());

        pass.undo();
        assertThat(only().stage()).isEqualTo(Stage.READY);
        assertThat(pass.getUndoText()).isEmpty();
    }

    @Test
    void undoIsOverAfterItsSecondsButTheListTakesBackLater() {
        OrderId id = lunch();
        bumpAll(id);
        pass.act(only());

        clock.move(Duration.ofSeconds(6));
        pass.tick();
        assertThat(pass.getUndoText()).isEmpty();
        pass.undo();
        assertThat(orders()).isEmpty();

        pass.list(true);
        assertThat(pass.outProperty().get()).extracting(Order::id).containsExactly(id);
        pass.takeBack(pass.outProperty().get().getFirst());

        assertThat(only().stage()).isEqualTo(Stage.READY);
        assertThat(pass.listingProperty().get()).isFalse();
    }

    @Test
    void nothingGoesOutBeforeAllIsDoneUnlessTheDisplayIsSetSo() {
        OrderId id = lunch();
        bump(id, "bar");
        assertThat(pass.step(only())).isEqualTo(Step.WAIT);
        pass.act(only());
        assertThat(known(id).lines()).noneMatch(line -> line.status() == LineStatus.SERVED);
        assertThat(pass.getNotice()).contains("not ready");

        shown.set(DisplaySettings.USUAL.with(Passing.USUAL.withPartly(true)));
        assertThat(pass.step(only())).isEqualTo(Step.HAND_OUT_PARTLY);
        pass.act(only());

        assertThat(only().stage()).isEqualTo(Stage.COOKING);
        assertThat(only().rows()).contains(new Row.Remark("1 handed out"));
        assertThat(pass.outProperty().get()).hasSize(1);
    }

    @Test
    void withARunnerItIsPutTogetherFirst() {
        shown.set(DisplaySettings.USUAL.with(Passing.USUAL.withRunner(true)));
        OrderId id = lunch();
        bumpAll(id);
        assertThat(pass.step(only())).isEqualTo(Step.ASSEMBLE);

        pass.act(only());
        assertThat(only().stage()).isEqualTo(Stage.ASSEMBLED);
        assertThat(pass.getSummary()).contains("1 to run");
        assertThat(pass.step(only())).isEqualTo(Step.HAND_OUT);

        pass.act(only());
        assertThat(known(id).isServed()).isTrue();
    }

    @Test
    void undoTakesApartWhatWasPutTogether() {
        shown.set(DisplaySettings.USUAL.with(Passing.USUAL.withRunner(true)));
        OrderId id = lunch();
        bumpAll(id);
        pass.act(only());

        pass.undo();

        assertThat(only().stage()).isEqualTo(Stage.READY);
        assertThat(known(id).isServed()).isFalse();
    }

    @Test
    void theNextCourseIsFiredFromHere() {
        OrderId id =
                place(
                        order().at("4")
                                .with("americano", 1)
                                .course(1)
                                .with("burger", 1)
                                .course(2)
                                .held());
        assertThat(only().next()).isEqualTo("Fire course 2");

        pass.fire(only());

        assertThat(only().next()).isEmpty();
        assertThat(known(id).lines()).noneMatch(line -> line.isHeld());
    }

    @Test
    void whatIsHeldStaysAtThePassAfterTheRestWentOut() {
        OrderId id =
                place(
                        order().at("4")
                                .with("americano", 1)
                                .course(1)
                                .with("burger", 1)
                                .course(2)
                                .held());
        bumpAll(id);
        pass.act(only());

        assertThat(only().stage()).isEqualTo(Stage.HELD);
        assertThat(only().rows()).contains(new Row.Remark("COURSE 2 · held"));
    }

    @Test
    void aRushStandsFirst() {
        OrderId first = place(order().numbered(1).at("4").with("burger", 1));
        clock.move(Duration.ofMinutes(2));
        OrderId second = place(order().numbered(2).at("5").with("burger", 1));
        assertThat(orders()).extracting(PassOrder::id).containsExactly(first, second);

        pass.rush(orders().getLast());
        assertThat(orders()).extracting(PassOrder::id).containsExactly(second, first);

        pass.rush(orders().getFirst());
        assertThat(orders()).extracting(PassOrder::id).containsExactly(first, second);
    }

    @Test
    void aTapWithoutAnAnswerIsNotDoneTwice() {
        OrderId id = lunch();
        bumpAll(id);
        kitchen.goAway();

        pass.act(only());
        pass.act(only());
        assertThat(pass.isUnderway(only())).isTrue();
        assertThat(pass.server().getWaiting()).isEqualTo("1 tap waits");

        kitchen.comeBack();
        assertThat(known(id).isServed()).isTrue();
        assertThat(kitchen.carriedOut).hasSize(1);
        assertThat(pass.getNotice()).isEmpty();
    }

    @Test
    void aStepThatCameTooLateIsSaid() {
        OrderId id = lunch();
        bumpAll(id);
        kitchen.goAway();
        pass.act(only());
        kitchen.changed(
                kitchen.fired(id)
                        .change(
                                docket.model.order.ChangeDetails.guestName("Kim"),
                                clock.instant()));

        kitchen.comeBack();

        assertThat(pass.getNotice()).contains("already changed by another screen");
        assertThat(only().stage()).isEqualTo(Stage.READY);
        assertThat(pass.getUndoText()).isEmpty();
    }
}
