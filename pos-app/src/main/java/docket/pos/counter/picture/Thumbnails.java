package docket.pos.counter.picture;

import docket.model.menu.PictureId;
import docket.ui.Background;
import docket.ui.Outcome;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.image.Image;

/// The small pictures of items, fetched when a screen first wants them, and kept while there is
/// room. Confined to the screens' thread; they are fetched and unpacked beside it.
public final class Thumbnails {
    /// Pixels of the longer side, which is more than a tile has.
    private static final int SIDE = 240;

    /// Pictures that are kept: two full screens, of which each has some 170 KB.
    private static final int KEPT = 64;

    private final Function<PictureId, byte[]> server;
    private final Background background;
    private final Map<PictureId, Image> kept = new Latest();
    private final Map<PictureId, List<Consumer<Image>>> awaited = new HashMap<>();

    /// Those that were wanted last.
    private static final class Latest extends LinkedHashMap<PictureId, Image> {
        private static final long serialVersionUID = 1;

        Latest() {
            super(KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Entry<PictureId, Image> eldest) {
            return size() > KEPT;
        }
    }

    /// @param server gives a picture's file
    public Thumbnails(Function<PictureId, byte[]> server, Background background) {
        this.server = server;
        this.background = background;
    }

    /// Gives a picture away, at once where it is at hand, later where the server has it, and never
    /// where nobody has.
    public void give(PictureId id, Consumer<Image> taker) {
        Image known = kept.get(id);
        if (known != null) {
            taker.accept(known);
            return;
        }
        List<Consumer<Image>> others = awaited.get(id);
        if (others != null) {
            others.add(taker);
            return;
        }
        awaited.put(id, new ArrayList<>(List.of(taker)));
        background.run(() -> drawn(server.apply(id)), outcome -> came(id, outcome));
    }

    private static Optional<Image> drawn(byte[] file) {
        var image = new Image(new ByteArrayInputStream(file), SIDE, SIDE, true, true);
        return image.isError() ? Optional.empty() : Optional.of(image);
    }

    /// A picture that did not come is asked for again when a screen next wants it.
    private void came(PictureId id, Outcome<Optional<Image>> outcome) {
        List<Consumer<Image>> takers = awaited.remove(id);
        if (takers != null && outcome instanceof Outcome.Done<Optional<Image>> done) {
            done.value()
                    .ifPresent(
                            image -> {
                                kept.put(id, image);
                                takers.forEach(taker -> taker.accept(image));
                            });
        }
    }
}
