package docket.ui;

import java.util.OptionalInt;
import javafx.scene.input.KeyCode;

/// The digit that a key means, on either side of the keyboard. Stateless, so thread-safe.
public final class Digits {
    private Digits() {}

    /// The digit of a key; empty for any other key. The character of a key code would be wrong: on
    /// the number pad it is a letter.
    public static OptionalInt of(KeyCode key) {
        String name = key.getName();
        return key.isDigitKey()
                ? OptionalInt.of(Character.digit(name.charAt(name.length() - 1), 10))
                : OptionalInt.empty();
    }
}
