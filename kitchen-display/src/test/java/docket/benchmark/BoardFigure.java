package docket.benchmark;

import docket.client.HttpDocketClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// The packaged display of a full kitchen: how often it redraws for one fact, and what a redrawing
/// costs. Facts come slower than pulses, so that each has its own.
final class BoardFigure {
    private static final int FACTS = 120;
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(350);
    private static final long SETTLE = TimeUnit.SECONDS.toNanos(8);
    private static final long QUIET = TimeUnit.SECONDS.toNanos(20);

    private final OpenTickets tickets;

    private BoardFigure(OpenTickets tickets) {
        this.tickets = tickets;
    }

    static void measure(Packaged packaged, Table table) throws IOException, InterruptedException {
        try (var counter = packaged.counter(packaged.store(), false)) {
            counter.awaitHealthy();
            String token = counter.token();
            try (var client =
                    new HttpDocketClient(counter.server(), () -> token, Clock.systemUTC())) {
                var figure = new BoardFigure(new OpenTickets(client));
                figure.tickets.fill();
                try (var kitchen = packaged.kitchen(counter, Pulses.TOLD, Redirect.PIPE)) {
                    figure.watch(kitchen, table);
                }
            }
        }
    }

    private void watch(Packaged.Program kitchen, Table table)
            throws IOException, InterruptedException {
        var pulses = new Pulses();
        Thread.ofVirtual().start(() -> readAll(kitchen, pulses));
        // Rounds of facts before those that count, so that the code is compiled as in an evening.
        rest(SETTLE);
        for (int i = 0; i < FACTS; i++) {
            change(i);
            rest(BETWEEN);
        }
        kitchen.requireAlive();
        long quietFrom = System.nanoTime();
        rest(QUIET);
        long from = System.nanoTime();
        for (int i = 0; i < FACTS; i++) {
            change(i);
            rest(BETWEEN);
        }
        long to = System.nanoTime();
        kitchen.requireAlive();
        tell(
                pulses.between(quietFrom, from).size() * (to - from) / (double) QUIET,
                pulses.between(from, to),
                table);
    }

    /// @param clock how many pulses the ticking clock alone would have redrawn
    private static void tell(double clock, List<Pulses.Pulse> painted, Table table) {
        if (painted.size() < FACTS) {
            throw new IllegalStateException("the display does not show every fact");
        }
        String board = "board of %d tickets of 6 lines: ".formatted(OpenTickets.FULL);
        table.row(board + "redrawings a fact", number((painted.size() - clock) / FACTS));
        table.row(
                board + "mean work of a pulse that redraws, painted by the processor",
                number(painted.stream().mapToInt(Pulses.Pulse::work).average().orElseThrow())
                        + " ms");
        table.row(
                board + "of it on the screens' thread",
                number(
                                painted.stream()
                                        .mapToInt(Pulses.Pulse::screensThread)
                                        .average()
                                        .orElseThrow())
                        + " ms");
        table.row(board + "pulses that redrew", painted.size());
    }

    /// The next fact: a ticket is begun, is done, or comes new; so as many stay open.
    private void change(int turn) {
        switch (turn % 3) {
            case 0 -> tickets.start();
            case 1 -> tickets.bump(2);
            default -> tickets.open();
        }
    }

    private static void readAll(Packaged.Program kitchen, Pulses pulses) {
        try (BufferedReader output = kitchen.process().inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                pulses.read(line);
            }
        } catch (IOException closed) {
            // The end: the output is closed where the program is stopped.
        }
    }

    private static void rest(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(nanos);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
