package docket.pos.counter;

import static docket.pos.counter.CounterWindow.labels;
import static docket.pos.counter.CounterWindow.tap;
import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.client.DocketClient;
import docket.model.CommandId;
import docket.model.menu.ItemId;
import docket.model.order.ChangeNote;
import docket.model.order.EnteredLines;
import docket.model.order.LineId;
import docket.model.order.NewLine;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderLine;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A waiter sees on the screen what a colleague enters for the same table at another counter.
@ExtendWith(ApplicationExtension.class)
class EnteringFlowTest {
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @Start
    void show(Stage stage) {
        counter = CounterWindow.open(stage, folder.resolve(String.valueOf(hashCode())));
        counter.drawFloor();
    }

    @Test
    void theFloorAndTheOrderOfTheTableShowWhatAColleagueEnters(FxRobot robot) {
        DocketClient colleague = counter.server.colleague();
        var line =
                new NewLine(
                        new LineId(UUID.randomUUID()),
                        new ItemId("bulgogi-set"),
                        2,
                        List.of(),
                        "less spicy");
        robot.interact(
                () ->
                        colleague
                                .drafts()
                                .enter(
                                        new EnteredLines(
                                                new OrderId(UUID.randomUUID()),
                                                "7",
                                                List.of(line))));

        robot.press(KeyCode.CONTROL).type(KeyCode.T).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(labels(robot, ".table-entering")).contains("✎ fake");

        type(robot, KeyCode.DIGIT7, KeyCode.ENTER);
        tap(robot, "Americano");
        assertThat(labels(robot, ".others-title"))
                .containsExactly("Being entered at fake · not sent yet");
        assertThat(labels(robot, ".others-line"))
                .singleElement()
                .asString()
                .startsWith("2 × ")
                .endsWith("less spicy");
        assertThat(robot.lookup("#others").query().isVisible()).isTrue();

        robot.interact(() -> colleague.drafts().leave());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(labels(robot, ".others-line")).isEmpty();
        assertThat(robot.lookup("#others").query().isVisible()).isFalse();
    }

    @Test
    void whoeverChangesALineTooLateIsAskedAndGoesOnByKey(FxRobot robot) {
        tap(robot, "Americano");
        type(robot, KeyCode.F9, KeyCode.F2, KeyCode.RIGHT, KeyCode.A, KeyCode.UP);
        Order order = counter.server.onlyOrder();
        OrderLine line = order.lines().getFirst();
        robot.interact(
                () -> {
                    counter.server.lagBehind();
                    counter.server
                            .colleague()
                            .sentLines()
                            .note(
                                    new CommandId(UUID.randomUUID()),
                                    order.id(),
                                    line.id(),
                                    new ChangeNote("weak", null));
                    counter.order.sent().voidLine("mistake");
                });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#conflict").query().isVisible()).isTrue();

        type(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#conflict").query().isVisible()).isFalse();
        assertThat(counter.server.onlyOrder().line(line.id()).status().isLive()).isTrue();

        robot.interact(() -> counter.order.editor().select(line.id()));
        robot.interact(() -> counter.order.sent().voidLine("mistake"));
        type(robot, KeyCode.INSERT);
        assertThat(counter.server.onlyOrder().line(line.id()).status().isLive()).isFalse();
        assertThat(robot.lookup("#conflict").query().isVisible()).isFalse();
    }
}
