package docket.pos.counter.settings;

import docket.model.device.Device;
import docket.model.device.DeviceKind;
import docket.pos.counter.settings.DeviceJobs.Job;
import docket.pos.counter.settings.DevicesViewModel.Open;
import docket.ui.Texts;
import docket.wire.device.DeviceStatus;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A device that is let in: its name, what it is for, how it is, and under it what is asked about
/// it.
final class DeviceCell extends ListCell<DeviceStatus> {
    private final DevicesViewModel model;
    private final Texts texts;

    DeviceCell(DevicesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        model.openProperty().subscribe(now -> redraw());
    }

    @Override
    protected void updateItem(@Nullable DeviceStatus status, boolean empty) {
        super.updateItem(status, empty);
        setText(null);
        redraw();
    }

    private void redraw() {
        DeviceStatus status = getItem();
        if (status == null || isEmpty()) {
            setGraphic(null);
            return;
        }
        var box = new VBox(10, row(status));
        Open asked = model.openProperty().get();
        if (asked != null && asked.device().equals(status.device().id())) {
            box.getChildren()
                    .add(asked.revoking() ? revoking(status.device()) : changing(status.device()));
        }
        setGraphic(box);
    }

    private HBox row(DeviceStatus status) {
        Device device = status.device();
        boolean online = model.isOnline(device.id());
        var state = new Label(texts.text(online ? "settings.online" : "settings.offline"));
        state.getStyleClass().addAll("chip", online ? "chip-ok" : "chip-unknown");
        state.setMinWidth(Region.USE_PREF_SIZE);
        var name = new Label(device.name());
        name.getStyleClass().add("title");
        var details = new Label(model.details(status));
        details.getStyleClass().add("quiet");
        var said = new VBox(2, new HBox(10, name, job(device)), details);
        HBox.setHgrow(said, Priority.ALWAYS);
        Button change = button("settings.change", "Enter");
        change.setOnAction(tapped -> model.askToChange(device));
        Button revoke = button("settings.revoke", "Del");
        revoke.setOnAction(tapped -> model.askToRevoke(device));
        Button display = button("settings.display", "D");
        display.setOnAction(tapped -> model.display().open(device));
        var row = new HBox(14, state, said);
        if (model.display().isSettable(device)) {
            row.getChildren().add(display);
        }
        if (model.isForPeople(device)) {
            row.getChildren().addAll(change, revoke);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Label job(Device device) {
        String kind = device.kind() == DeviceKind.PROGRAM ? texts.text("settings.program") : "";
        var job =
                new Label(
                        kind.isEmpty()
                                ? model.jobs().nameOf(device)
                                : model.jobs().nameOf(device) + " · " + kind);
        job.getStyleClass().add("chip");
        job.getStyleClass().add("device-job");
        return job;
    }

    private Node revoking(Device device) {
        var question = new Label(texts.text("settings.revokeWhy", device.name()));
        question.setWrapText(true);
        question.getStyleClass().add("danger-text");
        HBox.setHgrow(question, Priority.ALWAYS);
        question.setMaxWidth(Double.MAX_VALUE);
        Button yes = button("settings.revokeYes", "Del");
        yes.getStyleClass().add("danger");
        yes.setOnAction(tapped -> model.revoke(device));
        var box = new HBox(10, question, back(), yes);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node changing(Device device) {
        var name = new TextField(device.name());
        name.setId("device-name");
        name.getStyleClass().add("touch-field");
        name.setPrefColumnCount(18);
        var jobs = new FlowPane(8, 8);
        HBox.setHgrow(jobs, Priority.ALWAYS);
        for (Job job : model.jobs().of(device)) {
            var button = new Button(job.name());
            button.getStyleClass().addAll("touch", "plain");
            if (job.isOf(device)) {
                button.getStyleClass().add("accent");
            }
            button.setFocusTraversable(false);
            button.setOnAction(tapped -> model.change(device, name.getText(), job));
            jobs.getChildren().add(button);
        }
        name.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        model.rename(device, name.getText());
                        event.consume();
                    }
                });
        var box = new HBox(10, name, jobs, back());
        box.setAlignment(Pos.TOP_LEFT);
        name.sceneProperty().subscribe(scene -> name.requestFocus());
        return box;
    }

    private Button back() {
        Button back = button("settings.back", "Esc");
        back.setOnAction(tapped -> model.dismiss());
        return back;
    }

    private Button button(String text, String key) {
        var keycap = new Label(key);
        keycap.getStyleClass().add("keycap");
        var button = new Button(texts.all().get(text), keycap);
        button.getStyleClass().addAll("touch", "plain");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        return button;
    }
}
