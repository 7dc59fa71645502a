package docket.ui;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// Takes texts apart into the keys that write them, so that they are searched as Koreans type: by
/// initial consonants, by syllables, or both mixed; and Latin without case or accents. Stateless,
/// so thread-safe.
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

    /// Takes a text apart: lower case, no accents, no spaces.
    public static Letters letters(String text) {
        return new Letters(keysOfLetters(text));
    }

    private static List<String> keysOfLetters(String text) {
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
