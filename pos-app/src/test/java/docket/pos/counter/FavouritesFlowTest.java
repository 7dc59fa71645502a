package docket.pos.counter;

import static docket.pos.counter.CounterWindow.tap;
import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The cashier's way to what is sold most, by tap and by key.
@ExtendWith(ApplicationExtension.class)
class FavouritesFlowTest {
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @Start
    void show(Stage stage) {
        counter = CounterWindow.open(stage, folder.resolve(String.valueOf(hashCode())));
    }

    private void sellMost(FxRobot robot, String name) {
        counter.server.sellMost(List.of(counter.item(name).id()));
        robot.interact(counter.server::connect);
        type(robot);
    }

    @Test
    void itIsTheFirstTabAndItsTilesSell(FxRobot robot) {
        tap(robot, "Coffee");
        sellMost(robot, "Steak");
        assertThat(robot.lookup("Americano").tryQuery()).isPresent();

        tap(robot, "★ Favourites");
        assertThat(robot.lookup("Americano").tryQuery()).isEmpty();
        tap(robot, "Steak");
        tap(robot, "#send");

        assertThat(counter.server.onlyOrder().lines().getFirst().itemId())
                .isEqualTo(counter.item("Steak").id());
    }

    @Test
    void theFirstKeyLeadsToItAndTheOthersToTheCategoriesBehind(FxRobot robot) {
        sellMost(robot, "Steak");
        press(robot, KeyCode.DIGIT2);
        assertThat(robot.lookup("Americano").tryQuery()).isPresent();

        press(robot, KeyCode.DIGIT1);
        assertThat(robot.lookup("Americano").tryQuery()).isEmpty();
        type(robot, KeyCode.F12);
        assertThat(robot.lookup("★ 자주 찾는 메뉴").tryQuery()).isPresent();
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        type(robot);
    }
}
