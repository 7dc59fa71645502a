package docket.pos.counter.editor;

import docket.disk.ChosenFile;
import docket.pos.counter.signin.Permitted;
import docket.ui.Outcome;
import docket.ui.Texts;
import docket.wire.SentPicture;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javafx.beans.property.StringProperty;

/// Sends the picture that somebody chose for an item, and gives it to the form when the server has
/// it. Confined to the screens' thread.
final class PictureSending {
    private static final int MEGABYTE = 1 << 20;

    /// Bytes that the server takes.
    static final int LARGEST = 12 * MEGABYTE;

    private final Permitted server;
    private final Texts texts;
    private final StringProperty message;

    /// @param message what is wrong, for the screen to say
    PictureSending(Permitted server, Texts texts, StringProperty message) {
        this.server = server;
        this.texts = texts;
        this.message = message;
    }

    /// Sends a file; of several that were chosen one after another the last one counts.
    void send(ItemForm form, Path file) {
        form.sendingProperty().set(file.toString());
        message.set(texts.text("editor.picture.sending"));
        server.run(
                client -> client.pictures().add(ChosenFile.read(file, LARGEST)),
                outcome -> sent(form, file, outcome));
    }

    private void sent(ItemForm form, Path file, Outcome<SentPicture> outcome) {
        if (!form.sendingProperty().get().equals(file.toString())) {
            return;
        }
        form.sendingProperty().set("");
        if (outcome instanceof Outcome.Done<SentPicture> done) {
            form.pictureProperty().set(done.value().imageUrl());
            message.set("");
        } else {
            message.set(why(file, outcome));
        }
    }

    private String why(Path file, Outcome<SentPicture> outcome) {
        if (outcome instanceof Outcome.Broken<SentPicture> broken
                && broken.cause() instanceof UncheckedIOException io) {
            return io.getCause() instanceof ChosenFile.TooLarge
                    ? texts.text("editor.picture.tooLarge", LARGEST / MEGABYTE)
                    : texts.text("editor.picture.unreadable", String.valueOf(file.getFileName()));
        }
        return texts.why(outcome, "settings.noServer");
    }
}
