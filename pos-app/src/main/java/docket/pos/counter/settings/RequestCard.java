package docket.pos.counter.settings;

import docket.pos.counter.settings.DeviceJobs.Job;
import docket.ui.Texts;
import docket.wire.device.PairingKind;
import docket.wire.device.PairingRequest;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A device that waits to be let in: its code, what it says of itself, and a button for each thing
/// that it may become.
final class RequestCard {
    private final DevicesViewModel model;
    private final Texts texts;
    private final PairingRequest request;
    private final Label left = new Label();
    private final VBox root = new VBox(10);

    /// @param keys whether the keys of the screen are for this one
    RequestCard(DevicesViewModel model, Texts texts, PairingRequest request, boolean keys) {
        this.model = model;
        this.texts = texts;
        this.request = request;
        root.getStyleClass().addAll("panel", "request");
        root.getChildren().addAll(head(keys), question(), jobs(keys));
        tick();
    }

    Region root() {
        return root;
    }

    private HBox head(boolean keys) {
        var code = new Label(halves(request.code()));
        code.getStyleClass().add("request-code");
        code.setMinWidth(Region.USE_PREF_SIZE);
        var name = new Label(texts.text("settings.oneWaits", request.name()));
        name.getStyleClass().add("title");
        name.setWrapText(true);
        String kind =
                texts.text(
                        request.kind() == PairingKind.COUNTER
                                ? "settings.kind.counter"
                                : "settings.kind.kitchen");
        var details =
                new Label(
                        "%s · %s · %s"
                                .formatted(
                                        kind,
                                        request.address(),
                                        texts.text("settings.version", request.version())));
        details.getStyleClass().add("quiet");
        left.getStyleClass().add("quiet");
        var said = new VBox(4, name, details, left);
        HBox.setHgrow(said, Priority.ALWAYS);
        Button refuse = button("settings.refuse", "Alt+Del", keys);
        refuse.getStyleClass().addAll("danger", "refuse");
        refuse.setOnAction(tapped -> model.refuse(request));
        var head = new HBox(20, code, said, refuse);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Label question() {
        var question = new Label(texts.text("settings.compare"));
        question.getStyleClass().add("strong");
        question.setWrapText(true);
        return question;
    }

    private FlowPane jobs(boolean keys) {
        var pane = new FlowPane(10, 10);
        List<Job> jobs = model.jobs().of(request.kind());
        for (int i = 0; i < jobs.size(); i++) {
            Job job = jobs.get(i);
            Button accept = button("", i < 9 ? "Alt+" + (i + 1) : "", keys);
            accept.setText(job.name());
            accept.getStyleClass().addAll("accent", "accept");
            accept.setOnAction(tapped -> model.accept(request, job));
            pane.getChildren().add(accept);
        }
        return pane;
    }

    private Button button(String text, String key, boolean keys) {
        var button = new Button(text.isEmpty() ? "" : texts.all().get(text));
        button.getStyleClass().addAll("touch", "plain");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        if (keys && !key.isEmpty()) {
            var keycap = new Label(key);
            keycap.getStyleClass().addAll("keycap", "keycap-light");
            button.setGraphic(keycap);
        }
        return button;
    }

    private static String halves(String code) {
        int half = code.length() / 2;
        return code.substring(0, half) + " " + code.substring(half);
    }

    /// Brings the time that is left up to this second.
    void tick() {
        left.setText(texts.text("settings.secondsLeft", model.secondsLeft(request)));
    }
}
