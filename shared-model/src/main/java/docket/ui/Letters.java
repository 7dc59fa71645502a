package docket.ui;

import java.util.List;
import java.util.stream.IntStream;

/// A text as the keys that write each of its letters: a name to be searched many times, or what
/// was typed to find it. Since keys are compared, a name stays found at every key on the way to it
/// (암 on the way to 아메리카노), and by initial consonants alone (ㅇㅁㄹㅋㄴ).
///
/// @param keys of each letter, in order
public record Letters(List<String> keys) {
    /// Fewer keys are no slip of a name: too many names are near them.
    private static final int SHORTEST_SLIP = 4;

    /// Keys that may have been left out.
    private static final int GAPS = 3;

    public Letters {
        keys = List.copyOf(keys);
    }

    /// Whether there is no letter, only spaces perhaps.
    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /// At which letter of this name the typed text begins; below 0 where it is not in it.
    public int place(Letters typed) {
        if (typed.isEmpty()) {
            return 0;
        }
        String wanted = String.join("", typed.keys);
        for (int start = 0; start < keys.size(); start++) {
            if (continues(start, wanted, 0)) {
                return start;
            }
        }
        return -1;
    }

    /// Whether the typed keys but one at most stand in this name in their order, close together: a
    /// slip of the finger.
    boolean isNearly(Letters typed) {
        String wanted = String.join("", typed.keys);
        String own = String.join("", keys);
        return wanted.length() >= SHORTEST_SLIP
                && (hasInOrder(own, wanted)
                        || IntStream.range(0, wanted.length())
                                .anyMatch(key -> hasInOrder(own, without(wanted, key))));
    }

    private static String without(String wanted, int key) {
        return wanted.substring(0, key) + wanted.substring(key + 1);
    }

    private static boolean hasInOrder(String own, String wanted) {
        int start = own.indexOf(wanted.charAt(0));
        while (start >= 0) {
            int end = start;
            for (int i = 0; end >= 0 && i < wanted.length(); i++) {
                end = own.indexOf(wanted.charAt(i), end) + 1;
                end = end == 0 ? -1 : end;
            }
            if (end >= 0 && end - start <= wanted.length() + GAPS) {
                return true;
            }
            start = own.indexOf(wanted.charAt(0), start + 1);
        }
        return false;
    }

    /// Whether the wanted keys write the letters from one of them on: each in full or by its
    /// initial, the last one as far as it has come.
    private boolean continues(int at, String wanted, int from) {
        if (from == wanted.length()) {
            return true;
        }
        if (at == keys.size()) {
            return false;
        }
        String letter = keys.get(at);
        int left = wanted.length() - from;
        if (letter.regionMatches(0, wanted, from, left)) {
            return true;
        }
        return (wanted.startsWith(letter, from)
                        && continues(at + 1, wanted, from + letter.length()))
                || (letter.length() > 1
                        && wanted.charAt(from) == letter.charAt(0)
                        && continues(at + 1, wanted, from + 1));
    }
}
