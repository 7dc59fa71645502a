package docket.kitchen.expo;

import docket.kitchen.board.CardHead;
import docket.kitchen.expo.PassOrder.Row;
import docket.kitchen.expo.PassOrder.Tick;
import docket.ui.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// An order at the pass: how far each station is, what goes out, and what can be done with it. Made
/// once for an order, and drawn again only where something of it changed.
final class PassCardView extends VBox {
    private final ExpoViewModel model;
    private final Texts texts;
    private final CardHead head;
    private final FlowPane ticks = new FlowPane(6, 6);
    private final VBox rows = new VBox(2);
    private final ScrollPane scroll = scrolling(rows);
    private final Label stuck = new Label();
    private final Button act = new Button();
    private final Button fire = new Button();
    private final Button rush = new Button();
    private final Label key = new Label();
    private @Nullable PassOrder shown;
    private String stage = "";
    private String level = "";

    PassCardView(ExpoViewModel model, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        head = new CardHead(texts);
        getStyleClass().addAll("ticket", "pass");
        key.getStyleClass().add("keycap");
        stuck.getStyleClass().add("pass-stuck");
        stuck.setWrapText(true);
        stuck.setMinHeight(USE_PREF_SIZE);
        act.getStyleClass().add("done");
        act.setMaxWidth(Double.MAX_VALUE);
        act.setWrapText(true);
        HBox.setHgrow(act, Priority.ALWAYS);
        List.of(fire, rush).forEach(button -> button.getStyleClass().add("key-button"));
        List.of(act, fire, rush).forEach(button -> button.setFocusTraversable(false));
        List.of(fire, rush).forEach(button -> button.setMinWidth(USE_PREF_SIZE));
        setManaged(false);
        getChildren().addAll(head, ticks, scroll, stuck, fire, new HBox(8, act, rush));
        fire.setMaxWidth(Double.MAX_VALUE);
    }

    /// A card that is higher than the screen is scrolled.
    private static ScrollPane scrolling(VBox rows) {
        var pane = new ScrollPane(rows);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setMinHeight(0);
        pane.setFocusTraversable(false);
        pane.getStyleClass().add("pass-rows");
        VBox.setVgrow(pane, Priority.ALWAYS);
        return pane;
    }

    /// How high it is at a width, so that nothing of it is to be scrolled. A pane that scrolls asks
    /// for the height of words that are not broken into lines.
    double height(double width) {
        double inner =
                width
                        - getInsets().getLeft()
                        - getInsets().getRight()
                        - scroll.getInsets().getLeft()
                        - scroll.getInsets().getRight();
        scroll.setPrefViewportHeight(Math.ceil(rows.prefHeight(inner)));
        return Math.ceil(prefHeight(width));
    }

    /// Shows an order. It is as high with any number as without.
    void show(PassOrder at, boolean isSelected) {
        if (!at.equals(shown)) {
            draw(at);
        }
        shown = at;
        boolean underway = model.isUnderway(at);
        ExpoViewModel.Step step = model.step(at);
        act.setText(underway ? texts.text("board.sending") : words(step, at));
        act.setDisable(underway || step == ExpoViewModel.Step.WAIT);
        act.setGraphic(act.isDisable() ? null : key);
        act.setOnAction(tapped -> model.act(at));
        fire.setOnAction(tapped -> model.fire(at));
        rush.setOnAction(tapped -> model.rush(at));
        dress("ticket-selected", isSelected);
        tick();
    }

    /// Says which key hands it out.
    ///
    /// @param digit from 1; past 9 there is none
    void number(int digit) {
        key.setText(model.caps().ticket(digit));
        key.setVisible(!key.getText().isEmpty());
    }

    private String words(ExpoViewModel.Step step, PassOrder at) {
        return switch (step) {
            case ASSEMBLE -> texts.text("expo.assemble");
            case HAND_OUT -> texts.text("expo.handOut");
            case HAND_OUT_PARTLY -> texts.text("expo.handOutPartly", at.done(), at.toGo());
            case WAIT -> texts.text("expo.progress", at.done(), at.toGo());
        };
    }

    private void draw(PassOrder at) {
        head.show(at.head(), 0, 1);
        ticks.getChildren().setAll(at.stations().stream().map(this::tick).toList());
        rows.getChildren().setAll(at.rows().stream().map(this::row).toList());
        fire.setText(at.next());
        appear(fire, !at.next().isEmpty());
        rush.setText(texts.text(at.order().isRush() ? "expo.calm" : "expo.rush"));
        getStyleClass().remove(stage);
        stage = "pass-" + at.stage().name().toLowerCase(Locale.ROOT);
        getStyleClass().add(stage);
    }

    private Label tick(Tick tick) {
        var label =
                new Label(
                        tick.isDone()
                                ? "✓ " + tick.station()
                                : "%s %d/%d".formatted(tick.station(), tick.done(), tick.all()));
        label.getStyleClass().add(tick.isDone() ? "pass-tick-done" : "pass-tick");
        return label;
    }

    private Node row(Row row) {
        return switch (row) {
            case Row.Line line -> line(line);
            case Row.Remark remark -> {
                var label = new Label(remark.text());
                label.getStyleClass().addAll("remark", "remark-add_on");
                label.setMaxWidth(Double.MAX_VALUE);
                yield label;
            }
        };
    }

    private HBox line(Row.Line line) {
        var count = new Label(String.valueOf(line.quantity()));
        count.getStyleClass().add("pass-count");
        count.setMinWidth(USE_PREF_SIZE);
        var words = new VBox(wrapped(line.name(), "pass-name"));
        if (!line.choices().isEmpty()) {
            words.getChildren().add(wrapped(line.choices(), "pass-detail"));
        }
        if (!line.note().isEmpty()) {
            words.getChildren()
                    .add(wrapped(line.note(), line.alarm() ? "line-alarm" : "pass-note"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        var state = new Label(line.status().isMade() ? "✓" : line.station());
        state.getStyleClass().add(line.status().isMade() ? "pass-done" : "pass-station");
        state.setMinWidth(USE_PREF_SIZE);
        var all = new HBox(8, count, words, state);
        all.setAlignment(Pos.CENTER_LEFT);
        all.getStyleClass()
                .addAll("pass-line", "pass-line-" + line.status().name().toLowerCase(Locale.ROOT));
        return all;
    }

    private static Label wrapped(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static void appear(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    /// Brings the age, and for how long the rest is waited for, up to this second.
    void tick() {
        PassOrder at = shown;
        if (at == null) {
            return;
        }
        Duration waited = model.ages().of(at.waitingSince());
        head.show(waited, model.ages().share(at.order().type(), waited));
        String now =
                "ticket-"
                        + model.ages()
                                .level(at.order().type(), waited)
                                .name()
                                .toLowerCase(Locale.ROOT);
        if (!now.equals(level)) {
            getStyleClass().remove(level);
            getStyleClass().add(now);
            level = now;
        }
        stuck.setText(waitsFor(at.stuck()));
        appear(stuck, !stuck.getText().isEmpty());
    }

    /// What the rest waits for; `""` where that is not a minute yet.
    private String waitsFor(PassOrder.@Nullable Stuck what) {
        long minutes = what == null ? 0 : model.ages().of(what.since()).toMinutes();
        return what == null || minutes == 0
                ? ""
                : texts.text("expo.waitingFor", what.station(), minutes);
    }

    private void dress(String style, boolean wanted) {
        getStyleClass().remove(style);
        if (wanted) {
            getStyleClass().add(style);
        }
    }
}
