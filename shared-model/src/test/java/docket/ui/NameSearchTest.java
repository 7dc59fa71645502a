package docket.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameSearchTest {
    private final NameSearch<List<String>> drinks =
            new NameSearch<>(
                    List.of(
                            List.of("아이스 라떼", "Iced latte"),
                            List.of("라떼", "Latte"),
                            List.of("아메리카노", "Americano")),
                    names -> names);

    @Test
    void aThingIsFoundByAnyOfItsNames() {
        assertThat(found("ㅇㅁㄹ")).containsExactly("아메리카노");
        assertThat(found("ameri")).containsExactly("아메리카노");
    }

    @Test
    void whatBeginsWithTheTypedTextComesFirst() {
        assertThat(found("ㄹㄸ")).containsExactly("라떼", "아이스 라떼");
        assertThat(found("latte")).containsExactly("라떼", "아이스 라떼");
    }

    @Test
    void nothingTypedFindsAllInTheirOrder() {
        assertThat(found("  ")).containsExactly("아이스 라떼", "라떼", "아메리카노");
    }

    @Test
    void aSlipOfTheFingerFindsItAllTheSame() {
        assertThat(found("amercano")).containsExactly("아메리카노");
        assertThat(found("amaricano")).containsExactly("아메리카노");
        assertThat(found("ameircano")).containsExactly("아메리카노");
        assertThat(found("amrcno")).containsExactly("아메리카노");
        assertThat(found("아메리가노")).containsExactly("아메리카노");
        assertThat(found("lattte")).containsExactly("아이스 라떼", "라떼");
    }

    @Test
    void whatIsOnlyFarFromANameIsNotFound() {
        assertThat(found("aio")).isEmpty();
        assertThat(found("coke")).isEmpty();
        assertThat(found("8801234567893")).isEmpty();
    }

    @Test
    void whatIsInNoNameIsNotFound() {
        assertThat(found("mocha")).isEmpty();
    }

    @Test
    void thingsThatAreCalledAnewAreFoundByTheirNewNamesOnly() {
        assertThat(found("latte")).hasSize(2);

        NameSearch<List<String>> later =
                drinks.over(List.of(List.of("라떼", "Latte"), List.of("카푸치노", "Cappuccino")));

        assertThat(later.find("latte")).containsExactly(List.of("라떼", "Latte"));
        assertThat(later.find("ㅋㅍㅊ")).containsExactly(List.of("카푸치노", "Cappuccino"));
        assertThat(later.find("ameri")).isEmpty();
    }

    private List<String> found(String typed) {
        return drinks.find(typed).stream().map(List::getFirst).toList();
    }
}
