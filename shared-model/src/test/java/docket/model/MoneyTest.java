package docket.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # one, other,  sum, difference
                        0,     0,    0,     0
                     4500,  5000, 9500,  -500
                     5000,  4500, 9500,   500
                     -500,   500,    0, -1000
                    """)
    void addsAndSubtracts(long one, long other, long sum, long difference) {
        assertThat(new Money(one).plus(new Money(other))).isEqualTo(new Money(sum));
        assertThat(new Money(one).minus(new Money(other))).isEqualTo(new Money(difference));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # piece, count, total
                       4500,     0,     0
                       4500,     1,  4500
                       4500,     3, 13500
                       -500,     2, -1000
                    """)
    void multiplies(long piece, int count, long total) {
        assertThat(new Money(piece).times(count)).isEqualTo(new Money(total));
    }

    @Test
    void neverWrapsRound() {
        Money most = new Money(Long.MAX_VALUE);
        Money least = new Money(Long.MIN_VALUE);

        assertThatThrownBy(() -> most.plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.minus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void knowsItsSignAndOrder() {
        assertThat(Money.ZERO.isZero()).isTrue();
        assertThat(Money.ZERO.isPositive()).isFalse();
        assertThat(new Money(1).isPositive()).isTrue();
        assertThat(new Money(-1).isPositive()).isFalse();
        assertThat(new Money(2)).isGreaterThan(new Money(1));
    }

    @Test
    void theLargestOrderThatTheLimitsAllowAddsUp() {
        Money choices = new Money(Limits.AMOUNT).times(Limits.QUANTITY);

        assertThat(choices.plus(new Money(Limits.AMOUNT)).isPositive()).isTrue();
    }
}
