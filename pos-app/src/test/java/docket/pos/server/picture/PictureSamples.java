package docket.pos.server.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Files of pictures, good and bad.
public final class PictureSamples {
    private static final int[] CORNERS = {0xff0000, 0x00ff00, 0x0000ff, 0xffff00};

    private PictureSamples() {}

    /// A picture with a colour of its own in each quarter: red and green above, blue and yellow
    /// below.
    public static BufferedImage quarters(int width, int height) {
        return drawn(
                width,
                height,
                (x, y) -> CORNERS[(x < width / 2 ? 0 : 1) + (y < height / 2 ? 0 : 2)]);
    }

    static BufferedImage drawn(int width, int height, IntBinaryOperator colour) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, colour.applyAsInt(x, y));
            }
        }
        return picture;
    }

    /// A file of a picture.
    ///
    /// @param format `png`, `jpeg` or `gif`
    public static byte[] file(BufferedImage picture, String format) {
        var file = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, file)) {
                throw new AssertionError("no " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    public static byte[] jpeg(int width, int height) {
        return file(quarters(width, height), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return file(quarters(width, height), "png");
    }

    /// A JPEG of a picture as a camera writes it that was held this way.
    ///
    /// @param picture as people see it
    /// @param orientation from 1 to 8
    static byte[] held(BufferedImage picture, int orientation) {
        int right = picture.getWidth() - 1;
        int low = picture.getHeight() - 1;
        boolean isTurned = orientation > 4;
        BufferedImage stored =
                drawn(
                        isTurned ? picture.getHeight() : picture.getWidth(),
                        isTurned ? picture.getWidth() : picture.getHeight(),
                        (column, row) ->
                                switch (orientation) {
                                    case 1 -> picture.getRGB(column, row);
                                    case 2 -> picture.getRGB(right - column, row);
                                    case 3 -> picture.getRGB(right - column, low - row);
                                    case 4 -> picture.getRGB(column, low - row);
                                    case 5 -> picture.getRGB(row, column);
                                    case 6 -> picture.getRGB(right - row, column);
                                    case 7 -> picture.getRGB(right - row, low - column);
                                    case 8 -> picture.getRGB(row, low - column);
                                    default -> throw new AssertionError(orientation);
                                });
        return withExif(file(stored, "jpeg"), exif(orientation));
    }

    /// What a camera says, with the place where it was.
    static byte[] exif(int orientation) {
        var said = new ByteArrayOutputStream();
        said.writeBytes(ascii("Exif\0\0"));
        said.writeBytes(ascii("MM\0"));
        said.writeBytes(new byte[] {42, 0, 0, 0, 8, 0, 2});
        said.writeBytes(new byte[] {1, 0x0f, 0, 2, 0, 0, 0, 4});
        said.writeBytes(ascii("Cam\0"));
        said.writeBytes(new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0});
        said.writeBytes(new byte[4]);
        said.writeBytes(ascii("GPS 37.5665 N 126.9780 E"));
        return said.toByteArray();
    }

    /// A JPEG with a segment of a camera before all else.
    static byte[] withExif(byte[] jpeg, byte[] exif) {
        var file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        file.write(0xff);
        file.write(0xe1);
        file.write((exif.length + 2) >> 8);
        file.write(exif.length + 2);
        file.writeBytes(exif);
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }

    /// A few bytes that say they are a picture of this size.
    static byte[] hollowJpeg(int width, int height) {
        byte[] file = jpeg(16, 16);
        for (int i = 2; i < file.length; i++) {
            if ((file[i] & 0xff) == 0xff && (file[i + 1] & 0xff) == 0xc0) {
                file[i + 5] = (byte) (height >> 8);
                file[i + 6] = (byte) height;
                file[i + 7] = (byte) (width >> 8);
                file[i + 8] = (byte) width;
                return file;
            }
        }
        throw new AssertionError("no frame");
    }

    /// A PNG whose data, all zeros, unfolds to what its header says.
    static byte[] bombPng(int width, int height, long bytes) {
        return png(
                chunk("IHDR", header(width, height, 8, 0)),
                chunk("IDAT", deflated(bytes)),
                chunk("IEND", new byte[0]));
    }

    /// A small PNG of a palette, with a text that unfolds to so many bytes.
    static byte[] textBombPng(long bytes) {
        return png(
                chunk("IHDR", header(2, 2, 8, 3)),
                chunk("PLTE", new byte[] {1, 2, 3}),
                chunk("zTXt", joined(ascii("Comment\0\0"), deflated(bytes))),
                chunk("IDAT", deflated(6)),
                chunk("IEND", new byte[0]));
    }

    static byte[] png(byte[]... chunks) {
        return joined(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, joined(chunks));
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] header(int width, int height, int bits, int type) {
        return written(
                out -> {
                    out.writeInt(width);
                    out.writeInt(height);
                    out.write(new byte[] {(byte) bits, (byte) type, 0, 0, 0});
                });
    }

    private static byte[] deflated(long bytes) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            byte[] zeros = new byte[1 << 16];
            for (long left = bytes; left > 0; left -= zeros.length) {
                deflater.write(zeros, 0, (int) Math.min(left, zeros.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] chunk(String name, byte[] data) {
        byte[] named = joined(ascii(name), data);
        var sum = new CRC32();
        sum.update(named);
        return written(
                out -> {
                    out.writeInt(data.length);
                    out.write(named);
                    out.writeInt((int) sum.getValue());
                });
    }

    private interface Writing {
        void into(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            writing.into(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A GIF of several pictures, the first one red, the others blue.
    static byte[] movingGif(int frames) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        var file = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(output);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < frames; i++) {
                int colour = i == 0 ? 0xff0000 : 0x0000ff;
                BufferedImage frame = drawn(40, 30, (x, y) -> colour);
                writer.writeToSequence(new IIOImage(frame, null, null), null);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    static byte[] progressiveJpeg(int width, int height) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var file = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(file)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(output);
            writer.write(null, new IIOImage(quarters(width, height), null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    /// A picture with nothing in it but a red dot in its middle.
    static byte[] clearPng() {
        var picture = new BufferedImage(60, 60, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(20, 20, 20, 20);
        pen.dispose();
        return file(picture, "png");
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
