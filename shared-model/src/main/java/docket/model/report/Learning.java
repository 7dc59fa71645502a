package docket.model.report;

import docket.model.menu.ItemId;
import docket.model.menu.StationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/// Learns from lines that were made how long such lines take. Pure.
///
/// A station has hands: as long as fewer lines are ahead of one than it has hands, nothing waits,
/// and each line beyond costs the same. Both are found by trying: the number of hands is that by
/// which the times of the same items differ least.
final class Learning {
    /// The most that a line ahead is believed to cost.
    private static final int SLOWEST = 600;

    /// The most hands that a station is believed to have.
    private static final int HANDS = 12;

    /// Of a hundred, how many may be ready before what is told, and how many after.
    private static final int OUTSIDE = 8;

    /// What was fired together at so many times tells something.
    private static final int TELLING = 30;

    /// The most kinds, from quick to slow, that are told apart.
    private static final int GROUPS = 6;

    /// A longer time, in percent of the usual one, is no more telling.
    private static final int WORST = 1000;

    private Learning() {}

    /// A line, and how many its station had before it.
    private record Queued(MadeLine made, int ahead) {
        ItemId item() {
            return made.item();
        }

        int seconds() {
            return made.seconds();
        }

        LearnedTimes.Waiting waiting() {
            return new LearnedTimes.Waiting(made.item(), made.station(), ahead, 0);
        }

        int beyond(int free) {
            return Math.max(0, ahead - free);
        }
    }

    /// What the queue of a station costs.
    ///
    /// @param free lines ahead that cost nothing
    /// @param perLine what each beyond these costs
    private record Queue(int free, int perLine) {
        int wait(Queued line) {
            return perLine * line.beyond(free);
        }
    }

    static LearnedTimes of(List<MadeLine> lines) {
        var stations = new HashMap<StationId, List<MadeLine>>();
        lines.forEach(
                line ->
                        stations.computeIfAbsent(line.station(), key -> new ArrayList<>())
                                .add(line));
        var times = new ArrayList<LearnedTime>();
        var made = new ArrayList<Queued>();
        stations.forEach(
                (station, own) -> {
                    List<Queued> queued = queued(own);
                    made.addAll(queued);
                    times.addAll(times(station, queued));
                });
        times.sort(
                Comparator.comparing((LearnedTime one) -> one.itemId().value())
                        .thenComparing(one -> one.stationId().value()));
        return new LearnedTimes(times, kept(new LearnedTimes(times), made));
    }

    private static List<Queued> queued(List<MadeLine> lines) {
        var open = new PriorityQueue<Instant>();
        return lines.stream()
                .sorted(Comparator.comparing(MadeLine::firedAt))
                .map(
                        line -> {
                            while (!open.isEmpty() && !open.element().isAfter(line.firedAt())) {
                                open.remove();
                            }
                            var queued = new Queued(line, open.size());
                            open.add(line.doneAt());
                            return queued;
                        })
                .toList();
    }

    private static List<LearnedTime> times(StationId station, List<Queued> lines) {
        Map<ItemId, List<Queued>> items = new HashMap<>();
        lines.forEach(
                line -> items.computeIfAbsent(line.item(), key -> new ArrayList<>()).add(line));
        Queue queue = queue(items.values());
        return items.entrySet().stream()
                .filter(one -> one.getValue().size() >= LearnedTimes.ENOUGH)
                .map(one -> time(one.getKey(), station, one.getValue(), queue))
                .toList();
    }

    private static Queue queue(Iterable<List<Queued>> items) {
        Queue best = new Queue(0, 0);
        long least = Long.MAX_VALUE;
        for (int free = 0; free <= HANDS; free++) {
            var queue = new Queue(free, perLine(items, free));
            long off = off(items, queue);
            if (off < least) {
                best = queue;
                least = off;
            }
        }
        return best;
    }

    /// How far times are from those of the same item, squared, once the queue is taken off.
    private static long off(Iterable<List<Queued>> items, Queue queue) {
        long off = 0;
        for (List<Queued> lines : items) {
            long mean =
                    lines.stream().mapToLong(line -> line.seconds() - queue.wait(line)).sum()
                            / lines.size();
            for (Queued line : lines) {
                long by = line.seconds() - queue.wait(line) - mean;
                off += by * by;
            }
        }
        return off;
    }

    /// The slope of time over what is ahead, within each item, so that slow items that come late
    /// in the evening are not taken for the queue.
    private static int perLine(Iterable<List<Queued>> items, int free) {
        long together = 0;
        long spread = 0;
        for (List<Queued> lines : items) {
            long count = lines.size();
            long ahead = 0;
            long time = 0;
            long product = 0;
            long square = 0;
            for (Queued line : lines) {
                long beyond = line.beyond(free);
                ahead += beyond;
                time += line.seconds();
                product += beyond * line.seconds();
                square += beyond * beyond;
            }
            together += product - ahead * time / count;
            spread += square - ahead * ahead / count;
        }
        return spread <= 0 ? 0 : Math.clamp(together / spread, 0, SLOWEST);
    }

    private static LearnedTime time(
            ItemId item, StationId station, List<Queued> lines, Queue queue) {
        var alone = new Spans();
        lines.forEach(line -> alone.add(Math.max(0, line.seconds() - queue.wait(line))));
        return new LearnedTime(
                item,
                station,
                alone.percentileOr(5, 0),
                alone.percentileOr(95, 0),
                queue.perLine(),
                alone.percentileOr(50, 0),
                queue.free());
    }

    /// What was fired together.
    ///
    /// @param usual what would have been said of it
    private record Batch(long usual, long took) {
        int percent() {
            return Math.toIntExact(Math.min(WORST, took * 100 / usual));
        }
    }

    /// How what was fired together compares with what would have been said of it: of what is quick
    /// apart from what is not, since a quick order is more easily late by half.
    private static List<LearnedTimes.Kept> kept(LearnedTimes learned, List<Queued> made) {
        List<Batch> batches = batches(learned, made);
        int groups = Math.min(GROUPS, batches.size() / TELLING);
        var kept = new ArrayList<LearnedTimes.Kept>();
        int first = 0;
        for (int group = 1; group <= groups; group++) {
            int next = endOf(batches, batches.size() * group / groups);
            if (next > first) {
                var ratios = new Spans();
                batches.subList(first, next).forEach(batch -> ratios.add(batch.percent()));
                kept.add(
                        new LearnedTimes.Kept(
                                first == 0 ? 0 : Math.toIntExact(batches.get(first).usual()),
                                ratios.percentileOr(OUTSIDE, 0),
                                ratios.percentileOr(100 - OUTSIDE, 0)));
                first = next;
            }
        }
        return kept;
    }

    /// Those of which the same would have been said stay together.
    private static int endOf(List<Batch> batches, int from) {
        int end = from;
        while (end < batches.size() && batches.get(end).usual() == batches.get(end - 1).usual()) {
            end++;
        }
        return end;
    }

    /// All of which enough is known, the quickest first.
    private static List<Batch> batches(LearnedTimes learned, List<Queued> made) {
        var together = new TreeMap<Instant, List<Queued>>();
        made.forEach(
                line ->
                        together.computeIfAbsent(line.made().firedAt(), at -> new ArrayList<>())
                                .add(line));
        return together.values().stream()
                .map(
                        lines ->
                                new Batch(
                                        learned.usual(lines.stream().map(Queued::waiting).toList()),
                                        lines.stream().mapToLong(Queued::seconds).max().orElse(0)))
                .filter(batch -> batch.usual() > 0)
                .sorted(Comparator.comparingLong(Batch::usual))
                .toList();
    }
}
