package docket.benchmark;

import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Measures the packaged programs, and prints the figures as a Markdown table. Arguments: the two
/// packaged folders, a folder for the stores, and which figures: `orders`, `start`, `memory`,
/// `tiles`, `kitchen`, and, where there is a screen that shows nothing else, `window` and `board`.
final class Benchmark {
    private static final Logger LOG = LoggerFactory.getLogger(Benchmark.class);

    private Benchmark() {}

    /// Ends the JVM, whatever a screen of a figure still keeps going.
    public static void main(String[] arguments) {
        try {
            measure(arguments);
        } catch (Exception broken) {
            LOG.error("The benchmark broke off", broken);
            System.exit(1);
        }
        System.exit(0);
    }

    private static void measure(String... arguments) throws Exception {
        var packaged =
                new Packaged(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        var table = new Table();
        for (String figure : List.of(arguments[3].split(","))) {
            switch (figure) {
                case "orders" -> OrdersFigure.measure(packaged, table);
                case "start" -> StartFigure.measure(packaged, table);
                case "memory" -> MemoryFigure.measure(packaged, table);
                case "window" -> WindowFigure.measure(packaged, table);
                case "board" -> BoardFigure.measure(packaged, table);
                case "kitchen" -> KitchenFigure.measure(packaged, table);
                case "tiles" -> TilesFigure.measure(packaged.store(), table);
                default ->
                        throw new IllegalArgumentException(
                                "There is no figure "
                                        + figure
                                        + ": give orders, start, memory, tiles, kitchen, window or"
                                        + " board.");
            }
        }
    }
}
