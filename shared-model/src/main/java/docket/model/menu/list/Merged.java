package docket.model.menu.list;

import docket.model.menu.Menu;
import java.util.List;

/// What a list comes to.
///
/// @param menu how the menu would be, by those lines that are right
/// @param wrong the lines that are not; where there is one, nothing may be changed
public record Merged(Menu menu, List<WrongLine> wrong, List<WrongLine> warnings) {
    public Merged {
        wrong = List.copyOf(wrong);
        warnings = List.copyOf(warnings);
    }
}
