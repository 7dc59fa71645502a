package docket.model.menu.list;

import java.util.ArrayList;
import java.util.List;

/// What was found wrong with a list, or worth a word.
final class Findings {
    private final MenuList list;
    private final List<WrongLine> wrong;
    private final List<WrongLine> warnings;

    /// Begins with what its reader found.
    Findings(MenuList list) {
        this.list = list;
        wrong = new ArrayList<>(list.wrong());
        warnings = new ArrayList<>(list.warnings());
    }

    void wrong(ListedItem row, ListField field, ListFault fault, Object... details) {
        wrong(row.line(), list.columns().getOrDefault(field, 0), fault, details);
    }

    void wrong(int line, int column, ListFault fault, Object... details) {
        wrong.add(WrongLine.of(line, column, fault, details));
    }

    void warning(ListFault fault, Object... details) {
        warnings.add(WrongLine.of(0, 0, fault, details));
    }

    int wrongCount() {
        return wrong.size();
    }

    List<WrongLine> wrong() {
        return wrong;
    }

    List<WrongLine> warnings() {
        return warnings;
    }
}
