package docket.pos.counter;

import static docket.pos.counter.CounterWindow.tap;
import static docket.pos.counter.CounterWindow.type;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.menu.Availability;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.ItemId;
import docket.model.menu.MenuItem;
import docket.pos.server.picture.PictureSamples;
import docket.ui.Language;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The way of a picture from a file onto the tile of its item.
@ExtendWith(ApplicationExtension.class)
class PictureFlowTest {
    private static final ItemId ESPRESSO = new ItemId("espresso");

    /// The contrast that people with weak eyes need to read a text.
    private static final double READABLE = 4.5;

    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @Start
    void show(Stage stage) {
        counter = CounterWindow.open(stage, folder.resolve(String.valueOf(hashCode())));
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(hashCode() + name), content);
    }

    private static byte[] white() {
        var picture = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 300, 200);
        pen.dispose();
        return PictureSamples.file(picture, "jpeg");
    }

    private void openEspresso(FxRobot robot) {
        type(robot, KeyCode.F3, KeyCode.F4);
        tap(robot, "Espresso");
    }

    /// What a file that was chosen or dropped does.
    private void choose(FxRobot robot, Path file) {
        robot.interact(() -> counter.editor.send(ESPRESSO, file));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private MenuItem espresso() {
        return counter.item("Espresso");
    }

    private static Button tile(FxRobot robot, String name) {
        return robot.lookup(".tile").queryAllAs(Button.class).stream()
                .filter(Node::isVisible)
                .filter(tile -> tile.getAccessibleText().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static Bounds bounds(FxRobot robot, String style) {
        Node node = tile(robot, "Espresso").lookup(style);
        return node.localToScene(node.getLayoutBounds());
    }

    /// How bright the tile is at its right edge, where nothing is written.
    private static double brightness(FxRobot robot, String name) {
        Button tile = tile(robot, name);
        double[] seen = new double[1];
        robot.interact(
                () -> {
                    PixelReader pixels = tile.snapshot(null, null).getPixelReader();
                    seen[0] = luminance(pixels.getColor((int) tile.getWidth() - 6, 48));
                });
        return seen[0];
    }

    private static double luminance(javafx.scene.paint.Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double level) {
        return level <= 0.04045 ? level / 12.92 : Math.pow((level + 0.055) / 1.055, 2.4);
    }

    private static double contrastOfWhiteOn(double luminance) {
        return 1.05 / (luminance + 0.05);
    }

    @Test
    void aPictureIsChosenSavedSeenOnTheTileAndTakenAwayAgain(FxRobot robot) throws IOException {
        Bounds name = bounds(robot, ".tile-name");
        Bounds price = bounds(robot, ".tile-price");
        double before = brightness(robot, "Espresso");
        openEspresso(robot);
        choose(robot, file("espresso.jpg", white()));
        assertThat(robot.lookup("#editor-picture .image-view").queryAs(ImageView.class).getImage())
                .isNotNull();
        tap(robot, "Save");

        assertThat(espresso().picture()).isPresent();
        type(robot, KeyCode.F1);
        assertThat(brightness(robot, "Espresso")).isNotEqualTo(before);
        assertThat(contrastOfWhiteOn(brightness(robot, "Espresso"))).isGreaterThan(READABLE);
        assertThat(bounds(robot, ".tile-name")).isEqualTo(name);
        assertThat(bounds(robot, ".tile-price")).isEqualTo(price);
        tap(robot, "Espresso");
        assertThat(tile(robot, "Espresso").lookup(".tile-badge").isVisible()).isTrue();

        type(robot, KeyCode.F3, KeyCode.F4);
        tap(robot, "Espresso");
        robot.interact(() -> robot.lookup("Remove the picture").queryButton().fire());
        tap(robot, "Save");
        assertThat(espresso().imageUrl()).isNull();
        type(robot, KeyCode.F1);
        assertThat(brightness(robot, "Espresso")).isEqualTo(before);
    }

    @Test
    void whatIsSoldOutIsSeenToBeSo(FxRobot robot) throws IOException {
        openEspresso(robot);
        choose(robot, file("dark.png", PictureSamples.png(60, 40)));
        tap(robot, "Save");
        type(robot, KeyCode.F1);
        double pictured = brightness(robot, "Espresso");
        robot.interact(
                () ->
                        counter.server.change(
                                espresso()
                                        .with(
                                                new Availability(
                                                        AvailabilityStatus.SOLD_OUT, null))));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(brightness(robot, "Espresso")).isNotEqualTo(pictured).isGreaterThan(0.5);
    }

    @Test
    void aCounterCanDoWithoutPictures(FxRobot robot) throws IOException {
        double before = brightness(robot, "Espresso");
        openEspresso(robot);
        choose(robot, file("white.jpg", white()));
        tap(robot, "Save");
        robot.interact(() -> counter.order.tiles().hidePictures());
        type(robot, KeyCode.F1);

        assertThat(brightness(robot, "Espresso")).isEqualTo(before);
    }

    @Test
    void everyFileThatIsNoPictureIsRefusedInWords(FxRobot robot) throws IOException {
        openEspresso(robot);

        choose(robot, file("page.jpg", "<html></html>".getBytes(UTF_8)));
        assertThat(counter.editor.getMessage()).contains("JPEG, PNG or GIF").contains("HEIC");
        choose(robot, file("huge.jpg", new byte[12 * (1 << 20) + 1]));
        assertThat(counter.editor.getMessage()).contains("12 MB");
        choose(robot, folder.resolve("nowhere.jpg"));
        assertThat(counter.editor.getMessage()).contains("nowhere.jpg");
        robot.interact(() -> counter.texts.switchTo(Language.KOREAN));
        choose(robot, file("page.png", new byte[] {1, 2, 3}));
        assertThat(counter.editor.getMessage()).contains("JPEG");

        tapSave(robot);
        assertThat(espresso().imageUrl()).isNull();
    }

    @Test
    void whenTheServerGivesNoAnswerNothingIsLost(FxRobot robot) throws IOException {
        openEspresso(robot);
        robot.clickOn("#editor-price");
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("4300");
        robot.interact(counter.server::cut);
        Path picture = file("late.jpg", white());
        choose(robot, picture);
        assertThat(counter.editor.getMessage()).isNotEmpty();

        robot.interact(counter.server::mend);
        choose(robot, picture);
        tap(robot, "Save");

        assertThat(espresso().picture()).isPresent();
        assertThat(espresso().price().minor()).isEqualTo(4300);
    }

    private static void tapSave(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
