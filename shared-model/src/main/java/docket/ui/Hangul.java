package docket.ui;

import java.text.Normalizer;
import java.util.Locale;

/// Search as Koreans type it: by initial consonants (ㅇㅁㄹㅋㄴ finds 아메리카노), by syllables, or
/// both mixed; and Latin without case or accents. Stateless, so thread-safe.
public final class Hangul {
    private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final char FIRST = '가';
    private static final char LAST = '힣';
    private static final int SYLLABLES_OF_AN_INITIAL = 21 * 28;
    private static final int NO_FINAL = 28;

    private Hangul() {}

    /// Whether a name holds what was typed.
    public static boolean matches(String name, String typed) {
        return place(name, typed) >= 0;
    }

    /// Where in a name the typed text begins, without counting spaces; below 0 where it is not.
    public static int place(String name, String typed) {
        String text = plain(name);
        String wanted = plain(typed);
        for (int start = 0; start + wanted.length() <= text.length(); start++) {
            if (beginsAt(text, start, wanted)) {
                return start;
            }
        }
        return -1;
    }

    private static boolean beginsAt(String text, int start, String wanted) {
        for (int i = 0; i < wanted.length(); i++) {
            if (!fits(text.charAt(start + i), wanted.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// A typed letter fits itself; an initial fits every syllable it begins; a syllable without a
    /// final, as it stands while it is being typed, fits those with one.
    private static boolean fits(char letter, char typed) {
        if (letter == typed) {
            return true;
        }
        if (letter < FIRST || letter > LAST) {
            return false;
        }
        int place = letter - FIRST;
        if (INITIALS.indexOf(typed) >= 0) {
            return INITIALS.charAt(place / SYLLABLES_OF_AN_INITIAL) == typed;
        }
        return typed >= FIRST
                && typed <= LAST
                && (typed - FIRST) % NO_FINAL == 0
                && (typed - FIRST) / NO_FINAL == place / NO_FINAL;
    }

    /// Lower case, no accents, no spaces; syllables and initials stay what they are.
    private static String plain(String text) {
        var plain = new StringBuilder();
        for (char letter : text.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isWhitespace(letter)) {
                continue;
            }
            boolean korean = (letter >= FIRST && letter <= LAST) || INITIALS.indexOf(letter) >= 0;
            plain.append(
                    korean
                            ? String.valueOf(letter)
                            : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                                    .replaceAll("\\p{M}", ""));
        }
        return plain.toString();
    }
}
