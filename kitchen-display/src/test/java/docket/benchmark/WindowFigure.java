package docket.benchmark;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// The packaged counter on a screen: from the start of the process until its screens can be seen
/// there, by looking at the screen's pixels. The screen must show nothing else.
final class WindowFigure {
    private static final int ROUNDS = 7;

    /// Pixels are looked at in a grid of this width.
    private static final int GRID = 8;

    /// An empty screen has one colour, the window that has only the mark to show a few, and one
    /// with the counter far more than a hundred.
    private static final int COLOURS = 100;

    /// To look takes time from what is measured.
    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private WindowFigure() {}

    static void measure(Packaged packaged, Table table)
            throws IOException, InterruptedException, AWTException {
        Path store = StartFigure.usedStore(packaged);
        var robot = new Robot();
        var times = LongStream.builder();
        // The first start has to read everything from the disk.
        awaitPainted(packaged, store, robot);
        for (int i = 0; i < ROUNDS; i++) {
            times.add(awaitPainted(packaged, store, robot));
        }
        table.row("docket-pos to a painted window", Figures.of(times.build()).seconds());
    }

    private static long awaitPainted(Packaged packaged, Path store, Robot robot)
            throws IOException, InterruptedException {
        while (isPainted(robot)) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        try (var counter = packaged.counter(store, true)) {
            while (!isPainted(robot)) {
                counter.requireAlive();
                if (System.nanoTime() - counter.from() > PATIENCE) {
                    throw new IllegalStateException("there is no window");
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
            }
            return System.nanoTime() - counter.from();
        }
    }

    private static boolean isPainted(Robot robot) {
        var size = Toolkit.getDefaultToolkit().getScreenSize();
        BufferedImage screen = robot.createScreenCapture(new Rectangle(size));
        return IntStream.range(0, size.height / GRID)
                        .flatMap(
                                row ->
                                        IntStream.range(0, size.width / GRID)
                                                .map(at -> screen.getRGB(at * GRID, row * GRID)))
                        .distinct()
                        .count()
                >= COLOURS;
    }
}
