package docket.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    @Test
    void aTextLosesTheSpaceAroundIt() {
        assertThat(Limits.text("note", "  less\nspicy ", 20)).isEqualTo("less\nspicy");
        assertThat(Limits.text("note", null, 20)).isEmpty();
    }

    @Test
    void aTextIsCountedInCharactersAsPeopleSeeThem() {
        assertThat(Limits.text("note", "🍜🍜", 2)).isEqualTo("🍜🍜");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.text("note", "🍜🍜🍜", 2))
                .withMessage("note has 3 characters; at most 2 are allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\tb", "a\rb", "a\u0085b"})
    void aTextWithControlCharactersIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.text("note", text, 20))
                .withMessage("note has control characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83c", "a\udf5cb", "\udf5c\ud83c"})
    void halfACharacterIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.text("note", text, 20))
                .withMessage("note has half a character");
    }

    @Test
    void aRequiredTextMustSaySomething() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.requiredText("reason", "  ", 20))
                .withMessage("reason is missing");
    }

    @Test
    void aListHasNoEmptyEntryAndIsACopy() {
        var given = new ArrayList<>(List.of("a"));
        List<String> kept = Limits.list("lines", given);
        given.add("b");

        assertThat(kept).containsExactly("a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.list("lines", Arrays.asList("a", null)))
                .withMessage("lines has an empty entry");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.list("lines", null))
                .withMessage("lines is missing");
    }

    @Test
    void aNumberStaysWithinItsEnds() {
        assertThat(Limits.number("quantity", 1, 1, 999)).isEqualTo(1);
        assertThat(Limits.number("quantity", 999, 1, 999)).isEqualTo(999);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.number("quantity", 0, 1, 999))
                .withMessage("quantity is 0; it must be from 1 to 999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.number("quantity", 1000, 1, 999))
                .withMessage("quantity is 1000; it must be from 1 to 999");
    }

    @Test
    void anAmountStaysWithinItsEnds() {
        assertThat(Limits.amount("price", new Money(0), 0)).isEqualTo(Money.ZERO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.amount("price", new Money(-1), 0))
                .withMessage("price is -1; it must be from 0 to 1000000000000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.amount("price", new Money(Limits.AMOUNT + 1), 0))
                .withMessageStartingWith("price is 1000000000001;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "cafe-latte", "item-7"})
    void aSlugIsKept(String slug) {
        assertThat(Limits.slug("item id", slug)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "A", "a b", "라떼", "a/b", "a\n"})
    void anythingElseIsNoSlug(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.slug("item id", text))
                .withMessage("item id is \"%s\"; allowed are up to 64 of a-z, 0-9 and -", text);
    }

    @Test
    void aSlugHasAtMost64Characters() {
        assertThat(Limits.slug("item id", "a".repeat(64))).hasSize(64);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.slug("item id", "a".repeat(65)));
    }
}
