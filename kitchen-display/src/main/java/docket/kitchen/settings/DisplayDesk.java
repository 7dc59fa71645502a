package docket.kitchen.settings;

import docket.kitchen.settings.DisplayFile.Kept;
import docket.model.display.DisplaySettings;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How this display is set. What is chosen on its own screen holds at once; the server is told when
/// somebody is done with choosing, and is there. Until then nothing that the server says goes
/// before it. Lives as long as the window; confined to the screens' thread.
public final class DisplayDesk {
    private final DisplayFile file;
    private final Executor files;
    private final ReadOnlyObjectWrapper<DisplaySettings> settings;
    private Runnable send = () -> {};
    private boolean unsent;

    /// Begins with what was kept last.
    ///
    /// @param files runs the writing, in order
    public DisplayDesk(DisplayFile file, Executor files) {
        this.file = file;
        this.files = files;
        Kept kept = file.read();
        settings = new ReadOnlyObjectWrapper<>(kept.settings());
        unsent = kept.unsent();
    }

    public ReadOnlyObjectProperty<DisplaySettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /// Somebody chose this on the screen.
    public void choose(DisplaySettings now) {
        if (!now.equals(settings.get())) {
            hold(now, true);
        }
    }

    /// Nothing more is chosen for now, so the server is told once for all of it.
    public void done() {
        send.run();
    }

    /// Whether something was chosen here that the server has not heard of.
    boolean isUnsent() {
        return unsent;
    }

    /// The server says so.
    void told(DisplaySettings now) {
        if (!unsent && !now.equals(settings.get())) {
            hold(now, false);
        }
    }

    /// The server has heard of this, or will not hear of it.
    void sent(DisplaySettings which) {
        if (unsent && which.equals(settings.get())) {
            hold(which, false);
        }
    }

    /// @param now sends what is not sent yet
    void sendBy(Runnable now) {
        send = now;
    }

    private void hold(DisplaySettings now, boolean isUnsent) {
        unsent = isUnsent;
        settings.set(now);
        files.execute(() -> file.write(new Kept(now, isUnsent)));
    }
}
