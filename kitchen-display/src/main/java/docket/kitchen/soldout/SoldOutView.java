package docket.kitchen.soldout;

import docket.ui.Digits;
import docket.ui.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The question what becomes of an item, over the board. Made for one language and closed when
/// another is chosen.
public final class SoldOutView implements AutoCloseable {
    private static final double WIDTH = 660;

    private final SoldOutViewModel model;
    private final Texts texts;
    private final StackPane root = new StackPane();
    private final VBox panel = new VBox(14);
    private final List<Button> buttons = new ArrayList<>();
    private final Subscription listening;
    private int selected;

    public SoldOutView(SoldOutViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        var shade = new Region();
        shade.getStyleClass().add("shade");
        shade.setOnMouseClicked(tapped -> model.close());
        panel.getStyleClass().add("dialog-panel");
        panel.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        root.setId("soldOut");
        root.getChildren().addAll(shade, panel);
        listening =
                Subscription.combine(
                        model.itemProperty().subscribe(this::draw),
                        model.leftProperty().subscribe(this::draw));
        draw();
    }

    public Parent root() {
        return root;
    }

    private void draw() {
        root.setVisible(model.isShowing());
        panel.getChildren().clear();
        buttons.clear();
        if (!model.isShowing()) {
            selected = 0;
            return;
        }
        var hours = row();
        for (Instant hour : model.hours()) {
            String text = texts.text("soldOut.untilHour", model.time(hour));
            hours.getChildren().add(button("", text, () -> model.sellOutUntil(hour)));
        }
        var now = button("sellOut", texts.text("soldOut.now"), model::sellOut);
        now.getStyleClass().add("danger");
        var tomorrow =
                button("tomorrow", texts.text("soldOut.tomorrow"), model::sellOutUntilTomorrow);
        var back = button("bringBack", texts.text("soldOut.again"), model::bringBack);
        var close = button("closeSoldOut", texts.text("recall.close"), model::close);
        panel.getChildren()
                .addAll(
                        label("station", model.title()),
                        label("summary", model.state()),
                        row(now, tomorrow, back),
                        hours,
                        digits(),
                        row(close));
        buttons.sort((a, b) -> Integer.compare(order(a), order(b)));
        select(selected);
    }

    /// As they stand, from the first to the last.
    private int order(Button button) {
        Parent row = button.getParent();
        return panel.getChildren().indexOf(row) * 100
                + row.getChildrenUnmodifiable().indexOf(button);
    }

    private FlowPane digits() {
        FlowPane row = row();
        for (int digit = 1; digit <= 10; digit++) {
            int typed = digit % 10;
            row.getChildren().add(button("", String.valueOf(typed), () -> model.type(typed)));
        }
        String typed = model.leftProperty().get();
        row.getChildren().add(button("", "⌫", model::deleteDigit));
        var left =
                button(
                        "left",
                        texts.text("soldOut.left", typed.isEmpty() ? "…" : typed),
                        model::sellLeft);
        left.setDisable(typed.isEmpty());
        row.getChildren().add(left);
        return row;
    }

    private Button button(String id, String text, Runnable action) {
        var button = new Button(text);
        button.getStyleClass().add("key-button");
        button.setId(id.isEmpty() ? null : id);
        button.setMinWidth(64);
        button.setFocusTraversable(false);
        button.setOnAction(tapped -> action.run());
        buttons.add(button);
        return button;
    }

    private static FlowPane row(Button... buttons) {
        var row = new FlowPane(8, 8, buttons);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label label(String style, String text) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    private void select(int wanted) {
        selected = Math.clamp(wanted, 0, buttons.size() - 1);
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).getStyleClass().remove("chosen-key");
            if (i == selected) {
                buttons.get(i).getStyleClass().add("chosen-key");
            }
        }
    }

    /// Acts on a key: arrows and Enter choose, digits say how many are left.
    public void press(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE, X -> model.close();
            case LEFT, UP -> select(selected - 1);
            case RIGHT, DOWN -> select(selected + 1);
            case BACK_SPACE -> model.deleteDigit();
            case SPACE -> buttons.get(selected).fire();
            case ENTER -> {
                if (model.leftProperty().get().isEmpty()) {
                    buttons.get(selected).fire();
                } else {
                    model.sellLeft();
                }
            }
            default -> {
                OptionalInt digit = Digits.of(event.getCode());
                digit.ifPresent(model::type);
            }
        }
        event.consume();
    }

    /// Lets go of the model, which outlives it.
    @Override
    public void close() {
        listening.unsubscribe();
    }
}
