package docket.ui;

import javafx.scene.control.TextFormatter;

/// Keeps a field from holding more than its limit: what is typed or pasted beyond it is left out.
/// Stateless, so thread-safe.
public final class LimitedText {
    private LimitedText() {}

    /// A formatter for one field.
    ///
    /// @param longest how many characters the field takes
    public static TextFormatter<String> to(int longest) {
        return new TextFormatter<>(change -> cut(change, longest));
    }

    private static TextFormatter.Change cut(TextFormatter.Change change, int longest) {
        int over = change.getControlNewText().length() - longest;
        if (over > 0) {
            String text = change.getText();
            int end = Math.max(0, text.length() - over);
            boolean halves = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
            String kept = text.substring(0, halves ? end - 1 : end);
            change.setText(kept);
            change.selectRange(
                    change.getRangeStart() + kept.length(), change.getRangeStart() + kept.length());
        }
        return change;
    }
}
