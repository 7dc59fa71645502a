package docket.ui.display;

import docket.model.display.DisplaySettings;
import java.util.List;
import java.util.function.Function;

/// Something that is chosen: what it is, what there is to choose, and what is chosen now.
///
/// @param label as the form says it
/// @param chosen the place of what is chosen
record Row(String label, List<Option> options, int chosen) {
    /// One of the things to choose.
    ///
    /// @param then the settings with it
    record Option(String text, DisplaySettings then) {}

    /// A row of the values of a setting.
    ///
    /// @param words says a value
    /// @param then gives the settings with a value
    static <T> Row of(
            String label,
            List<T> values,
            int chosen,
            Function<T, String> words,
            Function<T, DisplaySettings> then) {
        return new Row(
                label,
                values.stream().map(v -> new Option(words.apply(v), then.apply(v))).toList(),
                chosen);
    }

    /// What is chosen, in words.
    String text() {
        return options.get(chosen).text();
    }

    /// Whether all there is to choose can stand side by side.
    boolean isShort() {
        return options.size() <= MOST;
    }

    private static final int MOST = 4;
}
