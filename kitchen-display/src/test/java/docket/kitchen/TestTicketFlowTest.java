package docket.kitchen;

import static docket.model.ModelSamples.COLD;
import static docket.model.ModelSamples.GRILL;
import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;

import docket.client.Command;
import docket.kitchen.board.Cook;
import docket.model.display.SoundKind;
import docket.model.message.Message;
import docket.model.message.NewMessage;
import docket.model.message.SeeMessage;
import docket.model.order.OrderId;
import docket.model.ticket.FiredOrder;
import docket.wire.Beat;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A test ticket among the cooks' cards.
@ExtendWith(ApplicationExtension.class)
class TestTicketFlowTest {
    @SuppressWarnings("NullAway.Init") // by show
    private KitchenStage display;

    @Start
    void show(Stage stage) {
        display = new KitchenStage("grill");
        display.show(stage, 1280, 800);
    }

    private Message send(FxRobot robot, NewMessage test) {
        var sent = new ArrayList<Message>();
        robot.interact(() -> sent.add(display.kitchen.say(1, test)));
        WaitForAsyncUtils.waitForFxEvents();
        return sent.getFirst();
    }

    private List<OrderId> cards() {
        return new Cook(display.board).orders();
    }

    private static boolean reads(FxRobot robot, String text) {
        return robot.lookup(text).tryQuery().isPresent();
    }

    @Test
    void itStandsAmongTheCardsMarkedAndSoundsAndIsNoMessage(FxRobot robot) {
        Message test = send(robot, NewMessage.test(GRILL, "Test ticket"));

        assertThat(cards()).containsExactly(new OrderId(test.id().value()));
        assertThat(reads(robot, "TEST")).isTrue();
        assertThat(reads(robot, "TEST: do not cook. Bump it to say that you see it.")).isTrue();
        assertThat(display.sounds).containsExactly(SoundKind.NEW);
        assertThat(display.board.messages().getBanner()).isEmpty();
    }

    @Test
    void itSaysThatItIsOnTheScreen(FxRobot robot) {
        var told = new ArrayList<List<Beat.Sight>>();
        robot.interact(() -> display.board.onSights(told::add));
        Message test = send(robot, NewMessage.test(null, "Test ticket"));

        assertThat(told.getLast()).contains(new Beat.Sight(test.ticketId(), 1, null));
    }

    @Test
    void aKeyBumpsItAndTheOrderBesideItIsNotTouched(FxRobot robot) {
        FiredOrder burger = order().with("burger", 1).fired();
        robot.interact(() -> display.kitchen.place(burger));
        send(robot, NewMessage.test(GRILL, "Test ticket"));
        assertThat(cards()).hasSize(2);

        int place = cards().getFirst().equals(burger.id()) ? 2 : 1;
        robot.type(place == 1 ? KeyCode.DIGIT1 : KeyCode.DIGIT2);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(cards()).containsExactly(burger.id());
        assertThat(display.kitchen.carriedOut)
                .extracting(command -> ((Command.SayMessageSeen) command).seen())
                .containsExactly(new SeeMessage("grill"));
        robot.type(KeyCode.BACK_SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(display.kitchen.carriedOut).hasSize(1);
    }

    @Test
    void oneOfAnotherStationAndOneThatWasBumpedElsewhereIsNotHere(FxRobot robot) {
        send(robot, NewMessage.test(COLD, "Test ticket"));
        assertThat(cards()).isEmpty();
        assertThat(display.sounds).isEmpty();

        robot.interact(
                () -> {
                    Message test = display.kitchen.say(2, NewMessage.test(GRILL, "Test"));
                    display.kitchen.seeMessage(test.id(), "all");
                });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(cards()).isEmpty();
    }
}
