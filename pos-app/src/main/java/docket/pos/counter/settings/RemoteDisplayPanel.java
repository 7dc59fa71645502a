package docket.pos.counter.settings;

import docket.model.device.Device;
import docket.ui.KeyButton;
import docket.ui.Texts;
import docket.ui.display.DisplayFormView;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The form of a kitchen display at the counter, in place of the list of devices.
final class RemoteDisplayPanel {
    private final RemoteDisplayViewModel model;
    private final Texts texts;
    private final VBox root;
    private final DisplayFormView form;

    RemoteDisplayPanel(RemoteDisplayViewModel model, Texts texts, VBox root) {
        this.model = model;
        this.texts = texts;
        this.root = root;
        form = new DisplayFormView(model.form(), texts, "touch", "plain");
        form.setMaxWidth(760);
    }

    /// Draws it for a display; for none it is put away.
    void draw(@Nullable Device display) {
        root.setVisible(display != null);
        root.setManaged(display != null);
        root.getChildren().clear();
        if (display != null) {
            var title = new Label(texts.text("settings.displayOf", display.name()));
            title.getStyleClass().add("title");
            root.getChildren().addAll(title, form, buttons());
        }
    }

    private Node buttons() {
        return new FlowPane(
                10,
                10,
                KeyButton.of(texts.text("settings.back"), "Esc", "plain", model::close),
                KeyButton.of(
                        texts.text("settings.displayReset"),
                        "Del",
                        "plain",
                        () -> model.form().reset()),
                KeyButton.of(
                        texts.text("settings.displayAll"),
                        "Ctrl Enter",
                        "plain",
                        model::applyToAll),
                KeyButton.of(texts.text("settings.displayApply"), "Enter", "accent", model::apply));
    }

    /// Acts on a key.
    ///
    /// @return whether it is the form's
    boolean press(KeyEvent event) {
        if (model.deviceProperty().get() == null) {
            return false;
        }
        if (event.isControlDown() && event.getCode() == KeyCode.ENTER) {
            model.applyToAll();
        } else if (!event.isControlDown() && !event.isAltDown() && !form.press(event)) {
            switch (event.getCode()) {
                case ESCAPE -> model.close();
                case ENTER -> model.apply();
                default -> {
                    return false;
                }
            }
        }
        return true;
    }
}
