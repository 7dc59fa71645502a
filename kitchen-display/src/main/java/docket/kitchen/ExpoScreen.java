package docket.kitchen;

import docket.kitchen.contact.Doors;
import docket.kitchen.expo.ExpoView;
import docket.kitchen.expo.ExpoViewModel;
import docket.kitchen.settings.KeyMap;
import docket.ui.Texts;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

/// The pass.
final class ExpoScreen implements Screen {
    private final Supplier<KeyMap> keys;
    private final ExpoView pass;

    /// Draws it for the language of the moment.
    ///
    /// @param keys as they are chosen at the moment
    ExpoScreen(ExpoViewModel model, Texts texts, Doors doors, Supplier<KeyMap> keys) {
        this.keys = keys;
        pass = new ExpoView(model, texts, doors);
    }

    @Override
    public List<Parent> layers() {
        return List.of(pass.root());
    }

    @Override
    public void press(KeyEvent event) {
        keys.get().press(event, pass::press);
    }

    @Override
    public void tick() {
        pass.tick();
    }

    @Override
    public void close() {
        pass.close();
    }
}
