package docket.pos.counter.backup;

import docket.ui.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What is asked before a backup takes the place of the store.
final class RestoreForm {
    private final RestoreViewModel model;
    private final Texts texts;
    private final Runnable close;

    /// @param close closes Docket
    RestoreForm(RestoreViewModel model, Texts texts, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.close = close;
    }

    List<Node> draw(@Nullable Restoring asked) {
        if (asked == null) {
            return List.of();
        }
        return switch (asked.step()) {
            case WAY -> ways(asked);
            case BRING_BACK, GO_BACK -> {
                Button yes = button("backups.yes", "Enter", "danger");
                yes.setOnAction(tapped -> model.restore());
                yield sure(asked, line("backups.later"), yes);
            }
            case CLOSE -> {
                Button yes = button("backups.closeYes", "Enter", "danger");
                yes.setOnAction(tapped -> close.run());
                yield sure(asked, wished(), yes);
            }
        };
    }

    private List<Node> ways(Restoring asked) {
        var question = new Label(model.question(asked));
        question.getStyleClass().add("title");
        question.setWrapText(true);
        Button bringBack = button("backups.bringBack", "1", "accent");
        bringBack.setOnAction(tapped -> model.bringBack());
        Button goBack = button("backups.goBack", "2", "plain");
        goBack.setOnAction(tapped -> model.goBack());
        return List.of(
                question,
                line("backups.later"),
                way(bringBack, "backups.bringBack.what"),
                way(goBack, "backups.goBack.what"),
                message(),
                back());
    }

    private VBox way(Button choice, String what) {
        var way = new VBox(6, choice, line(what));
        way.getStyleClass().add("backup-way");
        return way;
    }

    private List<Node> sure(Restoring asked, Label what, Button yes) {
        var question = new Label(model.question(asked));
        question.getStyleClass().add("danger-text");
        question.setWrapText(true);
        question.setMinHeight(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var buttons = new HBox(8, back(), space, yes);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return List.of(question, what, message(), buttons);
    }

    private Label wished() {
        Label label = wrapped();
        label.textProperty().bind(model.wishProperty());
        return label;
    }

    private Label line(String text) {
        Label label = wrapped();
        label.setText(texts.text(text));
        return label;
    }

    private static Label wrapped() {
        var label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Label message() {
        Label message = wrapped();
        message.getStyleClass().add("danger-text");
        message.textProperty().bind(model.messageProperty());
        return message;
    }

    private Button back() {
        Button back = button("settings.back", "Esc", "flat");
        back.setOnAction(tapped -> model.dismiss());
        return back;
    }

    private Button button(String text, String key, String style) {
        var keycap = new Label(key);
        keycap.getStyleClass().add("keycap");
        if (style.equals("accent") || style.equals("danger")) {
            keycap.getStyleClass().add("keycap-light");
        }
        var button = new Button(texts.all().get(text), keycap);
        button.getStyleClass().addAll("touch", "plain", style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        return button;
    }
}
