package docket.model.menu;

import static docket.model.ModelSamples.menu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.model.InvalidValue;
import docket.model.ModelSamples;
import docket.model.Money;
import docket.model.Names;
import docket.model.Reason;
import docket.model.Refusal;
import docket.wire.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Codes that a scanner reads off an item.
class ItemCodesTest {
    private static final ItemId LATTE = new ItemId("latte");
    private static final Variant LARGE =
            new Variant(new VariantId("large"), "라지", Names.NONE, new Money(6000));

    private static SetItem latte(int seen, ItemCode... codes) {
        SetItem plain = ModelSamples.latte();
        return new SetItem(
                plain.categoryId(),
                plain.name(),
                plain.names(),
                plain.price(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(LARGE),
                null,
                null,
                seen,
                Selling.PLAIN.withCodes(List.of(codes)),
                null);
    }

    @Test
    void whatIsScannedIsTheItemOrItsSize() {
        var plain = new ItemCode(" 8801234567893 ", null);
        var large = new ItemCode("8801234567909", LARGE.id());
        Menu menu = menu().put(latte(0, plain, large).on(menu(), LATTE));

        assertThat(Scanned.find(menu, "8801234567893").orElseThrow().variantId()).isNull();
        assertThat(Scanned.find(menu, "8801234567909").orElseThrow())
                .isEqualTo(new Scanned(menu.item(LATTE), LARGE.id()));
        assertThat(Scanned.find(menu, "8801")).isEmpty();
        String json = Json.MAPPER.writeValueAsString(menu.item(LATTE));
        assertThat(Json.MAPPER.readValue(json, MenuItem.class)).isEqualTo(menu.item(LATTE));
    }

    @Test
    void noTwoItemsHaveOne() {
        var code = new ItemCode("8801234567893", null);
        Menu menu = menu().put(latte(0, code).on(menu(), LATTE));

        var no =
                catchThrowableOfType(
                        Refusal.class, () -> latte(0, code).on(menu, new ItemId("mocha")));

        assertThat(no.reason()).isEqualTo(Reason.CODE_IN_USE);
        assertThat(no.members())
                .containsEntry("name", "카페라떼")
                .containsEntry("code", "8801234567893");
        assertThat(latte(1, code).on(menu, LATTE).terms().codes()).containsExactly(code);
        assertThatThrownBy(() -> latte(0, code, new ItemCode("8801234567893", LARGE.id())))
                .isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "12a4", "１２３４", "123456789012345678901234567890123"})
    void anythingElseIsNone(String text) {
        assertThatThrownBy(() -> new ItemCode(text, null)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void aSizeThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> latte(0, new ItemCode("12345678", new VariantId("huge"))))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("huge");
    }
}
