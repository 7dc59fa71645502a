package docket.ui;

import java.util.Map;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;

/// What keys are called: in settings, and on the screen. A digit is the same on either side of the
/// keyboard. Stateless, so thread-safe.
public final class KeyName {
    private static final Map<String, String> CAPS =
            Map.ofEntries(
                    Map.entry("LEFT", "←"),
                    Map.entry("RIGHT", "→"),
                    Map.entry("UP", "↑"),
                    Map.entry("DOWN", "↓"),
                    Map.entry("PAGE_UP", "PgUp"),
                    Map.entry("PAGE_DOWN", "PgDn"),
                    Map.entry("BACK_SPACE", "Backspace"),
                    Map.entry("ENTER", "Enter"),
                    Map.entry("SPACE", "Space"),
                    Map.entry("TAB", "Tab"),
                    Map.entry("HOME", "Home"),
                    Map.entry("END", "End"),
                    Map.entry("INSERT", "Ins"),
                    Map.entry("DELETE", "Del"),
                    Map.entry("PLUS", "+"),
                    Map.entry("EQUALS", "="),
                    Map.entry("MINUS", "−"),
                    Map.entry("ADD", "Num +"),
                    Map.entry("SUBTRACT", "Num −"),
                    Map.entry("", "–"));

    private static final Map<String, String> SAME =
            Map.of("EQUALS", "PLUS", "ADD", "PLUS", "SUBTRACT", "MINUS");

    private KeyName() {}

    /// What a key is called in settings.
    public static String of(KeyCode key) {
        OptionalInt digit = Digits.of(key);
        return digit.isPresent() ? String.valueOf(digit.getAsInt()) : key.name();
    }

    /// What a key is taken for where it has no meaning of its own: plus and minus stand in several
    /// places.
    public static String plain(String name) {
        return SAME.getOrDefault(name, name);
    }

    /// What stands on a key.
    ///
    /// @param name as of [#of]; `""` for no key
    public static String cap(String name) {
        String known = CAPS.get(name);
        if (known != null) {
            return known;
        }
        for (KeyCode key : KeyCode.values()) {
            if (key.name().equals(name)) {
                return key.getName();
            }
        }
        return name;
    }
}
