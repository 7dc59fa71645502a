package docket.ui.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import docket.client.find.Diagnosis;
import docket.model.ModelSamples;
import docket.model.MovableClock;
import docket.model.device.Introduction.Reason;
import docket.ui.Language;
import docket.ui.Texts;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PairingViewModelTest {
    private final MovableClock clock = new MovableClock(ModelSamples.NOON);
    private final Texts texts = new Texts(Language.ENGLISH, "docket.ui.pairing", "docket.ui.find");
    private final FakeIntroduction server = new FakeIntroduction();
    private final PairingViewModel screen = new PairingViewModel(texts, clock, server);

    private void waiting() {
        screen.open("Grill display");
        server.show("K7QXM4R9");
    }

    @Test
    void itAsksAsSoonAsItIsShown() {
        screen.open("Grill display");

        assertThat(screen.showingProperty().get()).isTrue();
        assertThat(screen.getTitle()).isEqualTo("Asking to join…");
        assertThat(screen.getCode()).isEmpty();
        assertThat(server.asked()).isEqualTo(1);

        screen.open("Grill display");
        assertThat(server.asked()).isEqualTo(1);
    }

    @Test
    void theCodeIsShownInTwoHalvesWithWhatToDoAndHowLongItLives() {
        waiting();

        assertThat(screen.getTitle()).isEqualTo("Join Mina's kitchen");
        assertThat(screen.getCode()).isEqualTo("K7QX M4R9");
        assertThat(screen.getText()).contains("“Grill display wants to join”", "differ, refuse");
        assertThat(screen.getRemaining()).isEqualTo("120 seconds left");

        clock.move(Duration.ofSeconds(90));
        screen.refresh();
        assertThat(screen.getRemaining()).isEqualTo("30 seconds left");
        assertThat(screen.getShare()).isCloseTo(0.25, within(0.001));

        clock.move(Duration.ofSeconds(40));
        screen.refresh();
        assertThat(screen.getRemaining()).isEqualTo("The code is no longer good");
        assertThat(screen.getShare()).isZero();
    }

    @Test
    void theCodeOutlivesASwitchOfTheLanguage() {
        waiting();

        texts.switchTo(Language.KOREAN);
        screen.refresh();

        assertThat(screen.getCode()).isEqualTo("K7QX M4R9");
        assertThat(screen.getTitle()).isEqualTo("Mina's kitchen에 연결");
        assertThat(screen.getRemaining()).isEqualTo("120초 남음");
    }

    @Test
    void anAcceptedDeviceGoesOnAtOnce() {
        waiting();

        server.accept();

        assertThat(screen.showingProperty().get()).isFalse();
        assertThat(server.givenUp()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void whereItComesToNothingItSaysWhyAndAsksAgainAtATap(Reason why) {
        waiting();

        server.end(why);

        assertThat(screen.overProperty().get()).isTrue();
        assertThat(screen.getCode()).isEmpty();
        assertThat(screen.getTitle()).isNotEmpty();
        assertThat(screen.getText()).endsWith(".");

        screen.ask();
        assertThat(server.asked()).isEqualTo(2);
        assertThat(screen.overProperty().get()).isFalse();
        assertThat(screen.getTitle()).isEqualTo("Asking to join…");
    }

    @ParameterizedTest
    @EnumSource
    void whereThereIsNoAnswerItSaysWhichStepFails(Diagnosis step) {
        screen.open("Grill display");

        server.reachNobody(step.key(), URI.create("https://10.0.0.5:8421"));

        assertThat(screen.overProperty().get()).isTrue();
        assertThat(screen.getTitle()).isEqualTo("The server gives no answer");
        assertThat(screen.getText()).isEqualTo(texts.text(step.key(), "https://10.0.0.5:8421"));
    }

    @Test
    void whoGoesElsewhereIsNotLetInAnyMore() {
        waiting();

        screen.close();

        assertThat(server.givenUp()).isEqualTo(1);
        assertThat(screen.showingProperty().get()).isFalse();
        assertThat(screen.getCode()).isEmpty();
    }

    @Test
    void thePictureSaysTheCodeAndTheFingerprint() throws Exception {
        waiting();
        String content = screen.qrProperty().get();

        assertThat(content).isEqualTo("docket:pair?code=K7QXM4R9&authority=" + "AB".repeat(32));
        assertThat(read(content)).isEqualTo(content);
    }

    /// Paints the path's squares, four points wide each, and reads the picture.
    private static String read(String content) throws Exception {
        int width = QrPicture.width(content) * 4;
        var points = new int[width * width];
        Arrays.fill(points, 0xFFFFFF);
        Pattern.compile("M(\\d+) (\\d+)h1v1h-1z")
                .matcher(QrPicture.path(content))
                .results()
                .forEach(
                        square -> {
                            int x = Integer.parseInt(square.group(1)) * 4;
                            int y = Integer.parseInt(square.group(2)) * 4;
                            for (int row = y; row < y + 4; row++) {
                                Arrays.fill(points, row * width + x, row * width + x + 4, 0);
                            }
                        });
        var picture = new RGBLuminanceSource(width, width, points);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(picture))).getText();
    }
}
