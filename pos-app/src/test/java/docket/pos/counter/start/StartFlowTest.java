package docket.pos.counter.start;

import static org.assertj.core.api.Assertions.assertThat;

import docket.ui.Language;
import docket.ui.Texts;
import docket.ui.Theme;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What is seen of a start: nothing but the mark, unless it takes long or fails.
@ExtendWith(ApplicationExtension.class)
class StartFlowTest {
    private static final String SENTENCE = "The store /docket.mv.db cannot be opened.";

    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    @SuppressWarnings("NullAway.Init") // by show
    private StartScreen start;

    @Start
    void show(Stage stage) {
        Theme.loadFonts();
        start =
                new StartScreen(
                        () -> {
                            read.incrementAndGet();
                            return new Texts(Language.KOREAN, "docket.pos.counter.texts");
                        });
        stage.setScene(new Scene(start.root(), 1280, 800));
        stage.show();
    }

    private static List<String> said(FxRobot robot) {
        return robot.lookup(".label").<Labeled>queryAll().stream()
                .map(Labeled::getText)
                .filter(text -> !text.equals("Docket"))
                .toList();
    }

    @Test
    void theWindowOpensBeforeAnyTextIsRead(FxRobot robot) {
        assertThat(said(robot)).isEmpty();
        assertThat(read).hasValue(0);
    }

    @Test
    void whatTakesLongSaysSo(FxRobot robot) {
        robot.interact(start::takesLong);

        assertThat(said(robot)).first().isEqualTo("저장된 데이터를 여는 중입니다…");
    }

    @Test
    void whatFailsSaysWhyUntilItIsRead(FxRobot robot) {
        robot.interact(start::takesLong);
        robot.interact(() -> start.fail(Hindrance.BROKEN, SENTENCE, closed::incrementAndGet));

        assertThat(said(robot))
                .hasSize(3)
                .contains("Docket을 시작할 수 없습니다", SENTENCE)
                .anyMatch(text -> text.contains("백업을 복원"));

        robot.type(KeyCode.ENTER);
        assertThat(closed).hasValue(1);
    }

    /// Each of them has a sentence of its own.
    @Test
    void whateverFailsIsSaid(FxRobot robot) {
        for (Hindrance why : Hindrance.values()) {
            robot.interact(() -> start.fail(why, "", closed::incrementAndGet));

            assertThat(said(robot)).element(1).asString().isNotBlank();
        }
    }
}
