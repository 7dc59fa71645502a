package docket.floor;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.event.Floor;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.ui.ScreenThread;
import java.io.IOException;
import java.util.Optional;

/// A program of the restaurant with a screen, at the end of its cable.
sealed interface Station extends AutoCloseable permits Counter, Kitchen {
    Cable cable();

    ScreenThread screen();

    Witness witness();

    /// The open order as this station knows it.
    default Optional<Order> order(OrderId id) {
        return screen().ask(() -> witness().floor().order(id));
    }

    /// How often it had to start from the whole floor.
    default int snapshots() {
        return screen().ask(witness()::snapshots);
    }

    /// Fails unless the station knows what the server knows, and was told each fact once and in
    /// order.
    default void agree(Truth truth, Ledger ledger) {
        screen().tell(
                        () -> {
                            Floor mine = witness().floor();
                            Floor told = truth.floor();
                            assertThat(mine.orders()).isEqualTo(told.orders());
                            assertThat(mine.tickets()).isEqualTo(told.tickets());
                            assertThat(mine.menu()).isEqualTo(told.menu());
                            assertThat(mine.businessDay()).isEqualTo(told.businessDay());
                            assertThat(mine.ordersToday()).isEqualTo(told.ordersToday());
                            var facts = witness().facts();
                            assertThat(facts).isEqualTo(ledger.facts(facts.size()));
                            showsWhatItKnows();
                        });
    }

    /// Fails unless the screen shows the floor that the station knows.
    void showsWhatItKnows();

    @Override
    void close() throws IOException;
}
