package docket.kitchen.board;

import docket.ui.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A card on the board; made once for a place on the screen, and dressed for whatever order is
/// there.
final class TicketCard extends VBox {
    private final BoardViewModel model;
    private final Texts texts;
    private final int number;
    private final Label title = new Label();
    private final Label place = new Label();
    private final Label age = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label note = new Label();
    private final VBox rows = new VBox(4);
    private final ScrollPane scroll = new ScrollPane(rows);
    private final Button done = new Button();
    private @Nullable Card card;
    private int selected = -1;

    TicketCard(BoardViewModel model, Texts texts, int number) {
        this.model = model;
        this.texts = texts;
        this.number = number;
        getStyleClass().add("ticket");
        title.getStyleClass().add("ticket-number");
        age.getStyleClass().add("ticket-age");
        place.getStyleClass().add("ticket-place");
        note.getStyleClass().add("ticket-note");
        note.setWrapText(true);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinHeight(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(8, title, space, age);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        done.getStyleClass().add("done");
        done.setMaxWidth(Double.MAX_VALUE);
        done.setFocusTraversable(false);
        getChildren().addAll(head, place, bar, note, scroll, done);
    }

    /// Shows a card, or nothing.
    ///
    /// @param line the selected line, counted over this station's; below 0: none
    void show(@Nullable Card shown, int line) {
        setVisible(shown != null);
        if (shown != null && (!shown.equals(card) || line != selected)) {
            draw(shown, line);
        }
        card = shown;
        selected = line;
        tick();
    }

    void tick() {
        if (card != null) {
            Duration waited = model.ages().of(card.waitingSince());
            age.setText(Ages.text(waited));
            bar.setProgress(model.ages().share(waited));
            String level = model.ages().level(waited).name().toLowerCase(Locale.ROOT);
            getStyleClass().setAll("ticket", "ticket-" + level);
        }
    }

    private void draw(Card shown, int line) {
        title.setText(shown.title());
        place.setText(
                shown.recalls() == 0
                        ? shown.place()
                        : shown.place() + "  " + texts.text("board.recalled", shown.recalls()));
        note.setText(shown.note());
        note.setManaged(!shown.note().isEmpty());
        List<Card.Row.Line> mine = shown.lines();
        rows.getChildren()
                .setAll(
                        shown.rows().stream()
                                .map(
                                        row ->
                                                switch (row) {
                                                    case Card.Row.AddOn addOn -> addOn(addOn);
                                                    case Card.Row.Line l ->
                                                            line(l, mine.indexOf(l) == line);
                                                })
                                .toList());
        done.setText(
                shown.sending() ? texts.text("board.sending") : texts.text("board.done", number));
        done.setDisable(shown.sending());
        done.setOnAction(tapped -> model.bump(shown));
    }

    private static Node addOn(Card.Row.AddOn addOn) {
        var label = new Label(addOn.text());
        label.getStyleClass().add("add-on");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private Node line(Card.Row.Line line, boolean isSelected) {
        var quantity = new Label(String.valueOf(line.quantity()));
        quantity.getStyleClass().add("line-count");
        var name = new Label(line.name());
        name.getStyleClass().add("line-name");
        name.setWrapText(true);
        var text = new VBox(name);
        HBox.setHgrow(text, Priority.ALWAYS);
        add(text, line.modifiers(), "line-modifiers");
        add(text, line.note(), line.alarm() ? "line-alarm" : "line-note");
        add(text, under(line), "line-state");
        var row = new HBox(10, quantity, text);
        row.getStyleClass()
                .addAll(
                        "line",
                        "line-" + line.status().name().toLowerCase(Locale.ROOT),
                        line.mine() ? "line-mine" : "line-other");
        if (isSelected && line.mine()) {
            row.getStyleClass().add("line-focus");
        }
        row.setOnMouseClicked(tapped -> model.tap(line));
        row.setAccessibleText(line.quantity() + " " + line.name());
        return row;
    }

    private String under(Card.Row.Line line) {
        String state =
                switch (line.status()) {
                    case FIRED -> line.sending() ? texts.text("board.sending") : "";
                    case VOIDED -> texts.text("board.voidTapSeen");
                    case HELD, STARTED, DONE, SERVED, REMOVED, SEEN ->
                            texts.text("line." + line.status());
                };
        return line.station().isEmpty()
                ? state
                : (line.station() + (state.isEmpty() ? "" : " · " + state));
    }

    private static void add(VBox box, String text, String style) {
        if (!text.isEmpty()) {
            var label = new Label(text);
            label.getStyleClass().add(style);
            label.setWrapText(true);
            box.getChildren().add(label);
        }
    }
}
