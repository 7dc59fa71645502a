package docket.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.model.OrderRules.Asked;
import docket.model.OrderRules.Part;
import docket.wire.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderRulesTest {
    private static final OrderRules STRICT =
            new OrderRules(Asked.REQUIRED, Asked.REQUIRED, Asked.REQUIRED, true);

    @ParameterizedTest
    @EnumSource(OrderType.class)
    void theUsualRulesRequireNothing(OrderType type) {
        assertThat(OrderRules.usual(type).missing("", 0, null)).isEmpty();
    }

    @Test
    void whatIsMissingIsToldInTheOrderOfTheScreen() {
        assertThat(STRICT.missing("", 0, null)).contains(Part.TABLE);
        assertThat(STRICT.missing("4", 0, null)).contains(Part.COVERS);
        assertThat(STRICT.missing("4", 2, "")).contains(Part.NAME);
        assertThat(STRICT.missing("4", 2, "Kim")).isEmpty();
    }

    @Test
    void whatIsOfferedOnlyIsNotMissing() {
        OrderRules offered = STRICT.with(Part.COVERS, Asked.OFFERED).with(Part.NAME, Asked.NO);

        assertThat(offered.missing("4", 0, null)).isEmpty();
        assertThat(offered.asks(Part.COVERS)).isTrue();
        assertThat(offered.asks(Part.NAME)).isFalse();
        assertThat(offered.switchedPayAtSend().payAtSend()).isFalse();
    }

    @Test
    void anOrderThatLacksWhatIsRequiredIsRefused() {
        Refusal no = catchThrowableOfType(Refusal.class, () -> STRICT.require("4", 0, "Kim"));

        assertThat(no.reason()).isEqualTo(Reason.ORDER_INCOMPLETE);
        assertThat(no.members()).containsEntry("missing", "COVERS");
        assertThat(no).hasMessageContaining("the number of guests");
    }

    @Test
    void aShopKeepsWhatIsUnusualOnly() {
        Shop shop = asking(Map.of(OrderType.DINE_IN, OrderRules.usual(OrderType.DINE_IN)));
        Shop strict = asking(Map.of(OrderType.DINE_IN, STRICT));

        assertThat(shop).isEqualTo(ModelSamples.shop());
        assertThat(Json.MAPPER.writeValueAsString(shop)).doesNotContain("orderRules");
        assertThat(strict.rules(OrderType.DINE_IN)).isEqualTo(STRICT);
        assertThat(strict.rules(OrderType.TAKEAWAY))
                .isEqualTo(OrderRules.usual(OrderType.TAKEAWAY));
        assertThat(Json.MAPPER.readValue(Json.MAPPER.writeValueAsString(strict), Shop.class))
                .isEqualTo(strict);
    }

    @Test
    void aTakeawayOrderCannotBeAskedForATable() {
        assertThatThrownBy(() -> asking(Map.of(OrderType.TAKEAWAY, STRICT)))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("take-away");
    }

    private static Shop asking(Map<OrderType, OrderRules> rules) {
        Shop shop = ModelSamples.shop();
        return new Shop(
                shop.name(),
                shop.currency(),
                shop.language(),
                shop.zone(),
                shop.dayEnds(),
                shop.tax(),
                rules,
                null);
    }
}
