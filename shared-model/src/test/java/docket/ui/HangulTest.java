package docket.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HangulTest {
    @ParameterizedTest
    @CsvSource({
        "아메리카노, ㅇㅁㄹㅋㄴ",
        "아메리카노, ㅁㄹ",
        "아메리카노, 아ㅁㄹ",
        "아메리카노, 암ㄹ",
        "아이스 아메리카노, 스아",
        "감자 수프, ㄱㅈㅅㅍ",
        "김치 볶음밥, 볶음",
        "갈비 살, ㅄ",
        "Crème Brûlée, creme bru",
        "Latte, LATTE",
        "'콜라 1.5L', 1.5l"
    })
    void aNameIsFoundByInitialsSyllablesAndLatin(String name, String typed) {
        assertThat(place(name, typed)).isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ㅇ", "아", "암", "아메", "아멜", "아메리", "아메맄", "아메리카", "아메리칸", "아메리카노"})
    void aNameStaysFoundAtEveryKeyOnTheWayToIt(String soFar) {
        assertThat(place("아메리카노", soFar)).isNotNegative();
    }

    @ParameterizedTest
    @CsvSource({"과자, 고", "닭갈비, 달", "값, 갑", "의자, 으", "닭, 다"})
    void aLetterStillBeingTypedFindsWhatItMayBecome(String name, String soFar) {
        assertThat(place(name, soFar)).isNotNegative();
    }

    @ParameterizedTest
    @CsvSource({"아메리카노, ㅋㅁ", "아메리카노, 라", "Latte, mocha", "물, 불", "닭, 닭갈비", "가, ㄲ"})
    void anotherNameIsNotFound(String name, String typed) {
        assertThat(place(name, typed)).isNegative();
    }

    @Test
    void thePlaceIsThatOfTheFirstLetterWithoutSpaces() {
        assertThat(place("아이스 라떼", "ㄹㄸ")).isEqualTo(3);
        assertThat(place("라떼", "ㄹㄸ")).isZero();
        assertThat(place("라떼", "커피")).isNegative();
    }

    @Test
    void nothingTypedIsFoundEverywhere() {
        assertThat(place("라떼", " ")).isZero();
    }

    @Test
    void aNameInDecomposedLettersIsFoundAsWell() {
        String decomposed = Normalizer.normalize("아메리카노", Normalizer.Form.NFD);

        assertThat(place(decomposed, "ㅇㅁ")).isNotNegative();
        assertThat(place("아메리카노", decomposed)).isNotNegative();
    }

    private static int place(String name, String typed) {
        return Hangul.letters(name).place(Hangul.letters(typed));
    }
}
