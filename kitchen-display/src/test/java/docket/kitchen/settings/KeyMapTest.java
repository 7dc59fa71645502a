package docket.kitchen.settings;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.display.BoardAction;
import docket.model.display.Keys;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class KeyMapTest {
    private static final KeyMap BAR =
            new KeyMap(Keys.USUAL.with(BoardAction.BUMP, "V").with(BoardAction.TICKET_1, "Q"));

    private static KeyEvent event(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    @Test
    void aChosenKeyIsTakenForTheUsualOne() {
        assertThat(BAR.usual(event(KeyCode.V)))
                .get()
                .extracting(KeyEvent::getCode)
                .isEqualTo(KeyCode.ENTER);
        assertThat(BAR.usual(event(KeyCode.Q)))
                .get()
                .extracting(KeyEvent::getCode)
                .isEqualTo(KeyCode.DIGIT1);
    }

    @Test
    void aKeyWhoseActionHasAnotherDoesNothing() {
        assertThat(BAR.usual(event(KeyCode.ENTER))).isEmpty();
        assertThat(BAR.usual(event(KeyCode.NUMPAD1))).isEmpty();
    }

    @Test
    void plusAndMinusAreTheSameWhereverTheyStand() {
        var usual = new KeyMap(Keys.USUAL);
        assertThat(usual.usual(event(KeyCode.ADD)))
                .get()
                .extracting(KeyEvent::getCode)
                .isEqualTo(KeyCode.PLUS);
        assertThat(usual.usual(event(KeyCode.SUBTRACT)))
                .get()
                .extracting(KeyEvent::getCode)
                .isEqualTo(KeyCode.MINUS);

        var own = new KeyMap(Keys.USUAL.with(BoardAction.RECALL, "ADD"));
        assertThat(own.usual(event(KeyCode.ADD)))
                .get()
                .extracting(KeyEvent::getCode)
                .isEqualTo(KeyCode.R);
        assertThat(own.usual(event(KeyCode.EQUALS)))
                .get()
                .extracting(KeyEvent::getCode)
                .isEqualTo(KeyCode.PLUS);

        var other = new KeyMap(Keys.USUAL.with(BoardAction.COUNT_UP, "Q"));
        assertThat(other.usual(event(KeyCode.ADD))).isEmpty();
    }

    @Test
    void anyOtherKeyIsItself() {
        KeyEvent escape = event(KeyCode.ESCAPE);
        KeyEvent two = event(KeyCode.NUMPAD2);

        assertThat(BAR.usual(escape)).containsSame(escape);
        assertThat(BAR.usual(two)).containsSame(two);
    }
}
