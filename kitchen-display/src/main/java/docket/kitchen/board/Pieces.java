package docket.kitchen.board;

import java.util.ArrayList;
import java.util.List;

/// Cuts a long text into pieces, between words where it can.
final class Pieces {
    private Pieces() {}

    /// The pieces of a text, none longer than `longest`; none of an empty text.
    static List<String> of(String text, int longest) {
        var pieces = new ArrayList<String>();
        String rest = text.strip();
        while (rest.length() > longest) {
            int end = end(rest, longest);
            pieces.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            pieces.add(rest);
        }
        return pieces;
    }

    private static int end(String text, int longest) {
        int space = Math.max(text.lastIndexOf(' ', longest), text.lastIndexOf('\n', longest));
        if (space > longest / 2) {
            return space;
        }
        return Character.isLowSurrogate(text.charAt(longest)) ? longest - 1 : longest;
    }
}
