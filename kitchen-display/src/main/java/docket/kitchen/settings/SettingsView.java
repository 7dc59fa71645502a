package docket.kitchen.settings;

import docket.ui.Texts;
import docket.ui.Views;
import docket.ui.display.DisplayFormView;
import docket.ui.display.DisplayFormViewModel;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// How this display is set, over the board's right side, so that each choice is seen at once on the
/// board beside it. Made for one language and closed when another is chosen.
public final class SettingsView implements AutoCloseable {
    private final DisplayDesk desk;
    private final Texts texts;
    private final Runnable after;
    private final DisplayFormViewModel model;
    private final Parent root;
    private final Subscription listening;

    @FXML private StackPane form;
    private DisplayFormView view;

    /// Draws it for the language of the moment, put away.
    ///
    /// @param after is run when it is put away
    @SuppressWarnings("NullAway.Init") // view: by initialize
    public SettingsView(DisplayDesk desk, Texts texts, Runnable after) {
        this.desk = desk;
        this.texts = texts;
        this.after = after;
        model = new DisplayFormViewModel(texts, desk::choose);
        root = Views.load(SettingsView.class, () -> this, texts);
        root.setVisible(false);
        listening = desk.settingsProperty().subscribe(model::show);
    }

    @FXML
    private void initialize() {
        view = new DisplayFormView(model, texts, "key-button");
        form.getChildren().add(view);
    }

    /// What the window shows.
    public Parent root() {
        return root;
    }

    public boolean isShowing() {
        return root.isVisible();
    }

    public void open() {
        model.open(desk.settingsProperty().get());
        root.setVisible(true);
    }

    @FXML
    private void reset() {
        model.reset();
    }

    @FXML
    private void dismiss() {
        root.setVisible(false);
        desk.done();
        after.run();
    }

    /// Acts on a key.
    public void press(KeyEvent event) {
        if (!view.press(event) && event.getCode() == KeyCode.ESCAPE) {
            dismiss();
        }
        event.consume();
    }

    /// Lets go of what outlives it.
    @Override
    public void close() {
        if (root.isVisible()) {
            desk.done();
        }
        listening.unsubscribe();
        view.close();
        Views.release(root);
    }
}
