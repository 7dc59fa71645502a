package docket.model.order;

import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.menu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.model.InvalidValue;
import docket.model.OrderType;
import docket.model.menu.Availability;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.ItemId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What orders take of the items that are counted.
final class StockTest {
    private static final ItemId FRIES = new ItemId("fries");
    private static final ItemId BURGER = new ItemId("burger");

    private static NewLine line(int id, ItemId item, int quantity) {
        return new NewLine(new LineId(new UUID(9, id)), item, quantity, List.of(), "");
    }

    private static Order placed(NewLine... lines) {
        return Order.place(
                new OrderId(new UUID(8, 1)),
                "A-001",
                LocalDate.of(2026, 11, 21),
                new NewOrder(OrderType.TAKEAWAY, null, null, null, List.of(lines)),
                menu(),
                NOON);
    }

    @Test
    void linesThatAreAddedTakeTheirPieces() {
        Order order = placed(line(1, FRIES, 2), line(2, BURGER, 1), line(3, FRIES, 1));
        Order more = order.addLines(new AddLines(List.of(line(4, FRIES, 5)), null), menu(), NOON);

        assertThat(Stock.taken(null, order)).isEqualTo(Map.of(FRIES, 3, BURGER, 1));
        assertThat(Stock.taken(order, more)).isEqualTo(Map.of(FRIES, 5));
        assertThat(Stock.taken(more, more)).isEmpty();
    }

    @Test
    void aLineThatIsVoidedBeforeItIsBegunGivesThemBackOnce() {
        Order order = placed(line(1, FRIES, 2), line(2, BURGER, 1));
        Order less = order.voidLine(new LineId(new UUID(9, 1)), new VoidLine("mistake", null));
        Order off = less.callOff(OrderStatus.CANCELLED, "they left", NOON);

        assertThat(Stock.taken(order, less)).isEqualTo(Map.of(FRIES, -2));
        assertThat(Stock.taken(less, off)).isEqualTo(Map.of(BURGER, -1));
    }

    @Test
    void whatTheKitchenHasBegunIsGone() {
        Order order = placed(line(1, FRIES, 2));
        Order begun = order.withLines(line -> line.with(LineStatus.STARTED));
        Order off = begun.callOff(OrderStatus.CANCELLED, "they left", NOON);

        assertThat(Stock.taken(begun, off)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"6, 2, 4", "6, 5, 1", "1, -3, 4", "9999, -1, 9999"})
    void whatIsCountedCountsDownAndUp(int left, int taken, int rest) {
        assertThat(Availability.left(left).taken(taken)).isEqualTo(Availability.left(rest));
    }

    @Test
    void theLastPieceSellsItOutAndOneThatComesBackIsHad() {
        Availability out = Availability.left(2).taken(2);

        assertThat(out).isEqualTo(new Availability(AvailabilityStatus.SOLD_OUT, null, 0));
        assertThat(out.taken(-1)).isEqualTo(Availability.left(1));
        assertThat(Availability.PUBLISHED.taken(7)).isEqualTo(Availability.PUBLISHED);
    }

    @ParameterizedTest
    @CsvSource({"PUBLISHED, 0", "PUBLISHED, -1", "PUBLISHED, 10000", "SOLD_OUT, 1", "HIDDEN, 3"})
    void aCountThatMakesNoSenseIsRefused(AvailabilityStatus status, int left) {
        assertThatThrownBy(() -> new Availability(status, null, left))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("left");
    }
}
