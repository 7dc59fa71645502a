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
import java.util.Optional;
import java.util.PriorityQueue;
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

    /// How what was told when a batch was fired compares with when its last line was done.
    private record Told(int known, int kept, int minutes) {
        Told plus(Told more) {
            return new Told(known + more.known, kept + more.kept, minutes + more.minutes);
        }

        static Told of(LearnedTimes learned, List<Cooked> lines) {
            Map<Integer, List<Integer>> batches = new HashMap<>();
            for (int i = 0; i < lines.size(); i++) {
                batches.computeIfAbsent(lines.get(i).fired().batch(), key -> new ArrayList<>())
                        .add(i);
            }
            var told = new Told(0, 0, 0);
            for (List<Integer> batch : batches.values()) {
                Optional<ReadyIn> ready =
                        learned.readyIn(batch.stream().map(i -> waiting(lines, i)).toList());
                if (ready.isPresent()) {
                    long seconds =
                            batch.stream()
                                    .map(i -> lines.get(i).made())
                                    .mapToLong(Told::seconds)
                                    .max()
                                    .orElseThrow();
                    boolean isKept =
                            seconds >= ready.get().from() * 60L
                                    && seconds <= ready.get().to() * 60L;
                    told =
                            told.plus(
                                    new Told(
                                            1,
                                            isKept ? 1 : 0,
                                            ready.get().to() - ready.get().from()));
                }
            }
            return told;
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

    @Test
    void moreThanTwoOfThreeOrdersAreReadyWithinWhatWasTold() {
        var made = new ArrayList<MadeLine>();
        for (long seed = 1; seed <= 6; seed++) {
            evening(seed).forEach(line -> made.add(line.made()));
        }
        LearnedTimes learned = LearnedTimes.of(made);

        Told told = new Told(0, 0, 0);
        for (long seed = 101; seed <= 103; seed++) {
            told = told.plus(Told.of(learned, evening(seed)));
        }

        assertThat(told.known()).isGreaterThan(200);
        assertThat(100 * told.kept() / told.known()).as("kept of 100: %s", told).isBetween(67, 99);
        assertThat(told.minutes() / told.known()).as("minutes from low to high").isLessThan(9);
    }
}
