package docket.pos.server.menu.list;

import docket.model.menu.list.ListFault;
import docket.model.menu.list.WrongLine;
import java.util.Optional;

/// Looks whether every quotation mark of a table is closed, before its cells are read: one that is
/// not would swallow the lines after it in silence. Used once.
final class Quoting {
    private final String text;
    private final char separator;
    private int line = 1;
    private int column = 1;

    private Quoting(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /// What is wrong with the quotation marks.
    static Optional<WrongLine> fault(String text, char separator) {
        return new Quoting(text, separator).fault();
    }

    private Optional<WrongLine> fault() {
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) != '"') {
                at = plain(at);
                continue;
            }
            int openedLine = line;
            int openedColumn = column;
            at = closing(at + 1);
            if (at < 0) {
                return Optional.of(WrongLine.of(openedLine, openedColumn, ListFault.QUOTE_OPEN));
            }
            at++;
            if (at < text.length() && !isEnd(text.charAt(at))) {
                return Optional.of(WrongLine.of(line, column, ListFault.QUOTE_STRAY));
            }
            at = next(at);
        }
        return Optional.empty();
    }

    /// Passes over a cell without marks; one in its middle means itself.
    private int plain(int from) {
        int at = from;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            at++;
        }
        return next(at);
    }

    /// Where the mark is that closes; below 0 where none does.
    private int closing(int from) {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    at++;
                } else {
                    return at;
                }
            } else if (isLineEnd(at)) {
                line++;
            }
        }
        return -1;
    }

    /// Passes over what ends a cell.
    private int next(int at) {
        if (at < text.length()) {
            if (text.charAt(at) == separator) {
                column++;
            } else if (isLineEnd(at)) {
                line++;
                column = 1;
            }
        }
        return at + 1;
    }

    private boolean isEnd(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    /// Of two characters that end a line together, the last.
    private boolean isLineEnd(int at) {
        char c = text.charAt(at);
        return c == '\n' || (c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'));
    }
}
