package docket.kitchen;

import docket.kitchen.contact.Doors;
import docket.kitchen.expo.ExpoView;
import docket.kitchen.expo.ExpoViewModel;
import docket.kitchen.message.MessagesView;
import docket.kitchen.settings.KeyMap;
import docket.ui.Texts;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

/// The pass, with the messages over it.
final class ExpoScreen implements Screen {
    private final Supplier<KeyMap> keys;
    private final ExpoView pass;
    private final MessagesView messages;

    /// Draws it for the language of the moment.
    ///
    /// @param keys as they are chosen at the moment
    /// @param after is run when nobody writes any more
    ExpoScreen(
            ExpoViewModel model, Texts texts, Doors doors, Supplier<KeyMap> keys, Runnable after) {
        this.keys = keys;
        pass = new ExpoView(model, texts, doors);
        messages = new MessagesView(model.messages(), texts, after);
    }

    @Override
    public List<Parent> layers() {
        return List.of(pass.root(), messages.root());
    }

    @Override
    public void press(KeyEvent event) {
        if (messages.isWriting()) {
            messages.write(event);
        } else {
            keys.get().press(event, messages.isShowing() ? messages::press : pass::press);
        }
    }

    @Override
    public void tick() {
        pass.tick();
    }

    @Override
    public void close() {
        pass.close();
        messages.close();
    }
}
