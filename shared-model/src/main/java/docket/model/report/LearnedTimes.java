package docket.model.report;

import docket.model.menu.ItemId;
import docket.model.menu.StationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/// What was learned of the last weeks: how long each item takes at each of its stations, and how
/// much longer where more is ahead of it. Of what was made too rarely nothing is known.
///
/// On simulated Friday evenings, learned from six and tried on three others, more than two of
/// three orders were ready within the range that was told when they were fired; a test holds that.
public record LearnedTimes(List<LearnedTime> times) {
    public static final LearnedTimes NONE = new LearnedTimes(List.of());

    /// Lines of an item at a station from which on something is known of it.
    static final int ENOUGH = 8;

    /// The most that a line ahead is believed to cost.
    private static final int SLOWEST = 600;

    public LearnedTimes {
        times = List.copyOf(times);
    }

    /// A line that somebody waits for.
    ///
    /// @param ahead lines that its station had to make before it when it was fired
    /// @param waited seconds since it was fired
    public record Waiting(ItemId item, StationId station, int ahead, long waited) {}

    /// When the last of these lines will be ready; empty where too little is known of one of them,
    /// or all that was known has passed.
    public Optional<ReadyIn> readyIn(List<Waiting> lines) {
        long low = 0;
        long high = 0;
        for (Waiting line : lines) {
            Optional<LearnedTime> known = find(line.item(), line.station());
            if (known.isEmpty()) {
                return Optional.empty();
            }
            long queue = (long) known.get().perLine() * line.ahead() - line.waited();
            low = Math.max(low, known.get().low() + queue);
            high = Math.max(high, known.get().high() + queue);
        }
        return high <= 0 ? Optional.empty() : Optional.of(ReadyIn.seconds(low, high));
    }

    private Optional<LearnedTime> find(ItemId item, StationId station) {
        return times.stream()
                .filter(time -> time.itemId().equals(item) && time.stationId().equals(station))
                .findFirst();
    }

    /// Learns from lines that were made.
    public static LearnedTimes of(List<MadeLine> lines) {
        var stations = new HashMap<StationId, List<MadeLine>>();
        lines.forEach(
                line ->
                        stations.computeIfAbsent(line.station(), key -> new ArrayList<>())
                                .add(line));
        return new LearnedTimes(
                stations.entrySet().stream()
                        .flatMap(one -> learn(one.getKey(), queued(one.getValue())).stream())
                        .sorted(
                                Comparator.comparing((LearnedTime one) -> one.itemId().value())
                                        .thenComparing(one -> one.stationId().value()))
                        .toList());
    }

    /// A line, and how many its station had before it.
    private record Queued(ItemId item, int seconds, int ahead) {}

    private static List<Queued> queued(List<MadeLine> lines) {
        var open = new PriorityQueue<Instant>();
        return lines.stream()
                .sorted(Comparator.comparing(MadeLine::firedAt))
                .map(
                        line -> {
                            while (!open.isEmpty() && !open.element().isAfter(line.firedAt())) {
                                open.remove();
                            }
                            var queued = new Queued(line.item(), line.seconds(), open.size());
                            open.add(line.doneAt());
                            return queued;
                        })
                .toList();
    }

    private static List<LearnedTime> learn(StationId station, List<Queued> lines) {
        Map<ItemId, List<Queued>> items = new HashMap<>();
        lines.forEach(
                line -> items.computeIfAbsent(line.item(), key -> new ArrayList<>()).add(line));
        int perLine = perLine(items.values());
        return items.entrySet().stream()
                .filter(one -> one.getValue().size() >= ENOUGH)
                .map(one -> time(one.getKey(), station, one.getValue(), perLine))
                .toList();
    }

    /// The slope of time over what is ahead, within each item, so that slow items that come late
    /// in the evening are not taken for the queue.
    private static int perLine(Iterable<List<Queued>> items) {
        long together = 0;
        long spread = 0;
        for (List<Queued> lines : items) {
            long count = lines.size();
            long ahead = lines.stream().mapToLong(Queued::ahead).sum();
            long time = lines.stream().mapToLong(Queued::seconds).sum();
            together +=
                    lines.stream().mapToLong(line -> (long) line.ahead() * line.seconds()).sum()
                            - ahead * time / count;
            spread +=
                    lines.stream().mapToLong(line -> (long) line.ahead() * line.ahead()).sum()
                            - ahead * ahead / count;
        }
        return spread <= 0 ? 0 : Math.clamp(together / spread, 0, SLOWEST);
    }

    private static LearnedTime time(
            ItemId item, StationId station, List<Queued> lines, int perLine) {
        var alone = new Spans();
        lines.forEach(line -> alone.add(Math.max(0, line.seconds() - perLine * line.ahead())));
        Integer low = alone.percentile(5);
        Integer high = alone.percentile(95);
        return new LearnedTime(
                item, station, low == null ? 0 : low, high == null ? 0 : high, perLine);
    }
}
