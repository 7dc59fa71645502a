package docket.model.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    HELD,    FIRED REMOVED
                    FIRED,   STARTED DONE VOIDED
                    STARTED, DONE FIRED VOIDED
                    DONE,    FIRED SERVED VOIDED
                    SERVED,  DONE
                    REMOVED, -
                    VOIDED,  SEEN
                    SEEN,    -
                    """)
    void aLineMovesAlongItsMachineOnly(LineStatus from, String allowed) {
        List<String> next =
                Arrays.stream(LineStatus.values()).filter(from::mayBecome).map(Enum::name).toList();

        assertThat(next.isEmpty() ? List.of("-") : next)
                .containsExactlyInAnyOrder(allowed.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    OPEN,      CLOSED CANCELLED VOIDED
                    CLOSED,    OPEN
                    CANCELLED, -
                    VOIDED,    -
                    """)
    void anOrderMovesAlongItsMachineOnly(OrderStatus from, String allowed) {
        List<String> next =
                Arrays.stream(OrderStatus.values())
                        .filter(from::mayBecome)
                        .map(Enum::name)
                        .toList();

        assertThat(next.isEmpty() ? List.of("-") : next)
                .containsExactlyInAnyOrder(allowed.split(" ", -1));
    }
}
