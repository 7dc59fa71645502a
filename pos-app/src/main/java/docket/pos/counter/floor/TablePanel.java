package docket.pos.counter.floor;

import docket.ui.Digits;
import docket.ui.KeyButton;
import docket.ui.Texts;
import docket.ui.Views;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Beside the floor: the table that is selected, what can be done with it, and what it owes.
final class TablePanel extends VBox {
    /// Guests that one tap tells; more are entered with the order.
    private static final int MOST_GUESTS = 12;
    private static final int COLUMNS = 2;
    private static final double ACTION = 147;

    private final FloorViewModel model;
    private final Texts texts;
    private final Label title = new Label();
    private final Label state = new Label();
    private final Label attention = new Label();
    private final TilePane actions = new TilePane(6, 6);
    private final VBox question = new VBox(6);
    private final VBox bill = new VBox(4);
    private final Label due = new Label();
    private final TransferPane transfer;
    private final BooleanProperty asking = new SimpleBooleanProperty();
    private @Nullable TableTile tile;

    TablePanel(FloorViewModel model, Texts texts) {
        super(10);
        this.model = model;
        this.texts = texts;
        title.getStyleClass().add("title");
        state.getStyleClass().add("table-state");
        state.setWrapText(true);
        attention.getStyleClass().add("hint");
        attention.setWrapText(true);
        attention.setMaxWidth(Double.MAX_VALUE);
        due.getStyleClass().add("title");
        actions.setPrefColumns(COLUMNS);
        actions.setPrefTileWidth(ACTION);
        var parts = new ScrollPane(bill);
        parts.setFitToWidth(true);
        parts.setFocusTraversable(false);
        parts.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        transfer = new TransferPane(model, texts);
        var past = new PastPane(model.past());
        VBox.setVgrow(past, Priority.ALWAYS);
        var isPicking = transfer.visibleProperty().or(past.visibleProperty());
        Views.appear(parts, isPicking.not());
        Views.appear(actions, transfer.visibleProperty().not());
        VBox.setVgrow(transfer, Priority.ALWAYS);
        VBox.setVgrow(parts, Priority.ALWAYS);
        VBox.setVgrow(this, Priority.ALWAYS);
        getChildren()
                .addAll(title, state, attention, actions, question, transfer, past, parts, due);
        model.billProperty().subscribe(this::show);
        model.errands().errandProperty().subscribe(now -> show(tile));
        asking.subscribe(now -> showQuestion());
    }

    /// Shows the words anew, in the language that is chosen now.
    void showWords() {
        asking.set(false);
        transfer.showWords();
        show(tile);
    }

    void show(@Nullable TableTile selected) {
        boolean isOther =
                tile == null || selected == null || !tile.label().equals(selected.label());
        if (isOther) {
            asking.set(false);
        }
        tile = selected;
        if (selected == null) {
            title.setText(texts.text("floor.choose"));
            state.setText(texts.text("floor.chooseHow"));
            actions.getChildren().clear();
        } else {
            title.setText(texts.text("table", selected.label()));
            state.setText(
                    Stream.of(selected.words(), selected.guests(), selected.waiter())
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(" · ")));
            offer(selected.state());
        }
        String hint = hint(selected);
        attention.setText(hint);
        attention.setVisible(!hint.isEmpty());
        attention.setManaged(!hint.isEmpty());
    }

    private String hint(@Nullable TableTile selected) {
        Errand asked = model.errands().errandProperty().get();
        if (asked != null) {
            return asked.question(texts);
        }
        return selected == null ? "" : selected.attention();
    }

    private void offer(TableState now) {
        boolean isTaken = now.isTaken();
        boolean hasOrder =
                isTaken
                        && now != TableState.SEATED
                        && !model.billProperty().get().parts().isEmpty();
        Button order =
                action(
                        hasOrder ? "floor.add" : "floor.order",
                        "Enter",
                        "accent",
                        model::openSelected);
        Button seat =
                action(isTaken ? "floor.count" : "floor.seat", "F5", "plain", this::askGuests);
        Button clean = action(isTaken ? "floor.left" : "floor.clean", "F11", "plain", model::clean);
        Button free = action("floor.free", "F11", "plain", model::clean);
        Button ask =
                action(
                        now == TableState.BILL_ASKED ? "floor.billBack" : "floor.bill",
                        "F8",
                        "plain",
                        model::askBill);
        Button check = action("floor.preBill", "⇧F8", "plain", model::showPreBill);
        Button move = action("floor.move", "F6", "plain", model::askMove);
        Button join = action("floor.join", "F7", "plain", model::joinOrPart);
        Button part = action("floor.part", "F7", "plain", model::joinOrPart);
        Button lines = action("floor.lines", "F9", "plain", model::askLines);
        Button pay = action("floor.pay", "F10", "success", model::pay);
        Button before = action("floor.past", "Alt V", "plain", model::showPast);
        actions.getChildren()
                .setAll(
                        switch (now) {
                            case FREE -> List.of(order, seat);
                            case TO_CLEAN -> List.of(clean);
                            case SEATED -> List.of(order, seat, move, join, clean);
                            case JOINED ->
                                    hasOrder
                                            ? List.of(order, pay, check, lines, part, free)
                                            : List.of(order, part, free);
                            case ORDERED, READY, SERVED, BILL_ASKED ->
                                    hasOrder
                                            ? List.of(
                                                    order, ask, pay, check, seat, move, join, lines)
                                            : List.of(order, ask, seat, move, join, clean);
                        });
        actions.getChildren().add(before);
    }

    private Button action(String key, String keycap, String style, Runnable command) {
        Button button = KeyButton.of(texts.text(key), keycap, style, command);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    // How many guests

    /// Asks how many guests there are, in place.
    void askGuests() {
        asking.set(tile != null && tile.state() != TableState.TO_CLEAN);
    }

    private void showQuestion() {
        question.setVisible(asking.get());
        question.setManaged(asking.get());
        if (!asking.get()) {
            question.getChildren().clear();
            return;
        }
        var how = new Label(texts.text("floor.howMany"));
        how.getStyleClass().add("group-title");
        var numbers = new FlowPane(6, 6);
        for (int i = 1; i <= MOST_GUESTS; i++) {
            int guests = i;
            var button = new Button(String.valueOf(guests));
            button.getStyleClass().addAll("touch", "step");
            button.setFocusTraversable(false);
            button.setOnAction(tapped -> seat(guests));
            numbers.getChildren().add(button);
        }
        question.getChildren().setAll(how, numbers);
    }

    private void seat(int guests) {
        asking.set(false);
        model.seat(guests);
    }

    /// Takes a key that answers the question.
    boolean press(KeyEvent event) {
        OptionalInt digit = Digits.of(event.getCode());
        if (!asking.get()) {
            return transfer.press(event);
        }
        if (digit.isPresent() && digit.getAsInt() > 0) {
            seat(digit.getAsInt());
        } else if (event.getCode() == KeyCode.ESCAPE) {
            asking.set(false);
        }
        return true;
    }

    // The bill

    private void show(TableBill now) {
        bill.getChildren().setAll(now.parts().stream().map(this::part).toList());
        due.setText(now.due());
        if (tile != null) {
            offer(tile.state());
        }
    }

    private Node part(TableBill.Part part) {
        var box = new VBox(2);
        box.getChildren().add(row(part.number(), part.total(), "strong"));
        part.lines()
                .forEach(line -> box.getChildren().add(row(line.text(), line.amount(), "quiet")));
        if (!part.paid().isEmpty()) {
            box.getChildren().add(row(part.paid(), "", "done-text"));
        }
        if (model.billProperty().get().parts().size() > 1) {
            var own = new FlowPane(6, 6);
            if (part.order().due().isPositive()) {
                own.getChildren()
                        .add(
                                KeyButton.of(
                                        texts.text("floor.pay"),
                                        "plain",
                                        () -> model.pay(part.order())));
            }
            own.getChildren()
                    .add(
                            KeyButton.of(
                                    texts.text("floor.bring"),
                                    "plain",
                                    () -> model.askBring(part.order())));
            box.getChildren().add(own);
        }
        return box;
    }

    private static Node row(String text, String amount, String style) {
        var what = new Label(text);
        what.setWrapText(true);
        what.getStyleClass().add(style);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        var much = new Label(amount);
        much.setMinWidth(Region.USE_PREF_SIZE);
        much.getStyleClass().add(style);
        var row = new HBox(8, what, much);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
