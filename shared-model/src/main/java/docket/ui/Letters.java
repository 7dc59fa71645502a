package docket.ui;

import java.util.List;

/// A text as the keys that write each of its letters: a name to be searched many times, or what
/// was typed to find it. Since keys are compared, a name stays found at every key on the way to it
/// (암 on the way to 아메리카노), and by initial consonants alone (ㅇㅁㄹㅋㄴ).
///
/// @param keys of each letter, in order
public record Letters(List<String> keys) {
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
