package docket.ui;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// Search as Koreans type it: by initial consonants (ㅇㅁㄹㅋㄴ finds 아메리카노), by syllables, or
/// both mixed; and Latin without case or accents. Letters are compared by the keys that write
/// them, so that a name stays found at every key on the way to it (암 on the way to 아메리카노).
/// Stateless, so thread-safe.
public final class Hangul {
    private static final List<String> INITIALS = List.of("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".split(""));
    private static final List<String> VOWELS =
            List.of("ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ".split(" "));
    private static final List<String> FINALS =
            List.of(
                    ("- ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ" + " ㅊ ㅋ ㅌ ㅍ ㅎ")
                            .split(" "));

    /// Two consonants that a keyboard has drawn together, and the keys that were meant.
    private static final String DRAWN_TOGETHER = "ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ";

    private static final List<String> MEANT =
            List.of("ㄱㅅ ㄴㅈ ㄴㅎ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅂㅅ".split(" "));
    private static final char FIRST = '가';
    private static final char LAST = '힣';
    private static final char LAST_PLAIN = 127;

    private Hangul() {}

    /// Whether a name holds what was typed.
    public static boolean matches(String name, String typed) {
        return place(name, typed) >= 0;
    }

    /// Where in a name the typed text begins, without counting spaces; below 0 where it is not.
    public static int place(String name, String typed) {
        List<String> letters = letters(name);
        String keys = String.join("", letters(typed));
        if (keys.isEmpty()) {
            return 0;
        }
        for (int start = 0; start < letters.size(); start++) {
            if (continues(letters.subList(start, letters.size()), keys)) {
                return start;
            }
        }
        return -1;
    }

    /// Whether keys write these letters from their first: each in full or by its initial, the last
    /// one as far as it has come.
    private static boolean continues(List<String> letters, String keys) {
        if (keys.isEmpty()) {
            return true;
        }
        if (letters.isEmpty()) {
            return false;
        }
        String letter = letters.getFirst();
        if (letter.startsWith(keys)) {
            return true;
        }
        List<String> rest = letters.subList(1, letters.size());
        return (keys.startsWith(letter) && continues(rest, keys.substring(letter.length())))
                || (letter.length() > 1
                        && keys.charAt(0) == letter.charAt(0)
                        && continues(rest, keys.substring(1)));
    }

    /// The keys of each letter: lower case, no accents, no spaces.
    private static List<String> letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .chars()
                .filter(letter -> !Character.isWhitespace(letter))
                .mapToObj(letter -> keys((char) letter))
                .filter(keys -> !keys.isEmpty())
                .toList();
    }

    private static String keys(char letter) {
        if (letter <= LAST_PLAIN) {
            return String.valueOf(letter);
        }
        if (letter >= FIRST && letter <= LAST) {
            return keysOfSyllable(letter - FIRST);
        }
        int together = DRAWN_TOGETHER.indexOf(letter);
        return together >= 0 ? MEANT.get(together) : withoutAccents(letter);
    }

    private static String keysOfSyllable(int place) {
        int last = place % FINALS.size();
        int vowel = place / FINALS.size() % VOWELS.size();
        int initial = place / FINALS.size() / VOWELS.size();
        return INITIALS.get(initial) + VOWELS.get(vowel) + (last == 0 ? "" : FINALS.get(last));
    }

    private static String withoutAccents(char letter) {
        return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
