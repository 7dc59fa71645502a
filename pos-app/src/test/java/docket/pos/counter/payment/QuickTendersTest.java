package docket.pos.counter.payment;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickTendersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    KRW | 28900 | 28900 29000 30000 50000
                    KRW | 4500  | 4500 5000 10000 50000
                    KRW | 50000 | 50000
                    EUR | 1230  | 1230 1300 1500 2000 5000 10000
                    EUR | 0     |
                    """)
    void quickTendersAreTheNextNotes(String currency, long due, String sums) {
        String shown =
                String.join(
                        " ",
                        QuickTenders.of(new Money(due), currency).stream()
                                .map(sum -> String.valueOf(sum.minor()))
                                .toList());

        assertThat(shown).isEqualTo(sums == null ? "" : sums);
    }
}
