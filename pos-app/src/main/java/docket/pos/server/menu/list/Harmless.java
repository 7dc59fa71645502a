package docket.pos.server.menu.list;

import java.util.regex.Pattern;

/// Cells that no spreadsheet computes: what would be a formula is written with a `'` before it, and
/// read without it.
final class Harmless {
    private static final Pattern WRITTEN = Pattern.compile("'*[=+\\-@＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern READ = Pattern.compile("'+[=+\\-@＝＋－＠].*", Pattern.DOTALL);

    private Harmless() {}

    static String write(String text) {
        return WRITTEN.matcher(text).matches() ? "'" + text : text;
    }

    static String read(String cell) {
        return READ.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
