package docket.kitchen.settings;

import docket.model.display.BoardAction;
import docket.model.display.Keys;
import docket.ui.KeyName;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Takes a key that is chosen for an action for the key that the action usually has, so that every
/// screen knows the usual keys alone and any bump bar works all of them.
///
/// @param keys as they are chosen now
public record KeyMap(Keys keys) {
    /// What a key means.
    ///
    /// @return nothing where its action was given another key
    public Optional<KeyEvent> usual(KeyEvent event) {
        String name = KeyName.of(event.getCode());
        String plain = KeyName.plain(name);
        Optional<BoardAction> action = keys.action(name).or(() -> keys.action(plain));
        if (action.isPresent()) {
            String usual = action.get().usualKey();
            return Optional.of(usual.equals(name) ? event : with(event, code(usual)));
        }
        boolean isGivenUp =
                Stream.of(BoardAction.values()).anyMatch(a -> a.usualKey().equals(plain));
        return isGivenUp ? Optional.empty() : Optional.of(event);
    }

    /// Has a screen act on what a key means.
    public void press(KeyEvent event, Consumer<KeyEvent> screen) {
        usual(event)
                .ifPresent(
                        usual -> {
                            screen.accept(usual);
                            if (usual.isConsumed()) {
                                event.consume();
                            }
                        });
    }

    private static KeyCode code(String name) {
        return KeyCode.valueOf(name.matches("\\d") ? "DIGIT" + name : name);
    }

    private static KeyEvent with(KeyEvent event, KeyCode code) {
        return new KeyEvent(
                event.getSource(),
                event.getTarget(),
                event.getEventType(),
                event.getCharacter(),
                event.getText(),
                code,
                event.isShiftDown(),
                event.isControlDown(),
                event.isAltDown(),
                event.isMetaDown());
    }
}
