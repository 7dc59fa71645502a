package docket.kitchen;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

/// What one kind of display fills the window with. Made for one language and closed when another is
/// chosen; confined to the screens' thread.
interface Screen extends AutoCloseable {
    /// Its layers, the lowest first.
    List<Parent> layers();

    /// Acts on a key.
    void press(KeyEvent event);

    /// Brings what depends on the time up to this second.
    void tick();

    /// Lets go of the models, which outlive it.
    @Override
    void close();
}
