package docket.pos.rush;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.menu.Menu;
import docket.model.menu.Station;
import docket.model.menu.StationId;
import docket.model.report.LearnedTimes;
import docket.model.report.MadeLine;
import docket.model.report.ReadyIn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/// Whether estimates keep what they say, on evenings whose seeds are fixed.
final class SimulatedKitchenTest {
    private static final Instant EVENING = Instant.parse("2026-11-20T09:00:00Z");

    private final Menu menu = EveningTest.sample();

    /// A line that was fired together with others.
    private record Fired(int batch, Dish dish, StationId station, Instant at) {}

    private record Cooked(Fired fired, MadeLine made) {}

    private List<Cooked> evening(long seed) {
        var fired = new ArrayList<Fired>();
        int batch = 0;
        for (Party party : Evening.of(menu, Duration.ofHours(2), Evening.Seating.TABLES, seed)) {
            Instant at = EVENING.plus(Duration.ofDays(seed)).plus(party.arrives());
            var held = new ArrayList<Dish>();
            for (Party.Step step : party.steps()) {
                at = at.plus(step.after());
                List<Dish> now = new ArrayList<>();
                switch (step.deed()) {
                    case Deed.Place place ->
                            place.dishes().forEach(dish -> (isHeld(dish) ? held : now).add(dish));
                    case Deed.Add add -> now.addAll(add.dishes());
                    case Deed.Fire ignored -> now.addAll(held);
                    case Deed.HandOut ignored -> at = at.plus(Duration.ofMinutes(10));
                    default -> {}
                }
                batch++;
                for (Dish dish : now) {
                    for (StationId station : stations(dish)) {
                        fired.add(new Fired(batch, dish, station, at));
                    }
                }
            }
        }
        return cooked(fired, new CookTimes(menu, seed));
    }

    private static boolean isHeld(Dish dish) {
        return dish.course() != null && dish.course() > 1;
    }

    private List<StationId> stations(Dish dish) {
        return dish.item().stationIds().isEmpty()
                ? menu.stations().stream().filter(Station::catchAll).map(Station::id).toList()
                : dish.item().stationIds();
    }

    /// Each station has so many hands, and takes the oldest line first.
    private static List<Cooked> cooked(List<Fired> fired, CookTimes times) {
        var hands = new HashMap<StationId, PriorityQueue<Instant>>();
        var cooked = new ArrayList<Cooked>();
        fired.sort(Comparator.comparing(Fired::at));
        long number = 0;
        for (Fired line : fired) {
            PriorityQueue<Instant> free = hands.computeIfAbsent(line.station(), station -> free());
            Instant hand = free.remove();
            Instant begun = hand.isAfter(line.at()) ? hand : line.at();
            Instant done =
                    begun.plus(times.of(line.dish().item().id(), line.dish().quantity(), number++));
            free.add(done);
            cooked.add(
                    new Cooked(
                            line,
                            new MadeLine(
                                    line.dish().item().id(), line.station(), line.at(), done)));
        }
        return cooked;
    }

    private static PriorityQueue<Instant> free() {
        var hands = new PriorityQueue<Instant>();
        for (int i = 0; i < Cooks.HANDS; i++) {
            hands.add(Instant.MIN);
        }
        return hands;
    }

    /// What was told when a batch was fired, and when its last line was done.
    private record Told(ReadyIn ready, long seconds) {
        static List<Told> of(LearnedTimes learned, List<Cooked> lines) {
            Map<Integer, List<Integer>> batches = new HashMap<>();
            for (int i = 0; i < lines.size(); i++) {
                batches.computeIfAbsent(lines.get(i).fired().batch(), key -> new ArrayList<>())
                        .add(i);
            }
            var told = new ArrayList<Told>();
            for (List<Integer> batch : batches.values()) {
                long seconds =
                        batch.stream()
                                .map(i -> lines.get(i).made())
                                .mapToLong(Told::seconds)
                                .max()
                                .orElseThrow();
                learned.readyIn(batch.stream().map(i -> waiting(lines, i)).toList())
                        .ifPresent(ready -> told.add(new Told(ready, seconds)));
            }
            return told;
        }

        boolean isKept() {
            return seconds >= ready.from() * 60L && seconds <= ready.to() * 60L;
        }

        long width() {
            return (ready.to() - ready.from()) * 60L;
        }

        private static long seconds(MadeLine line) {
            return Duration.between(line.firedAt(), line.doneAt()).toSeconds();
        }

        private static LearnedTimes.Waiting waiting(List<Cooked> lines, int index) {
            MadeLine line = lines.get(index).made();
            int ahead =
                    (int)
                            lines.subList(0, index).stream()
                                    .map(Cooked::made)
                                    .filter(other -> other.station().equals(line.station()))
                                    .filter(other -> other.doneAt().isAfter(line.firedAt()))
                                    .count();
            return new LearnedTimes.Waiting(line.item(), line.station(), ahead, 0);
        }
    }

    private static long median(List<Told> told, ToLongFunction<Told> what) {
        return told.stream().mapToLong(what).sorted().skip(told.size() / 2).findFirst().orElse(0);
    }

    private static void assertKept(List<Told> told) {
        long kept = told.stream().filter(Told::isKept).count();

        assertThat(100 * kept / told.size()).as("kept of 100").isBetween(80L, 99L);
    }

    /// Learned from six evenings, told on three others.
    private List<Told> told() {
        var made = new ArrayList<MadeLine>();
        for (long seed = 1; seed <= 6; seed++) {
            evening(seed).forEach(line -> made.add(line.made()));
        }
        LearnedTimes learned = LearnedTimes.of(made);

        var told = new ArrayList<Told>();
        for (long seed = 101; seed <= 103; seed++) {
            told.addAll(Told.of(learned, evening(seed)));
        }
        return told;
    }

    @Test
    void fourOfFiveOrdersAreReadyWithinWhatWasToldAndThatIsNarrow() {
        List<Told> told = told();

        assertThat(told).hasSizeGreaterThan(200);
        assertKept(told);
        assertThat(median(told, Told::width))
                .as("from low to high")
                .isLessThanOrEqualTo(median(told, Told::seconds) / 2);
    }

    @Test
    void quickOrdersAreKeptToAsWellThoughWholeMinutesMakeTheirRangesWider() {
        List<Told> quick = told().stream().filter(one -> one.ready().to() <= 20).toList();

        assertThat(quick).hasSizeGreaterThan(50);
        assertKept(quick);
        assertThat(median(quick, Told::width))
                .as("from low to high")
                .isLessThanOrEqualTo(median(quick, Told::seconds) * 2 / 3);
    }
}
