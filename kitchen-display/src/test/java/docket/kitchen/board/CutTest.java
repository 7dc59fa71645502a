package docket.kitchen.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Places of 100: a head takes ten, each row ten, what finishes a card 40, and what says that it
/// goes on ten.
class CutTest {
    private static final Cut CUT = new Cut(100, new FlowTest.Tens(40));

    @Test
    void aPieceThatGoesOnNeedsNoRoomForWhatFinishesIt() {
        assertThat(sizes(9)).containsExactly(8, 1);
    }

    @Test
    void theLastPieceHasRoomForWhatFinishesIt() {
        assertThat(sizes(6)).containsExactly(5, 1);
        assertThat(sizes(14)).containsExactly(8, 5, 1);
    }

    private static List<Integer> sizes(int rows) {
        return CUT.pieces(FlowTest.card(1, rows)).stream().map(List::size).toList();
    }
}
