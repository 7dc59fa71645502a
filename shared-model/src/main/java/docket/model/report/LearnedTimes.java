package docket.model.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import docket.model.InvalidValue;
import docket.model.menu.ItemId;
import docket.model.menu.StationId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was learned of the last weeks: how long each item takes at each of its stations, and how
/// much longer where more is ahead of it than the station makes at once. Of what was made too
/// rarely nothing is known.
///
/// The range that is told is the usual time, by as much less and more as what was fired together
/// has differed from it before. On simulated Friday evenings, learned from six and tried on three
/// others, four of five orders and more were ready within the range that was told when they were
/// fired, which was not wider than half of the time that they took; a test holds that.
///
/// @param kept how what was fired together compared with what is usual, the quickest first; empty:
///     not known
public record LearnedTimes(
        List<LearnedTime> times, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Kept> kept) {
    public static final LearnedTimes NONE = new LearnedTimes(List.of());

    /// Lines of an item at a station from which on something is known of it.
    static final int ENOUGH = 8;

    public LearnedTimes {
        times = List.copyOf(times);
        kept = kept == null ? List.of() : List.copyOf(kept);
    }

    /// Where it is not known how estimates were kept.
    public LearnedTimes(List<LearnedTime> times) {
        this(times, List.of());
    }

    /// How long what was fired together took, in percent of what is usual.
    ///
    /// @param from where that is so many seconds or more
    public record Kept(int from, int low, int high) {
        public Kept {
            if (from < 0 || low < 0 || high < low) {
                throw new InvalidValue("no span: %d to %d percent".formatted(low, high));
            }
        }
    }

    /// A line that somebody waits for.
    ///
    /// @param ahead lines that its station had to make before it when it was fired
    /// @param waited seconds since it was fired
    public record Waiting(ItemId item, StationId station, int ahead, long waited) {}

    /// The usual seconds from fired to done of the last of these lines; 0 where too little is
    /// known of one of them.
    long usual(List<Waiting> lines) {
        long last = 0;
        for (Waiting line : lines) {
            LearnedTime known = find(line.item(), line.station()).orElse(null);
            Integer usual = known == null ? null : known.usual();
            if (known == null || usual == null) {
                return 0;
            }
            last = Math.max(last, usual + known.queue(line.ahead()));
        }
        return last;
    }

    /// When the last of these lines will be ready; empty where too little is known of one of them,
    /// or all that was known has passed.
    public Optional<ReadyIn> readyIn(List<Waiting> lines) {
        Kept span = span(usual(lines));
        long low = 0;
        long high = 0;
        for (Waiting line : lines) {
            Optional<LearnedTime> known = find(line.item(), line.station());
            if (known.isEmpty()) {
                return Optional.empty();
            }
            Range range = range(known.get(), line.ahead(), span);
            low = Math.max(low, range.low() - line.waited());
            high = Math.max(high, range.high() - line.waited());
        }
        return high <= 0 ? Optional.empty() : Optional.of(ReadyIn.seconds(low, high));
    }

    /// Seconds from fired to done.
    private record Range(long low, long high) {}

    /// What is known of those that usually take so long.
    private @Nullable Kept span(long usual) {
        Kept span = null;
        for (Kept one : kept) {
            span = usual > 0 && one.from() <= usual ? one : span;
        }
        return span;
    }

    private static Range range(LearnedTime time, int ahead, @Nullable Kept span) {
        long queue = time.queue(ahead);
        Integer usual = time.usual();
        if (usual == null || span == null) {
            return new Range(time.low() + queue, time.high() + queue);
        }
        long whole = usual + queue;
        return new Range(whole * span.low() / 100, whole * span.high() / 100);
    }

    private Optional<LearnedTime> find(ItemId item, StationId station) {
        return times.stream()
                .filter(time -> time.itemId().equals(item) && time.stationId().equals(station))
                .findFirst();
    }

    /// Learns from lines that were made.
    public static LearnedTimes of(List<MadeLine> lines) {
        return Learning.of(lines);
    }
}
