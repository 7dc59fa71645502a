package docket.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import docket.model.menu.list.MenuChange;
import docket.model.menu.list.WrongLine;
import java.util.List;

/// What a file with a menu would come to. Nothing of it is done while a line is wrong.
///
/// @param basis names the menu that it was looked at against; the file is brought into that one or
///     into none
/// @param encoding in which the text was read; `""` where it could not be
/// @param currency of the amounts in it
/// @param items how many the file has
/// @param wrong the first of the wrong lines
/// @param wrongCount how many there are
/// @param warnings what is worth a word and stops nothing
public record MenuPreview(
        String basis,
        String encoding,
        String currency,
        int items,
        List<MenuChange> changes,
        List<WrongLine> wrong,
        int wrongCount,
        List<WrongLine> warnings) {
    public MenuPreview {
        changes = List.copyOf(changes);
        wrong = List.copyOf(wrong);
        warnings = List.copyOf(warnings);
    }

    /// Whether there is something to do, and nothing against it.
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public boolean applicable() {
        return wrongCount == 0 && !changes.isEmpty();
    }
}
