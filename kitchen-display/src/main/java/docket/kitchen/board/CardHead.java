package docket.kitchen.board;

import docket.ui.Texts;
import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The top of a card: what it is called, where it goes, and how long it has waited, as minutes and
/// as a bar.
public final class CardHead extends VBox {
    private final Texts texts;
    private final Label title = new Label();
    private final Label age = new Label("0:00");
    private final Label place = new Label();
    private final Label recalled = new Label();
    private final Label rush = new Label();
    private final ProgressBar bar = new ProgressBar(0);

    public CardHead(Texts texts) {
        this.texts = texts;
        title.getStyleClass().add("ticket-number");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        age.getStyleClass().add("ticket-age");
        age.setMinWidth(USE_PREF_SIZE);
        place.getStyleClass().add("ticket-place");
        place.setWrapText(true);
        place.setMinHeight(USE_PREF_SIZE);
        place.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(place, Priority.ALWAYS);
        recalled.getStyleClass().add("ticket-recalled");
        recalled.setMinWidth(USE_PREF_SIZE);
        rush.getStyleClass().add("ticket-rush");
        rush.setMinWidth(USE_PREF_SIZE);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinHeight(USE_PREF_SIZE);
        var second = new HBox(8, place, rush, recalled);
        second.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("ticket-head");
        getChildren().addAll(new HBox(8, title, age), second, bar);
    }

    /// Shows what stands at the top of a piece of a card.
    ///
    /// @param index which piece it is, from 0
    public void show(Card.Head head, int index, int count) {
        title.setText(head.title());
        place.setText(index == 0 ? under(head) : texts.text("board.continued", index + 1, count));
        recalled.setText(head.recalled());
        recalled.setVisible(!head.recalled().isEmpty());
        recalled.setManaged(!head.recalled().isEmpty());
        rush.setText(head.rush() ? texts.text("board.rush") : "");
        appear(rush, head.rush());
    }

    private static String under(Card.Head head) {
        return head.facts().isEmpty() ? head.place() : head.place() + " · " + head.facts();
    }

    /// What is not visible is not styled, and so has another height than it will have: it is only
    /// transparent.
    private static void appear(Label label, boolean wanted) {
        label.setOpacity(wanted ? 1 : 0);
        label.setManaged(wanted);
    }

    /// Brings the age up to this second.
    public void show(Duration waited, double share) {
        age.setText(Ages.text(waited));
        bar.setProgress(share);
    }
}
