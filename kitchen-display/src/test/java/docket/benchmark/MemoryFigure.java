package docket.benchmark;

import java.awt.GraphicsEnvironment;
import java.io.IOException;

/// What the packaged counter holds resident after an evening of 10,000 orders, each placed, paid,
/// made, handed out and closed: without a window and, where there is a screen, with one.
final class MemoryFigure {
    private static final int ORDERS = 10_000;

    private MemoryFigure() {}

    static void measure(Packaged packaged, Table table) throws IOException, InterruptedException {
        measure(packaged, false, "resident after 10,000 orders, without a window", table);
        if (!GraphicsEnvironment.isHeadless()) {
            measure(packaged, true, "resident after 10,000 orders, with the window", table);
        }
    }

    private static void measure(Packaged packaged, boolean window, String what, Table table)
            throws IOException, InterruptedException {
        try (var counter = packaged.counter(packaged.store(), window)) {
            counter.awaitHealthy();
            Guests.evening(counter, ORDERS);
            table.row(what, counter.residentMegabytes() + " MB");
        }
    }
}
