package docket.pos.server.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.model.Reason;
import docket.model.Refusal;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is made of pictures, and what is refused, and why.
class StudioTest {
    private final Studio studio = new Studio();

    private Studio.Made make(byte[] file) {
        return studio.make(ByteBuffer.wrap(file.clone()));
    }

    private Reason refused(byte[] file) {
        return catchThrowableOfType(Refusal.class, () -> make(file)).reason();
    }

    private static BufferedImage read(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static void assertQuarters(BufferedImage picture) {
        int right = picture.getWidth() * 3 / 4;
        int low = picture.getHeight() * 3 / 4;
        int left = picture.getWidth() / 4;
        int high = picture.getHeight() / 4;
        assertColour(picture, left, high, Color.RED);
        assertColour(picture, right, high, Color.GREEN);
        assertColour(picture, left, low, Color.BLUE);
        assertColour(picture, right, low, Color.YELLOW);
    }

    private static void assertColour(BufferedImage picture, int x, int y, Color wanted) {
        var colour = new Color(picture.getRGB(x, y));
        assertThat(
                        Math.abs(colour.getRed() - wanted.getRed())
                                + Math.abs(colour.getGreen() - wanted.getGreen())
                                + Math.abs(colour.getBlue() - wanted.getBlue()))
                .as("%d,%d is %s", x, y, colour)
                .isLessThan(40);
    }

    @Nested
    class IsMade {
        @ParameterizedTest
        @ValueSource(strings = {"jpeg", "png", "gif"})
        void ofEachKind(String format) throws IOException {
            Studio.Made made = make(PictureSamples.file(PictureSamples.quarters(200, 120), format));

            assertThat(made.width()).isEqualTo(200);
            assertThat(made.height()).isEqualTo(120);
            assertQuarters(read(made.picture()));
            assertQuarters(read(made.thumbnail()));
        }

        @Test
        void smallerWithTheSameSides() throws IOException {
            Studio.Made made = make(PictureSamples.jpeg(3000, 2000));

            assertThat(made.width()).isEqualTo(Studio.PICTURE);
            assertThat(made.height()).isEqualTo(853);
            assertQuarters(read(made.picture()));
            BufferedImage small = read(made.thumbnail());
            assertThat(small.getWidth()).isEqualTo(Studio.THUMBNAIL);
            assertThat(small.getHeight()).isEqualTo(213);
            assertQuarters(small);
            assertThat(made.thumbnail()).hasSizeLessThan(20_000);
        }

        @Test
        void ofAPictureAsLargeAsTelephonesMakeThem() throws IOException {
            BufferedImage large = PictureSamples.quarters(8160, 6120);
            byte[] file = PictureSamples.file(large, "jpeg");

            Studio.Made made = make(file);

            assertThat(made.width()).isEqualTo(Studio.PICTURE);
            assertQuarters(read(made.picture()));
        }

        @Test
        void ofAProgressiveOne() throws IOException {
            assertQuarters(read(make(PictureSamples.progressiveJpeg(400, 300)).picture()));
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
        void uprightHoweverTheCameraWasHeld(int orientation) throws IOException {
            byte[] file = PictureSamples.held(PictureSamples.quarters(240, 160), orientation);

            Studio.Made made = make(file);

            assertThat(made.width()).isEqualTo(240);
            assertThat(made.height()).isEqualTo(160);
            assertQuarters(read(made.picture()));
            assertQuarters(read(made.thumbnail()));
        }

        @Test
        void withoutWhatTheCameraSaysBesides() {
            Studio.Made made = make(PictureSamples.held(PictureSamples.quarters(80, 60), 6));

            assertThat(new String(made.picture(), UTF_8)).doesNotContain("Exif", "GPS", "Cam");
            assertThat(new String(made.thumbnail(), UTF_8)).doesNotContain("Exif", "GPS", "Cam");
        }

        @Test
        void onWhiteWhereItIsClear() throws IOException {
            BufferedImage picture = read(make(PictureSamples.clearPng()).picture());

            assertColour(picture, 5, 5, Color.WHITE);
            assertColour(picture, 30, 30, Color.RED);
        }

        @Test
        void asBrightAsAGreyOneIs() throws IOException {
            var grey = new BufferedImage(50, 50, BufferedImage.TYPE_BYTE_GRAY);
            var deep = new BufferedImage(50, 50, BufferedImage.TYPE_USHORT_GRAY);
            for (int i = 0; i < 2500; i++) {
                grey.getRaster().setSample(i % 50, i / 50, 0, 100);
                deep.getRaster().setSample(i % 50, i / 50, 0, 100 * 257);
            }
            for (byte[] file :
                    Stream.of("png", "jpeg").map(f -> PictureSamples.file(grey, f)).toList()) {
                assertColour(read(make(file).picture()), 25, 25, new Color(100, 100, 100));
            }
            assertColour(
                    read(make(PictureSamples.file(deep, "png")).picture()),
                    25,
                    25,
                    new Color(100, 100, 100));
        }

        @Test
        void ofTheFirstPictureOfAMovingOne() throws IOException {
            assertColour(read(make(PictureSamples.movingGif(500)).picture()), 20, 15, Color.RED);
        }

        @Test
        void theSameAgain() {
            byte[] file = PictureSamples.jpeg(300, 200);

            assertThat(make(file).picture()).isEqualTo(make(file).picture());
        }
    }

    @Nested
    class IsRefused {
        static Stream<byte[]> noPictures() {
            return Stream.of(
                    new byte[0],
                    new byte[] {1},
                    "<!DOCTYPE html><script>alert(1)</script>".getBytes(UTF_8),
                    "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8),
                    PictureSamples.ascii("MZ\u0000 This program cannot be run in DOS mode."),
                    PictureSamples.joined(PictureSamples.ascii("PK\3\4"), new byte[200]),
                    PictureSamples.ascii("%PDF-1.7 ............................"),
                    PictureSamples.ascii("RIFF....WEBPVP8 ...................."),
                    PictureSamples.ascii("\0\0\0 ftypheic....mif1heic..........."),
                    PictureSamples.ascii("BM......................................"));
        }

        @ParameterizedTest
        @MethodSource("noPictures")
        void whatIsNone(byte[] file) {
            assertThat(refused(file)).isEqualTo(Reason.PICTURE_FORMAT);
        }

        @Test
        void aBegunPictureWithSomethingElseBehind() {
            byte[] html = "<script>alert(1)</script>".repeat(40).getBytes(UTF_8);
            byte[] begin = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0};

            assertThat(refused(PictureSamples.joined(begin, html)))
                    .isEqualTo(Reason.PICTURE_BROKEN);
            assertThat(refused(PictureSamples.png(html))).isEqualTo(Reason.PICTURE_BROKEN);
            assertThat(refused(PictureSamples.joined(PictureSamples.ascii("GIF89a"), html)))
                    .isEqualTo(Reason.PICTURE_BROKEN);
        }

        @ParameterizedTest
        @ValueSource(strings = {"jpeg", "png", "gif"})
        void whatIsCutOffAnywhere(String format) {
            byte[] whole = PictureSamples.file(PictureSamples.quarters(40, 30), format);
            int last = format.equals("gif") ? whole.length - 2 : whole.length;
            for (int length = 12; length < last; length++) {
                assertThat(refused(Arrays.copyOf(whole, length)))
                        .as("%d of %d bytes", length, whole.length)
                        .isEqualTo(Reason.PICTURE_BROKEN);
            }
        }

        @Test
        void aFewBytesThatSayTheyAreEnormous() {
            assertThat(refused(PictureSamples.hollowJpeg(65_000, 65_000)))
                    .isEqualTo(Reason.PICTURE_TOO_LARGE);
            assertThat(refused(PictureSamples.bombPng(2_000_000_000, 2_000_000_000, 100)))
                    .isEqualTo(Reason.PICTURE_TOO_LARGE);
            assertThat(refused(PictureSamples.bombPng(100_000, 100_000, 1 << 20)))
                    .isEqualTo(Reason.PICTURE_TOO_LARGE);
        }

        @Test
        void aSizeOfNothing() {
            assertThat(refused(PictureSamples.hollowJpeg(0, 100))).isEqualTo(Reason.PICTURE_BROKEN);
            assertThat(refused(PictureSamples.bombPng(0, 100, 10)))
                    .isEqualTo(Reason.PICTURE_BROKEN);
            assertThat(refused(PictureSamples.bombPng(-5, 100, 10)))
                    .isEqualTo(Reason.PICTURE_BROKEN);
        }

        @Test
        void aPngOfWhichSomethingWasChanged() {
            byte[] png = PictureSamples.png(30, 30);
            png[png.length / 2] ^= 1;

            assertThat(refused(png)).isEqualTo(Reason.PICTURE_BROKEN);
        }

        @Test
        void aJpegThatIsGoneOverAgainAndAgain() {
            byte[] jpeg = PictureSamples.progressiveJpeg(64, 64);
            int scan = scan(jpeg);
            byte[] again = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
            byte[] end = {(byte) 0xff, (byte) 0xd9};
            byte[] file = Arrays.copyOf(jpeg, jpeg.length - 2);
            for (int i = 0; i < 60; i++) {
                file = PictureSamples.joined(file, again);
            }

            assertThat(refused(PictureSamples.joined(file, end))).isEqualTo(Reason.PICTURE_BROKEN);
        }

        private static int scan(byte[] jpeg) {
            for (int i = 2; i < jpeg.length; i++) {
                if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xda) {
                    return i;
                }
            }
            throw new AssertionError("no scan");
        }
    }

    @Test
    void aTextThatUnfoldsToAGigabyteIsNotUnfolded() {
        byte[] file = PictureSamples.textBombPng(1L << 30);

        assertThat(file).hasSizeLessThan(PictureService.LARGEST);
        assertThat(make(file).width()).isEqualTo(2);
    }

    @Test
    void whateverACameraSaysItIsAPictureOrNot() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            byte[] said = PictureSamples.exif(6);
            int wrong = 6 + random.nextInt(said.length - 6);
            said[wrong] = (byte) random.nextInt(256);
            byte[] file = PictureSamples.withExif(PictureSamples.jpeg(24, 16), said);

            assertThat(make(file).width()).isIn(24, 16);
        }
    }

    @Test
    void spoiltFilesAreRefusedOrDrawnAndNothingElse() {
        var random = new Random(11);
        for (String format : new String[] {"jpeg", "png", "gif"}) {
            byte[] whole = PictureSamples.file(PictureSamples.quarters(48, 32), format);
            for (int i = 0; i < 300; i++) {
                byte[] file = whole.clone();
                for (int spots = 0; spots <= random.nextInt(4); spots++) {
                    file[random.nextInt(file.length)] = (byte) random.nextInt(256);
                }
                Refusal no = catchThrowableOfType(Refusal.class, () -> make(file));
                if (no != null) {
                    assertThat(no.reason().name()).startsWith("PICTURE_");
                }
            }
        }
    }
}
