package docket.kitchen.recall;

import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.ticket.Ticket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoughtTest {
    private static final List<Ticket> TICKETS =
            Stream.of(
                            order().numbered(14).at("4").with("burger", 1),
                            order().numbered(4).takeAway().with("burger", 1),
                            order().numbered(7).at("14").with("burger", 1),
                            order().numbered(8).at("테라스 2").with("burger", 1))
                    .map(sample -> sample.fired().tickets().getFirst())
                    .toList();

    @ParameterizedTest
    @CsvSource({
        "4, T4-014 A-004 T14-007",
        "14, T4-014 T14-007",
        "007, T14-007",
        "A004, A-004",
        "a-004, A-004",
        "t14, T14-007",
        "테라스2, T테라스 2-008",
        "T4-0, T4-014",
        "9, ''"
    })
    void theTableOrTheNumberItselfComesFirstHoweverItIsTyped(String typed, String found) {
        assertThat(numbers(typed)).isEqualTo(found);
    }

    @Test
    void nothingTypedFindsAllInTheirOrder() {
        assertThat(Sought.typed("").in(TICKETS)).isEqualTo(TICKETS);
        assertThat(Sought.typed("-").in(TICKETS)).isEqualTo(TICKETS);
    }

    private static String numbers(String typed) {
        return String.join(
                " ", Sought.typed(typed).in(TICKETS).stream().map(Ticket::orderNumber).toList());
    }
}
