package docket.ui.pairing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/// A QR code as a drawing of squares, one unit wide each, which scales without blur.
public final class QrPicture {
    /// Empty squares around the code, which readers need.
    private static final int MARGIN = 4;

    private QrPicture() {}

    /// The dark squares as the path of an SVG.
    public static String path(String content) {
        BitMatrix squares = squares(content);
        var path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y)) {
                    path.append("M%d %dh1v1h-1z".formatted(x, y));
                }
            }
        }
        return path.toString();
    }

    private static BitMatrix squares(String content) {
        try {
            return new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, MARGIN));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    /// How many squares wide it is, with its margin.
    public static int width(String content) {
        return squares(content).getWidth();
    }
}
