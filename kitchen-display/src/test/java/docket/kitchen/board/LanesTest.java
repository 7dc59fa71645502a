package docket.kitchen.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanesTest {
    @Test
    void rowsLieFromTheLeftToTheRightAndThenBeneath() {
        assertThat(new Lanes(2).of(List.of("a", "b", "c"), row -> false))
                .containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void aRemarkHasTheWholeWidthAndTheRowsAfterItBeginAtTheLeft() {
        assertThat(new Lanes(3).of(List.of("a", "ADD-ON", "b", "c"), row -> row.length() > 1))
                .containsExactly(List.of("a"), List.of("ADD-ON"), List.of("b", "c"));
    }

    @Test
    void thereAreAsManyLanesAsHaveRoomAndAlwaysOne() {
        assertThat(Lanes.fitting(780, 100)).isEqualTo(new Lanes(2));
        assertThat(Lanes.fitting(780, 160)).isEqualTo(Lanes.ONE);
        assertThat(Lanes.fitting(100, 100)).isEqualTo(Lanes.ONE);
    }

    @Test
    void lanesShareTheWidth() {
        assertThat(new Lanes(2).width(785, 4)).isEqualTo(390);
    }
}
