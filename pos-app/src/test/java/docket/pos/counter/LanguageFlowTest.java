package docket.pos.counter;

import static docket.pos.counter.CounterWindow.labels;
import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A switch of the language on every screen of the counter.
@ExtendWith(ApplicationExtension.class)
class LanguageFlowTest {
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @Start
    void show(Stage stage) {
        counter = CounterWindow.open(stage, folder.resolve(String.valueOf(hashCode())));
    }

    @Test
    void theLanguageSwitchesAndTheDraftStays(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        robot.clickOn("#language");

        assertThat(labels(robot, ".tile-name")).contains("아메리카노");
        assertThat(robot.lookup("#send").<Labeled>query().getText()).isEqualTo("보내기 1");
        assertThat(robot.lookup("#takeaway").<Labeled>query().getText()).isEqualTo("포장");
        assertThat(counter.order.editor().draft().lines()).hasSize(1);
    }

    @Test
    void aSwitchOfTheLanguageDrawsNothingAnewSoThatNothingIsLeftBehind(FxRobot robot) {
        type(robot, KeyCode.F6, KeyCode.DIGIT7);
        Set<Node> before = named(robot);
        assertThat(before).hasSizeGreaterThan(15);

        for (int i = 0; i < 10; i++) {
            type(robot, KeyCode.F12);
        }

        assertThat(named(robot)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(robot.lookup("#table").<Node>query().isFocused()).isTrue();
    }

    @Test
    void everyScreenIsInTheLanguageThatWasSwitchedTo(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER, KeyCode.F9, KeyCode.F12);
        type(robot, KeyCode.F2);
        assertThat(labels(robot, ".filter")).contains("매장", "미결제  1");
        assertThat(labels(robot, ".order-card .button")).contains("결제", "추가", "취소");

        type(robot, KeyCode.RIGHT, KeyCode.P);
        assertThat(labels(robot, ".tender")).containsExactlyInAnyOrder("현금", "카드", "쿠폰");
        type(robot, KeyCode.F12);
        assertThat(labels(robot, ".tender")).containsExactlyInAnyOrder("Cash", "Card", "Coupon");

        type(robot, KeyCode.ESCAPE, KeyCode.F3, KeyCode.F12);
        assertThat(labels(robot, ".switch")).contains("오늘 품절");
    }

    /// The nodes that the drawings name, none of which a switch of the language may replace.
    private static Set<Node> named(FxRobot robot) {
        return robot.lookup(node -> node.getId() != null).queryAll();
    }
}
