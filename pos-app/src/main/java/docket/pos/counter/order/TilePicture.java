package docket.pos.counter.order;

import docket.model.menu.PictureId;
import docket.pos.counter.picture.Thumbnails;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.image.Image;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;
import org.jspecify.annotations.Nullable;

/// The picture behind the words of a tile. It fills what is beside the stripe of the tile's colour,
/// under a veil that is dark enough to read white words on it were the picture white; nothing moves
/// when it comes.
final class TilePicture extends Region {
    /// What is left of the tile's colour at its left edge.
    static final double STRIPE = 8;

    /// White words on white under it have a contrast of 5 to 1.
    private static final Color VEIL = Color.rgb(0, 0, 0, 0.57);

    private static final CornerRadii CORNERS = new CornerRadii(0, 12, 12, 0, false);

    private final Thumbnails thumbnails;
    private Optional<PictureId> wanted = Optional.empty();
    private @Nullable Image image;

    TilePicture(Thumbnails thumbnails) {
        this.thumbnails = thumbnails;
        setManaged(false);
        setMouseTransparent(true);
        widthProperty().subscribe(width -> paint());
        heightProperty().subscribe(height -> paint());
    }

    /// Shows a picture as soon as it is there, and until then none: the picture of another item
    /// would be wrong.
    void show(Optional<PictureId> picture) {
        if (wanted.equals(picture) && (image != null || picture.isEmpty())) {
            return;
        }
        wanted = picture;
        image = null;
        picture.ifPresent(id -> thumbnails.give(id, came -> take(id, came)));
        paint();
    }

    private void take(PictureId id, Image came) {
        if (wanted.filter(id::equals).isPresent()) {
            image = came;
            paint();
        }
    }

    private void paint() {
        Image shown = image;
        double width = getWidth();
        double height = getHeight();
        if (shown == null || width <= 0 || height <= 0) {
            setBackground(Background.EMPTY);
            return;
        }
        double scale = Math.max(width / shown.getWidth(), height / shown.getHeight());
        double wide = shown.getWidth() * scale;
        double high = shown.getHeight() * scale;
        var pattern =
                new ImagePattern(shown, (width - wide) / 2, (height - high) / 2, wide, high, false);
        setBackground(
                new Background(
                        new BackgroundFill(pattern, CORNERS, Insets.EMPTY),
                        new BackgroundFill(VEIL, CORNERS, Insets.EMPTY)));
    }
}
