package docket.pos.server.picture;

import java.awt.geom.AffineTransform;

/// How a camera was held: where the rows and columns of its picture belong. In the order of the
/// numbers of EXIF, from 1.
enum Orientation {
    UPRIGHT(1, 0, 0, 1),
    MIRRORED(-1, 0, 0, 1),
    TURNED_OVER(-1, 0, 0, -1),
    FLIPPED(1, 0, 0, -1),
    TRANSPOSED(0, 1, 1, 0),
    TURNED_LEFT(0, 1, -1, 0),
    TRANSVERSED(0, -1, -1, 0),
    TURNED_RIGHT(0, -1, 1, 0);

    private final int across;
    private final int acrossDown;
    private final int downAcross;
    private final int down;

    /// @param across what a step along a row moves to the right, and `acrossDown` down
    /// @param downAcross what a step along a column moves to the right, and `down` down
    Orientation(int across, int acrossDown, int downAcross, int down) {
        this.across = across;
        this.acrossDown = acrossDown;
        this.downAcross = downAcross;
        this.down = down;
    }

    /// The one of this number; upright where there is none such.
    static Orientation of(int number) {
        return number >= 1 && number <= values().length ? values()[number - 1] : UPRIGHT;
    }

    /// Whether rows become columns.
    boolean swapsSides() {
        return across == 0;
    }

    /// What brings a picture of this size upright, with its corner where it was.
    AffineTransform transform(int width, int height) {
        double right = across < 0 ? width : downAcross < 0 ? height : 0;
        double low = acrossDown < 0 ? width : down < 0 ? height : 0;
        return new AffineTransform(across, acrossDown, downAcross, down, right, low);
    }
}
