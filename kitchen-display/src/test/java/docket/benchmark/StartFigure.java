package docket.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.LongStream;

/// The packaged counter on a store of a past evening: from the start of the process to the first
/// healthy answer.
final class StartFigure {
    private static final int ORDERS = 2000;
    private static final int ROUNDS = 7;

    private StartFigure() {}

    static void measure(Packaged packaged, Table table) throws IOException, InterruptedException {
        Path store = usedStore(packaged);
        var times = LongStream.builder();
        for (int i = 0; i < ROUNDS; i++) {
            try (var counter = packaged.counter(store, false)) {
                times.add(counter.awaitHealthy());
            }
        }
        table.row(
                "docket-pos --headless to the first healthy answer",
                Figures.of(times.build()).seconds());
    }

    /// A store that has seen an evening, and a program that has been started and stopped before.
    static Path usedStore(Packaged packaged) throws IOException, InterruptedException {
        Path store = packaged.store();
        try (var counter = packaged.counter(store, false)) {
            counter.awaitHealthy();
            Guests.evening(counter, ORDERS);
        }
        return store;
    }
}
