package docket.model.display;

import docket.model.InvalidValue;
import docket.model.Limits;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a display looks.
///
/// @param zoom size of the tickets' text, in percent
/// @param columns tickets side by side; null: as many as fit. A list has one
/// @param rows tickets one above the other in a grid
/// @param fullScreen whether it fills the screen from its start on
public record Look(
        Shade shade,
        Layout layout,
        Integer zoom,
        @Nullable Integer columns,
        Integer rows,
        Boolean fullScreen) {
    public static final int LEAST_ZOOM = 80;
    public static final int MOST_ZOOM = 160;
    public static final int ZOOM_STEP = 10;
    public static final int MOST_COLUMNS = 8;
    public static final int MOST_ROWS = 4;

    private static final int USUAL_ZOOM = 100;
    private static final int USUAL_ROWS = 2;

    /// Where nobody chose anything.
    public static final Look USUAL = new Look(null, null, null, null, null, null);

    /// What is left out is as usual.
    public Look(
            @Nullable Shade shade,
            @Nullable Layout layout,
            @Nullable Integer zoom,
            @Nullable Integer columns,
            @Nullable Integer rows,
            @Nullable Boolean fullScreen) {
        this.shade = Objects.requireNonNullElse(shade, Shade.DARK);
        this.layout = Objects.requireNonNullElse(layout, Layout.COLUMNS);
        this.zoom = step(Objects.requireNonNullElse(zoom, USUAL_ZOOM));
        this.columns = columns == null ? null : Limits.number("columns", columns, 1, MOST_COLUMNS);
        this.rows =
                Limits.number("rows", Objects.requireNonNullElse(rows, USUAL_ROWS), 1, MOST_ROWS);
        this.fullScreen = Objects.requireNonNullElse(fullScreen, false);
    }

    private static int step(int zoom) {
        Limits.number("zoom", zoom, LEAST_ZOOM, MOST_ZOOM);
        if (zoom % ZOOM_STEP != 0) {
            throw new InvalidValue("zoom is %d; it goes by steps of %d".formatted(zoom, ZOOM_STEP));
        }
        return zoom;
    }

    public Look with(Shade now) {
        return new Look(now, layout, zoom, columns, rows, fullScreen);
    }

    public Look with(Layout now) {
        return new Look(shade, now, zoom, columns, rows, fullScreen);
    }

    public Look withZoom(int now) {
        return new Look(shade, layout, now, columns, rows, fullScreen);
    }

    /// The same with so many tickets side by side.
    ///
    /// @param now null: as many as fit
    public Look withColumns(@Nullable Integer now) {
        return new Look(shade, layout, zoom, now, rows, fullScreen);
    }

    public Look withRows(int now) {
        return new Look(shade, layout, zoom, columns, now, fullScreen);
    }

    public Look withFullScreen(Boolean now) {
        return new Look(shade, layout, zoom, columns, rows, now);
    }
}
