package docket.floor;

import static org.assertj.core.api.Assertions.assertThat;

import docket.floor.Worker.Step;
import docket.floor.Worker.Verb;
import docket.model.event.FloorEvent;
import docket.model.event.LogEntry;
import docket.model.order.LineId;
import docket.model.order.NewLine;
import docket.model.order.OrderLine;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;

/// Two people do anything at all at the same time, each on what a station shows.
///
/// The seed is fixed, so that every run makes the same steps; only their interleaving differs. The
/// restaurant stays open from one try to the next, hence nothing is shrunk.
class FloorPropertiesTest {
    private final Path folder = Files.createTempDirectory("docket-floor");
    private final Restaurant floor = Restaurant.open(folder);

    FloorPropertiesTest() throws IOException {}

    @AfterProperty
    void close() throws IOException {
        floor.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(FloorPropertiesTest::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<List<Step>> evenings() {
        Arbitrary<Step> step =
                Combinators.combine(
                                Arbitraries.of(Verb.class),
                                Arbitraries.integers().between(0, 99),
                                Arbitraries.integers().between(1, 3),
                                Arbitraries.of(true, false))
                        .as(Step::new);
        return step.list().ofMinSize(10).ofMaxSize(40);
    }

    @Property(tries = 20, seed = "8420", shrinking = ShrinkingMode.OFF)
    void whateverTwoPeopleDoAtOnceEveryStationKnowsWhatTheServerKnows(
            @ForAll("evenings") List<Step> counter, @ForAll("evenings") List<Step> kitchen)
            throws Exception {
        int before = floor.ledger().entries().size();
        var cashier = new Worker(floor.client(), floor.counter());
        var cook = new Worker(floor.client(), floor.pass());

        runAtOnce(() -> cashier.work(counter), () -> cook.work(kitchen));

        floor.awaitAgreement();
        List<LogEntry> entries = floor.ledger().entries();
        isGapless(entries);
        List<FloorEvent> facts =
                entries.subList(before, entries.size()).stream().map(LogEntry::event).toList();
        assertThat(facts).hasSize(cashier.carriedOut() + cook.carriedOut());
        isFiredOnce(Stream.of(cashier, cook).flatMap(w -> w.sent().stream()).toList(), facts);
        callTheRestOff();
    }

    private void callTheRestOff() {
        floor.callTheRestOff();
        assertThat(Truth.of(floor.client()).floor().orders()).isEmpty();
        assertThat(Truth.of(floor.client()).floor().tickets()).isEmpty();
    }

    private static void runAtOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> done : threads.invokeAll(List.of(one, other))) {
                done.get();
            }
        }
    }

    private static void isGapless(List<LogEntry> entries) {
        for (int i = 1; i < entries.size(); i++) {
            assertThat(entries.get(i).seq()).isEqualTo(entries.get(i - 1).seq() + 1);
        }
    }

    /// Each line that was sent came to each of its stations in one fact, with its quantity, and
    /// nothing else came.
    private static void isFiredOnce(List<NewLine> sent, List<FloorEvent> facts) {
        var known = new HashSet<LineId>();
        var onTickets = new HashMap<LineId, Set<TicketId>>();
        for (FloorEvent fact : facts) {
            var change = (FloorEvent.OnOrder) fact;
            boolean fires =
                    fact instanceof FloorEvent.OrderPlaced || fact instanceof FloorEvent.LinesAdded;
            Set<LineId> before = Set.copyOf(known);
            change.order().lines().forEach(line -> known.add(line.id()));
            for (Ticket ticket : change.tickets()) {
                for (TicketLine line : ticket.lines()) {
                    boolean isNew =
                            onTickets
                                    .computeIfAbsent(line.id(), id -> new HashSet<>())
                                    .add(ticket.id());
                    assertThat(isNew).isEqualTo(fires && !before.contains(line.id()));
                }
            }
        }
        isAllThatWasSent(sent, facts, onTickets);
    }

    private static void isAllThatWasSent(
            List<NewLine> sent, List<FloorEvent> facts, Map<LineId, Set<TicketId>> onTickets) {
        var quantities = new HashMap<LineId, Integer>();
        sent.forEach(line -> quantities.put(line.id(), line.quantity()));
        assertThat(onTickets.keySet()).isEqualTo(quantities.keySet());
        for (FloorEvent fact : facts) {
            var change = (FloorEvent.OnOrder) fact;
            for (OrderLine line : change.order().lines()) {
                assertThat(line.quantity()).isEqualTo(quantities.get(line.id()));
                assertThat(onTickets.get(line.id())).hasSize(line.stationIds().size());
            }
            change.tickets().stream()
                    .flatMap(ticket -> ticket.lines().stream())
                    .forEach(
                            line ->
                                    assertThat(line.quantity())
                                            .isEqualTo(quantities.get(line.id())));
        }
    }
}
