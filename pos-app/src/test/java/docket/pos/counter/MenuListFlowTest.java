package docket.pos.counter;

import static docket.pos.counter.CounterWindow.tap;
import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.menu.ItemId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The owner's way from a file to the menu, by key and by tap.
@ExtendWith(ApplicationExtension.class)
class MenuListFlowTest {
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @Start
    void show(Stage stage) {
        counter = CounterWindow.open(stage, folder.resolve(String.valueOf(hashCode())));
    }

    private static void press(FxRobot robot, KeyCode with, KeyCode key) {
        robot.press(with).type(key).release(with);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// A path has signs that no key of the robot types.
    private static void enter(FxRobot robot, Path file) {
        TextField path = robot.lookup("#path").queryAs(TextField.class);
        assertThat(path.isFocused()).isTrue();
        robot.interact(() -> path.setText(file.toString()));
        type(robot, KeyCode.ENTER);
    }

    private static boolean isShown(FxRobot robot, String text) {
        return robot.lookup(text).tryQuery().isPresent();
    }

    private long price(String id) {
        return counter.server.menu().item(new ItemId(id)).price().minor();
    }

    @Test
    void aListIsReadMendedAndBroughtInByKey(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("menu.csv"), "id,price\ncola,-1\n");
        press(robot, KeyCode.SHIFT, KeyCode.F1);
        press(robot, KeyCode.CONTROL, KeyCode.DIGIT5);
        enter(robot, file);
        assertThat(isShown(robot, "-1 is less than zero.")).isTrue();
        type(robot, KeyCode.F8);
        assertThat(price("cola")).isNotEqualTo(-1);

        Files.writeString(file, "id,price\ncola,3100\n");
        type(robot, KeyCode.ENTER);
        type(robot, KeyCode.F8);
        assertThat(price("cola")).isEqualTo(3100);
    }

    @Test
    void theWholeMenuIsChosenByTapAndSaidInKorean(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("one.csv"), "id,price\ncola,3200\n");
        tap(robot, "Settings");
        tap(robot, "Menu list");
        enter(robot, file);
        tap(robot, "The list is the whole menu: take off the others");
        type(robot, KeyCode.F12);
        int others = counter.server.menu().items().size() - 1;
        String changes = "항목 1개, UTF-8  ·  항목: 추가 0, 변경 1, 삭제 %d".formatted(others);
        assertThat(isShown(robot, changes)).isTrue();

        tap(robot, "메뉴에 적용");
        assertThat(counter.server.menu().items()).hasSize(1);
    }
}
