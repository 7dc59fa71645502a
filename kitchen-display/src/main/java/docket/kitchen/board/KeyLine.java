package docket.kitchen.board;

import docket.model.display.BoardAction;
import docket.model.display.Keys;
import docket.ui.KeyName;
import docket.ui.Texts;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Says which key does what with the tickets, as the keys are chosen now.
record KeyLine(Keys keys, Texts texts) {
    private static final int TICKETS = 9;

    void fill(FlowPane line) {
        line.getChildren().clear();
        say(line, tickets(), "key.done");
        say(line, caps(BoardAction.CARD_BACK, BoardAction.CARD_ON), "key.card");
        say(line, caps(BoardAction.LINE_UP, BoardAction.LINE_DOWN), "key.line");
        say(line, caps(BoardAction.TAP), "key.tap");
        say(line, caps(BoardAction.BUMP), "key.bump");
        say(line, "+   −", "key.count");
        say(line, "X", "key.soldOut");
        say(line, caps(BoardAction.UNDO), "key.undo");
        say(line, "F11", "key.fullScreen");
    }

    private void say(FlowPane line, String cap, String text) {
        var keycap = new Label(cap);
        keycap.getStyleClass().add("keycap");
        keycap.setMinWidth(Region.USE_PREF_SIZE);
        var meaning = new Label(texts.text(text));
        meaning.setMinWidth(Region.USE_PREF_SIZE);
        var pair = new HBox(6, keycap, meaning);
        pair.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().add(pair);
    }

    private String caps(BoardAction... actions) {
        return Stream.of(actions)
                .map(action -> KeyName.cap(keys.of(action)))
                .collect(Collectors.joining("   "));
    }

    /// The keys of the first and the last ticket; each ticket says its own.
    private String tickets() {
        return "%s – %s".formatted(cap(1), cap(TICKETS));
    }

    private String cap(int number) {
        return KeyName.cap(keys.of(BoardAction.ticket(number)));
    }
}
