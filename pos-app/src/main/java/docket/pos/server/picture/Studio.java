package docket.pos.server.picture;

import docket.model.Reason;
import docket.model.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes of a file that somebody sent a picture and a thumbnail of our own. Whatever the file held
/// besides what can be seen is not in them. One at a time, so that the memory that it takes is
/// known. Thread-safe.
final class Studio {
    private static final Logger LOG = LoggerFactory.getLogger(Studio.class);

    /// Pixels of a picture's longer side.
    static final int PICTURE = 1280;

    /// Pixels of a thumbnail's longer side.
    static final int THUMBNAIL = 320;

    /// Bytes that a picture may take while it is drawn. Of a larger one only every second or third
    /// pixel is read, which still leaves more than are kept.
    private static final long ROOM = 12L << 20;

    private static final float QUALITY = 0.82f;

    /// What was made, as JPEG files.
    static final class Made {
        private final byte[] picture;
        private final byte[] thumbnail;
        private final int width;
        private final int height;

        private Made(byte[] picture, byte[] thumbnail, int width, int height) {
            this.picture = picture;
            this.thumbnail = thumbnail;
            this.width = width;
            this.height = height;
        }

        byte[] picture() {
            return picture;
        }

        byte[] thumbnail() {
            return thumbnail;
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }
    }

    /// Makes a picture.
    ///
    /// @param file from its first byte to its limit; it is changed
    /// @throws Refusal if it is none, is spoilt, or has too many pixels
    Made make(ByteBuffer file) {
        PictureHeader header = header(file);
        if (header.isTooLarge()) {
            throw new Refusal(
                    Reason.PICTURE_TOO_LARGE,
                    "The picture has %d × %d pixels; at most %d million are taken%s."
                            .formatted(
                                    header.width(),
                                    header.height(),
                                    header.most() / 1_000_000,
                                    header.isProgressive() ? " of a progressive JPEG" : ""));
        }
        return draw(file, header);
    }

    private static PictureHeader header(ByteBuffer file) {
        PictureFormat format = PictureFormat.of(file).orElseThrow(Studio::noPicture);
        try {
            return switch (format) {
                case JPEG -> JpegFile.read(file);
                case PNG -> PngFile.read(file);
                case GIF -> GifFile.read(file);
            };
        } catch (Unreadable | BufferUnderflowException spoilt) {
            throw broken();
        }
    }

    private static Refusal noPicture() {
        return new Refusal(
                Reason.PICTURE_FORMAT,
                "Only JPEG, PNG and GIF are taken: save a photo in HEIC or WebP as JPEG first.");
    }

    private static Refusal broken() {
        return new Refusal(
                Reason.PICTURE_BROKEN, "The picture is cut off or spoilt: take another file.");
    }

    private synchronized Made draw(ByteBuffer file, PictureHeader header) {
        try {
            BufferedImage picture = Drawing.fit(read(file, header), PICTURE, header.orientation());
            BufferedImage thumbnail = Drawing.fit(picture, THUMBNAIL, Orientation.UPRIGHT);
            return new Made(
                    written(picture), written(thumbnail), picture.getWidth(), picture.getHeight());
        } catch (IOException | RuntimeException spoilt) {
            // The JDK's readers fail in many ways on what is spoilt; none is a fault of ours.
            LOG.debug("A picture cannot be drawn: {}", spoilt.toString());
            throw broken();
        }
    }

    private static BufferedImage read(ByteBuffer file, PictureHeader header) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(header.format().name()).next();
        try (var input = new FileInput(file)) {
            reader.setInput(input, true, true);
            if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height()) {
                throw new Unreadable();
            }
            ImageReadParam every = reader.getDefaultReadParam();
            int step = (int) Math.ceil(Math.sqrt((double) header.pixels() * header.depth() / ROOM));
            every.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
            return reader.read(0, every);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var file = new ByteArrayOutputStream();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(file)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
