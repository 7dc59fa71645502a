package docket.kitchen.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {
    /// Cells of 100, of which head, frame and foot take some and each row ten.
    private static final Grid GRID = new Grid(2, 2, 210, 10, new FlowTest.Tens());

    @Test
    void cellsAreFilledRowByRowAndAreOfOneSize() {
        List<List<Flow.Part>> pages =
                GRID.pages(
                        List.of(
                                FlowTest.card(1, 1),
                                FlowTest.card(2, 2),
                                FlowTest.card(3, 1),
                                FlowTest.card(4, 3),
                                FlowTest.card(5, 1)));

        assertThat(pages).hasSize(2);
        assertThat(pages.getFirst())
                .extracting(
                        part -> part.column() + "@" + (int) part.top() + "+" + (int) part.height())
                .containsExactly("0@0+100", "1@0+100", "0@110+100", "1@110+100");
        assertThat(pages.get(1)).hasSize(1);
    }

    @Test
    void whatOthersMakeIsSaidBrieflyWhereThatSavesACell() {
        assertThat(rows(FlowTest.briefly(1, 8, 3))).containsExactly(8);
        assertThat(rows(FlowTest.briefly(1, 9, 8))).containsExactly(8);
        assertThat(rows(FlowTest.briefly(1, 12, 10))).containsExactly(8, 4);
        assertThat(rows(FlowTest.briefly(1, 17, 12))).containsExactly(8, 4);
    }

    private static List<Integer> rows(Card card) {
        return GRID.pages(List.of(card)).stream()
                .flatMap(List::stream)
                .map(part -> part.rows().size())
                .toList();
    }

    @Test
    void aLongCardGoesOnInTheNextCellWithoutLosingARow() {
        Card card = FlowTest.card(1, 30);

        List<Flow.Part> parts = GRID.pages(List.of(card)).stream().flatMap(List::stream).toList();

        assertThat(parts).hasSizeGreaterThan(1).allMatch(part -> part.height() == 100);
        assertThat(parts.stream().flatMap(part -> part.rows().stream()).toList())
                .isEqualTo(card.rows());
        assertThat(parts.getLast().isLast()).isTrue();
    }

    @Test
    void aRowThatIsHigherThanACellHasTheCellsBeneathAsWell() {
        var small = new Grid(2, 2, 50, 10, new FlowTest.Tens());

        List<List<Flow.Part>> pages =
                small.pages(List.of(FlowTest.card(1, 1), FlowTest.card(2, 1), FlowTest.card(3, 1)));

        assertThat(pages).hasSize(2);
        assertThat(pages.getFirst())
                .extracting(
                        part -> part.column() + "@" + (int) part.top() + "+" + (int) part.height())
                .containsExactly("0@0+50", "1@0+50");
    }
}
