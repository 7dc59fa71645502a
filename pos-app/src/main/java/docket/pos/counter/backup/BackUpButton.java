package docket.pos.counter.backup;

import docket.ui.Texts;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;

/// The button that has a backup made, wherever it stands: it can be tapped while none is being
/// made, and says so while one is.
public final class BackUpButton {
    private BackUpButton() {}

    /// Makes a drawn button the one.
    public static void make(Button button, ServerBackups backups, Texts texts) {
        button.textProperty()
                .bind(
                        Bindings.when(backups.makingProperty())
                                .then(Bindings.valueAt(texts.all(), "backups.makingNow"))
                                .otherwise(Bindings.valueAt(texts.all(), "backups.make")));
        button.disableProperty().bind(backups.makingProperty());
        button.setOnAction(tapped -> backups.make());
    }
}
