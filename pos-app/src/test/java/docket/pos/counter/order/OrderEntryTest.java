package docket.pos.counter.order;

import docket.pos.counter.CounterStage;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A counter at order entry before each test, with a cashier at it.
abstract class OrderEntryTest {
    @TempDir Path folder;
    CounterStage counter;
    OrderViewModel order;
    Cashier cashier;

    @SuppressWarnings("NullAway.Init") // by open
    OrderEntryTest() {}

    /// Starts the counter, or starts it again on what it kept.
    @BeforeEach
    void open() {
        counter = CounterStage.connected(folder);
        order = counter.order;
        cashier = new Cashier(counter);
    }
}
