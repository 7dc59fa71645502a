package docket.pos.counter;

import static docket.pos.counter.CounterWindow.tap;
import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.Money;
import docket.model.menu.Category;
import docket.model.menu.MenuItem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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

/// The menu of a Korean restaurant as its owner has it in a spreadsheet: a title and a date above
/// the columns, a category in the first of its rows alone, prices in five ways, notes, empty lines,
/// a price that is none, and an item that is there twice. It is brought in, and sold from.
@ExtendWith(ApplicationExtension.class)
class RealMenuFlowTest {
    private static final Charset CP949 = Charset.forName("MS949");
    private static final int ITEMS = 105;

    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @Start
    void show(Stage stage) {
        counter = CounterWindow.open(stage, folder.resolve(String.valueOf(hashCode())));
    }

    private static byte[] list(String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(
                        RealMenuFlowTest.class.getResourceAsStream("/docket/pos/lists/" + name))) {
            return file.readAllBytes();
        }
    }

    private static void press(FxRobot robot, KeyCode with, KeyCode key) {
        robot.press(with).type(key).release(with);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// What the owner does in the spreadsheet with the two lines that are told.
    private static String mended(String list) {
        return list.lines()
                .filter(line -> !line.startsWith("106,"))
                .map(line -> line.replace("시가", "\"18,000\""))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private void bringIn(FxRobot robot, String name, Charset encoding) throws IOException {
        Path file = Files.write(folder.resolve(name), list(name));
        press(robot, KeyCode.SHIFT, KeyCode.F1);
        press(robot, KeyCode.CONTROL, KeyCode.DIGIT5);
        TextField path = robot.lookup("#path").queryAs(TextField.class);
        robot.interact(() -> path.setText(file.toString()));
        type(robot, KeyCode.F6, KeyCode.ENTER);
        assertThat(told()).anyMatch(row -> row.contains("67") && row.contains("시가"));
        assertThat(told()).anyMatch(row -> row.contains("98") && row.contains("97"));
        assertThat(told()).anyMatch(row -> row.contains("NO")).anyMatch(row -> row.contains("비고"));
        int before = counter.server.menu().items().size();
        type(robot, KeyCode.F8);
        assertThat(counter.server.menu().items()).hasSize(before);

        Files.writeString(file, mended(new String(list(name), encoding)), encoding);
        type(robot, KeyCode.ENTER);
        assertThat(told()).anyMatch(row -> row.contains("93 lines name no category"));
        type(robot, KeyCode.F8);
        assertThat(counter.server.menu().items()).hasSize(ITEMS);
    }

    private List<String> told() {
        return counter.menuList.rowsProperty().get().stream()
                .map(row -> row.subject() + " " + row.text())
                .toList();
    }

    private void isTheMenu() {
        assertThat(counter.server.menu().categories())
                .extracting(Category::name)
                .containsExactlyInAnyOrder(
                        "찌개·탕",
                        "구이",
                        "면",
                        "밥",
                        "점심특선 (11:00~14:00)",
                        "안주·전",
                        "추가",
                        "커피",
                        "차·에이드",
                        "디저트",
                        "음료",
                        "주류");
        assertThat(counter.item("Kimchi stew").price()).isEqualTo(new Money(8500));
        assertThat(counter.item("Cold noodles in broth").name()).isEqualTo("물냉면");
        assertThat(counter.item("Hot stone bibimbap").name()).isEqualTo("\"특\" 돌솥비빔밥");
        assertThat(counter.item("Pork bone stew, large").price()).isEqualTo(new Money(41_000));
        assertThat(counter.item("Dried pollack").price()).isEqualTo(new Money(18_000));
        assertThat(counter.server.menu().items())
                .filteredOn(item -> item.name().equals("콜라"))
                .extracting(MenuItem::categoryId)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    private void isSold(FxRobot robot) {
        type(robot, KeyCode.F1);
        robot.interact(() -> counter.order.tiles().searchProperty().set("ㄱㅊㅉㄱ"));
        type(robot, KeyCode.ENTER);
        tap(robot, "Coffee");
        tap(robot, "Cafe latte");
        robot.clickOn("#takeaway");
        robot.clickOn("#send");

        assertThat(counter.server.onlyOrder().lines())
                .extracting(line -> line.name())
                .containsExactly("김치찌개", "카페라떼");
        assertThat(counter.server.onlyOrder().total()).isEqualTo(new Money(13_800));
    }

    @Test
    void aListOfTodaysSpreadsheetsIsBroughtInAndSoldFrom(FxRobot robot) throws IOException {
        bringIn(robot, "hansotmaru-utf8.csv", StandardCharsets.UTF_8);

        isTheMenu();
        isSold(robot);
    }

    @Test
    void aListOfOlderSpreadsheetsIsBroughtInAndSoldFrom(FxRobot robot) throws IOException {
        bringIn(robot, "hansotmaru-cp949.csv", CP949);

        isTheMenu();
        isSold(robot);
    }
}
