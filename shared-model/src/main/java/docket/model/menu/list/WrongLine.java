package docket.model.menu.list;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// What is wrong with a list, or worth a word, and where.
///
/// @param line counted from 1, as a text editor shows it; 0: the whole file
/// @param column of a table's cells, or of a JSON file's characters; from 1; 0: the whole line
/// @param details the parameters of the fault's sentence
public record WrongLine(int line, int column, ListFault fault, List<String> details) {
    private static final int LONGEST = 200;
    private static final int UNKNOWN = '\uFFFD';

    public WrongLine {
        details = List.copyOf(details);
    }

    public static WrongLine of(int line, int column, ListFault fault, Object... details) {
        return new WrongLine(
                line, column, fault, List.of(details).stream().map(WrongLine::shown).toList());
    }

    /// What can be shown of a text that may be anything.
    private static String shown(Object detail) {
        return String.valueOf(detail)
                .codePoints()
                .limit(LONGEST)
                .map(c -> isShown(c) ? c : UNKNOWN)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isShown(int c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
    }

    /// What is wrong, as one sentence in English.
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String sentence() {
        return fault.sentence(details);
    }
}
