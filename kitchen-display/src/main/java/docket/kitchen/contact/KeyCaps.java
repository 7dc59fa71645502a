package docket.kitchen.contact;

import docket.model.display.BoardAction;
import docket.model.display.Keys;
import docket.ui.KeyName;
import docket.ui.Texts;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Says on a screen which key does what, as the keys are chosen now.
public record KeyCaps(Keys keys, Texts texts) {
    private static final int TICKETS = 9;

    /// Shows the key of an action on what it does.
    public void show(Label keycap, BoardAction action) {
        keycap.setText(KeyName.cap(keys.of(action)));
    }

    /// What stands on the key of a ticket; `""` where it has none, as one has that only goes on
    /// from the page before.
    ///
    /// @param number from 1; 0 where it is not counted
    public String ticket(int number) {
        boolean hasOne = number >= 1 && number <= TICKETS;
        String chosen = hasOne ? keys.of(BoardAction.ticket(number)) : "";
        return chosen.isEmpty() ? "" : KeyName.cap(chosen);
    }

    /// What is done with the keys of the tickets; each ticket shows its own.
    public Node tickets(String meaning) {
        return said(
                "%s – %s".formatted(cap(BoardAction.TICKET_1), cap(BoardAction.TICKET_9)), meaning);
    }

    /// What is done with the keys of these actions.
    public Node say(String meaning, BoardAction... actions) {
        return said(Stream.of(actions).map(this::cap).collect(Collectors.joining("   ")), meaning);
    }

    /// The key that fills the screen, on every display.
    public Node fullScreen() {
        return said("F11", "key.fullScreen");
    }

    private String cap(BoardAction action) {
        return KeyName.cap(keys.of(action));
    }

    private Node said(String cap, String meaning) {
        var keycap = new Label(cap);
        keycap.getStyleClass().add("keycap");
        keycap.setMinWidth(Region.USE_PREF_SIZE);
        var words = new Label(texts.text(meaning));
        words.setMinWidth(Region.USE_PREF_SIZE);
        var pair = new HBox(6, keycap, words);
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
    }
}
