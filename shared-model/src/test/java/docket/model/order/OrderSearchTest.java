package docket.model.order;

import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.cash;
import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import docket.model.InvalidValue;
import docket.model.ModelSamples;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderSearchTest {
    private final Order placed =
            order().at("4").noted("생일").with("americano", 2, "ice").with("burger", 1).placed();

    private static OrderSearch text(String text) {
        return new OrderSearch(text, null, null, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t4-001",
                "생일",
                "아메",
                "AMERICANO",
                "ice",
                "burger ameri",
                " 4 ",
                "17900",
                "17,900"
            })
    void anOrderIsFoundByWhatItSays(String words) {
        assertThat(text(words).finds(placed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"t5", "latte", "burger latte", "1790"})
    void whatItDoesNotSayDoesNotFindIt(String words) {
        assertThat(text(words).finds(placed)).isFalse();
    }

    @Test
    void aPartPaymentIsFoundByItsAmount() {
        Order paid = placed.take(cash(1, 5000, 5000), NOON);

        assertThat(text("5,000").finds(paid)).isTrue();
        assertThat(text("5,000").finds(placed)).isFalse();
    }

    @Test
    void anOrderIsFoundByTheNameThatItIsCalledBy() {
        Order called =
                order().takeAway()
                        .with("burger", 1)
                        .placed()
                        .change(ChangeDetails.guestName("Jiwoo"), NOON);

        assertThat(text("jiw").finds(called)).isTrue();
        assertThat(text("minsu").finds(called)).isFalse();
    }

    @Test
    void stateAndDaysNarrowIt() {
        LocalDate day = ModelSamples.DAY;

        assertThat(OrderSearch.ALL.finds(placed)).isTrue();
        assertThat(new OrderSearch("", OrderStatus.OPEN, day, day).finds(placed)).isTrue();
        assertThat(new OrderSearch("", OrderStatus.CLOSED, null, null).finds(placed)).isFalse();
        assertThat(new OrderSearch("", null, day.plusDays(1), null).finds(placed)).isFalse();
        assertThat(new OrderSearch("", null, null, day.minusDays(1)).finds(placed)).isFalse();
    }

    @Test
    void daysThatRunBackwardsAreRefused() {
        LocalDate day = ModelSamples.DAY;

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new OrderSearch("", null, day, day.minusDays(1)));
    }
}
