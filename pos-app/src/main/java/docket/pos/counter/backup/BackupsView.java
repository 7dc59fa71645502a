package docket.pos.counter.backup;

import docket.pos.counter.backup.Restoring.Step;
import docket.ui.Texts;
import docket.ui.Views;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The backups on the screen: B makes one, Enter asks how the chosen one takes the place of the
/// store, T takes that back, Q closes Docket so that it is done.
public final class BackupsView {
    private final BackupsViewModel model;
    private final RestoreViewModel restore;
    private final Texts texts;
    private final RestoreForm form;

    @FXML private VBox root;
    @FXML private Button make;
    @FXML private VBox home;
    @FXML private HBox wishBar;
    @FXML private Button closeDocket;
    @FXML private Label making;
    @FXML private Label failure;
    @FXML private Label second;
    @FXML private Label away;
    @FXML private Label message;
    @FXML private ListView<BackupRow> backups;
    @FXML private VBox asked;

    public BackupsView(BackupsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        restore = model.restore();
        form = new RestoreForm(restore, texts, this::closeDocket);
    }

    public BackupsViewModel getModel() {
        return model;
    }

    public RestoreViewModel getRestore() {
        return restore;
    }

    @FXML
    private void initialize() {
        BackUpButton.make(make, model.server(), texts);
        Views.appear(wishBar, restore.wishProperty().isNotEmpty());
        closeDocket.setVisible(restore.isHost());
        closeDocket.setManaged(restore.isHost());
        Views.appear(making, model.makingProperty().isNotEmpty());
        Views.appear(failure, model.failureProperty().isNotEmpty());
        Views.appear(away, model.awayProperty().isNotEmpty());
        Views.appear(message, restore.messageProperty().isNotEmpty());
        model.secondTroubledProperty().subscribe(this::showSecond);
        backups.setCellFactory(list -> new BackupCell(restore, texts));
        model.rowsProperty().subscribe(this::showRows);
        restore.askedProperty().subscribe(this::show);
        texts.languageProperty().addListener((property, before, now) -> drawAgain());
        root.sceneProperty().subscribe(scene -> model.show(scene != null));
        root.focusedProperty().addListener((property, before, now) -> focusList(now));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void showSecond(boolean isTroubled) {
        second.getStyleClass().setAll("label", isTroubled ? "danger-text" : "quiet");
    }

    /// What is chosen stays chosen, and where it was on the screen.
    private void showRows(List<BackupRow> rows) {
        BackupRow chosen = backups.getSelectionModel().getSelectedItem();
        backups.getItems().setAll(rows);
        int place = 0;
        for (int i = 0; chosen != null && i < rows.size(); i++) {
            if (rows.get(i).backup().name().equals(chosen.backup().name())) {
                place = i;
            }
        }
        if (!rows.isEmpty()) {
            backups.getSelectionModel().clearAndSelect(place);
        }
    }

    private void drawAgain() {
        backups.refresh();
        draw(restore.askedProperty().get());
    }

    /// A question stands in place of all else.
    private void show(@Nullable Restoring question) {
        draw(question);
        if (root.getScene() == null) {
            return;
        }
        if (question == null) {
            backups.requestFocus();
        } else {
            root.requestFocus();
        }
    }

    private void draw(@Nullable Restoring question) {
        asked.getChildren().forEach(Views::release);
        asked.getChildren().setAll(form.draw(question));
        asked.setVisible(question != null);
        asked.setManaged(question != null);
        home.setVisible(question == null);
        home.setManaged(question == null);
    }

    private void focusList(boolean reached) {
        if (reached && home.isVisible()) {
            backups.requestFocus();
        }
    }

    @FXML
    private void takeBack() {
        restore.takeBack();
    }

    @FXML
    private void askToClose() {
        restore.askToClose();
    }

    /// As by the window's own button: what hosts the server stops it properly.
    private void closeDocket() {
        root.getScene().getWindow().hide();
    }

    private void press(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        Restoring question = restore.askedProperty().get();
        if (event.getCode() == KeyCode.B) {
            model.server().make();
            event.consume();
        } else if (question == null ? act(event) : answer(event, question.step())) {
            event.consume();
        }
    }

    private boolean act(KeyEvent event) {
        switch (event.getCode()) {
            case T -> restore.takeBack();
            case Q -> restore.askToClose();
            case ENTER -> {
                BackupRow chosen = backups.getSelectionModel().getSelectedItem();
                if (chosen == null) {
                    return false;
                }
                restore.ask(chosen);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean answer(KeyEvent event, Step step) {
        switch (event.getCode()) {
            case ESCAPE -> restore.dismiss();
            case DIGIT1, NUMPAD1 -> restore.bringBack();
            case DIGIT2, NUMPAD2 -> restore.goBack();
            case ENTER -> {
                if (step == Step.CLOSE) {
                    closeDocket();
                } else {
                    restore.restore();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
