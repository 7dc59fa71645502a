package docket.kitchen.board;

import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.order.OrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Columns of 100: a card takes 20 around its rows, each row 10.
class FlowTest {
    private static final Flow TWO_COLUMNS = new Flow(2, 100, 0, new Tens());

    @Test
    void cardsFillAColumnBeforeTheNext() {
        List<List<Flow.Part>> pages =
                TWO_COLUMNS.pages(List.of(card(1, 3), card(2, 3), card(3, 1)));

        assertThat(pages).hasSize(1);
        assertThat(pages.getFirst())
                .extracting(part -> part.column() + "@" + (int) part.top())
                .containsExactly("0@0", "0@50", "1@0");
    }

    @Test
    void aLongCardBeginsAtTheTopAndGoesOnInTheNextColumn() {
        List<List<Flow.Part>> pages = TWO_COLUMNS.pages(List.of(card(1, 1), card(2, 12)));

        assertThat(pages.getFirst())
                .extracting(part -> part.column() + ":" + part.rows().size())
                .containsExactly("0:1", "1:8");
        assertThat(pages.get(1)).hasSize(1);
        assertThat(pages.get(1).getFirst().isLast()).isTrue();
        assertThat(pages.get(1).getFirst().rows()).hasSize(4);
    }

    @Test
    void noRowIsLostAndNoneIsShownTwice() {
        for (int rows = 1; rows < 60; rows++) {
            Card card = card(1, rows);

            List<Card.Row> shown =
                    TWO_COLUMNS.pages(List.of(card)).stream()
                            .flatMap(List::stream)
                            .flatMap(part -> part.rows().stream())
                            .toList();

            assertThat(shown).isEqualTo(card.rows());
        }
    }

    @Test
    void aDividerIsNotTheLastRowOfAPiece() {
        var rows = new ArrayList<>(card(1, 12).rows());
        rows.set(7, new Card.Row.Remark("ADD-ON", Card.Kind.ADD_ON));

        List<Flow.Part> parts = TWO_COLUMNS.pages(List.of(with(card(1, 1), rows))).getFirst();

        assertThat(parts).extracting(part -> part.rows().size()).containsExactly(7, 5);
    }

    @Test
    void aRowThatIsHigherThanAColumnStandsAlone() {
        var huge = new Flow(2, 25, 0, new Tens());

        assertThat(huge.pages(List.of(card(1, 2))).getFirst())
                .extracting(part -> part.rows().size() + " of " + part.height())
                .containsExactly("1 of 25.0", "1 of 25.0");
    }

    @Test
    void pagesKeepTheirPlaceAndCountWhatComesLater() {
        var pages = new Pages();
        List<Card> cards = IntStream.rangeClosed(1, 5).mapToObj(i -> card(i, 8)).toList();
        pages.follow(TWO_COLUMNS.pages(cards));
        assertThat(pages.later()).isEqualTo(3);

        pages.turn(1);
        assertThat(pages.number()).isEqualTo(2);
        assertThat(pages.atDigit(2)).contains(cards.get(3));
        assertThat(pages.atDigit(3)).isEmpty();

        pages.follow(TWO_COLUMNS.pages(cards.subList(0, 2)));
        assertThat(pages.number()).isEqualTo(1);
    }

    @Test
    void theSelectionStaysWithItsOrder() {
        var selection = new Selection();
        Card first = card(1, 1);
        Card second = card(2, 1);
        selection.follow(List.of(first, second));
        selection.moveCard(1, 0);
        selection.moveCard(1, 0);
        assertThat(selection.card()).contains(second);

        selection.follow(List.of(second));
        assertThat(selection.card()).contains(second);

        selection.follow(List.of());
        assertThat(selection.card()).isEmpty();
    }

    static Card card(int number, int rows) {
        return briefly(number, rows, rows);
    }

    /// A card of which the last rows are one, where there is little room.
    ///
    /// @param brief how many rows it has then
    static Card briefly(int number, int rows, int brief) {
        List<Card.Row> all =
                IntStream.range(0, rows)
                        .mapToObj(i -> (Card.Row) remark(number + "/" + i))
                        .toList();
        var few = new ArrayList<>(all.subList(0, brief));
        if (brief < rows) {
            few.set(brief - 1, remark("+" + (rows - brief + 1)));
        }
        return new Card(
                order().numbered(number).id(),
                new Card.Head("T1-" + number, "", ""),
                Instant.EPOCH,
                List.of(),
                all,
                few,
                false);
    }

    private static Card.Row.Remark remark(String text) {
        return new Card.Row.Remark(text, Card.Kind.NOTE);
    }

    private static Card with(Card card, List<Card.Row> rows) {
        OrderId id = card.orderId();
        return new Card(id, card.head(), card.waitingSince(), card.mine(), rows, false);
    }

    /// Head and rows are 10 high each, as is every foot but what finishes a card.
    record Tens(double end) implements Flow.Sizes {
        Tens() {
            this(10);
        }

        @Override
        public double frame() {
            return 0;
        }

        @Override
        public double head(Card.Head head) {
            return 10;
        }

        @Override
        public double row(Card.Row row) {
            return 10;
        }

        @Override
        public double foot(boolean last) {
            return last ? end : 10;
        }

        @Override
        public double rowGap() {
            return 0;
        }
    }
}
