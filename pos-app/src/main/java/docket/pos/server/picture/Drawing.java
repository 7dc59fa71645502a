package docket.pos.server.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.Raster;

/// Draws a picture anew: in the colours of screens, on white where it is transparent, small enough,
/// upright.
final class Drawing {
    private static final int DEEPEST = 8;

    private Drawing() {}

    /// A picture that fits into a square, and is no larger than it was.
    static BufferedImage fit(BufferedImage raw, int side, Orientation orientation) {
        BufferedImage now = onScreen(raw);
        double scale = Math.min(1, (double) side / Math.max(now.getWidth(), now.getHeight()));
        int width = scaled(now.getWidth(), scale);
        int height = scaled(now.getHeight(), scale);
        while (now.getWidth() >= 2 * width && now.getHeight() >= 2 * height) {
            now = resized(now, now.getWidth() / 2, now.getHeight() / 2);
        }
        return upright(resized(now, width, height), orientation);
    }

    private static int scaled(int length, double scale) {
        return Math.max(1, (int) Math.round(length * scale));
    }

    /// What is left to be converted by the drawing itself would be converted pixel by pixel, or in
    /// the wrong brightness.
    private static BufferedImage onScreen(BufferedImage raw) {
        ColorSpace colours = raw.getColorModel().getColorSpace();
        if (colours.getType() == ColorSpace.TYPE_GRAY) {
            return grey(raw);
        }
        if (colours.isCS_sRGB()) {
            return raw;
        }
        var converted =
                new BufferedImage(raw.getWidth(), raw.getHeight(), BufferedImage.TYPE_INT_RGB);
        try {
            return new ColorConvertOp(null).filter(raw, converted);
        } catch (CMMException | IllegalArgumentException noSuchColours) {
            throw new Unreadable();
        }
    }

    /// Its numbers are those that a screen shows, whatever Java takes them for.
    private static BufferedImage grey(BufferedImage raw) {
        Raster samples = raw.getRaster();
        int shift = Math.max(0, samples.getSampleModel().getSampleSize(0) - DEEPEST);
        int scale =
                255 / Math.min(255, (1 << (samples.getSampleModel().getSampleSize(0) - shift)) - 1);
        boolean isClear = samples.getNumBands() > 1;
        var drawn = new BufferedImage(raw.getWidth(), raw.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < raw.getHeight(); y++) {
            for (int x = 0; x < raw.getWidth(); x++) {
                int level = (samples.getSample(x, y, 0) >> shift) * scale;
                int cover = isClear ? samples.getSample(x, y, 1) >> shift : 255;
                int shown = (level * cover + 255 * (255 - cover)) / 255;
                drawn.setRGB(x, y, shown << 16 | shown << 8 | shown);
            }
        }
        return drawn;
    }

    private static BufferedImage resized(BufferedImage picture, int width, int height) {
        var smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = onWhite(smaller);
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return smaller;
    }

    private static BufferedImage upright(BufferedImage picture, Orientation orientation) {
        if (orientation == Orientation.UPRIGHT) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        var turned =
                new BufferedImage(
                        orientation.swapsSides() ? height : width,
                        orientation.swapsSides() ? width : height,
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = onWhite(turned);
        pen.drawImage(picture, orientation.transform(width, height), null);
        pen.dispose();
        return turned;
    }

    private static Graphics2D onWhite(BufferedImage paper) {
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        return pen;
    }
}
