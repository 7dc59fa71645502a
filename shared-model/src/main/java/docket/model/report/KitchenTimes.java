package docket.model.report;

import docket.model.Limits;
import docket.model.display.AgeLimit;
import docket.model.menu.ItemId;
import docket.model.menu.StationId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How long the kitchen took over a time: in all, by item and station, by station, and by the hour
/// of the day in which lines were fired.
///
/// Counted is what a cook bumped. A line that was voided before it was done, or never bumped, has
/// no time; one that was recalled, cooked again, or bumped hours later is counted as such and gives
/// none; a bump that was taken back within seconds never was.
///
/// @param lateAfter from how many seconds on a line was late
/// @param items the slowest first
/// @param hours in the order of the clock; those in which nothing was fired are left out
public record KitchenTimes(
        LocalDate from,
        LocalDate to,
        int lateAfter,
        Figures all,
        List<OfItem> items,
        List<OfStation> stations,
        List<OfHour> hours) {
    /// From when on a line is late, for which the shop says nothing of its own.
    public static final int LATE_AFTER = AgeLimit.USUAL.lateMinutes() * 60;

    public KitchenTimes {
        items = List.copyOf(items);
        stations = List.copyOf(stations);
        hours = List.copyOf(hours);
    }

    /// An item at one of its stations.
    ///
    /// @param name what cooks read last
    public record OfItem(ItemId itemId, StationId stationId, String name, Figures figures) {}

    /// All that a station made.
    public record OfStation(StationId stationId, Figures figures) {}

    /// All that was fired in an hour of the day.
    public record OfHour(int hour, Figures figures) {}

    /// Counts lines as they come. Confined to one thread.
    public static final class Count {
        private final Gathering all = new Gathering();
        private final Map<Place, Gathering> items = new LinkedHashMap<>();
        private final Map<StationId, Gathering> stations = new LinkedHashMap<>();
        private final Map<Integer, Gathering> hours = new TreeMap<>();

        private record Place(ItemId item, StationId station) {}

        public void add(TimedLine line) {
            all.add(line);
            items.computeIfAbsent(new Place(line.item(), line.station()), place -> new Gathering())
                    .add(line);
            stations.computeIfAbsent(line.station(), station -> new Gathering()).add(line);
            hours.computeIfAbsent(line.hour(), hour -> new Gathering()).add(line);
        }

        /// What they came to.
        ///
        /// @param search with both days said
        public KitchenTimes over(TimesSearch search) {
            return new KitchenTimes(
                    Limits.required("from", search.from()),
                    Limits.required("to", search.to()),
                    LATE_AFTER,
                    all.figures(LATE_AFTER),
                    items.entrySet().stream().map(Count::ofItem).sorted(SLOWEST).toList(),
                    stations.entrySet().stream()
                            .map(one -> new OfStation(one.getKey(), figures(one.getValue())))
                            .sorted(Comparator.comparing(one -> one.stationId().value()))
                            .toList(),
                    hours.entrySet().stream()
                            .map(one -> new OfHour(one.getKey(), figures(one.getValue())))
                            .toList());
        }

        private static final Comparator<OfItem> SLOWEST =
                Comparator.comparingInt((OfItem one) -> -one.figures().medianOrNone())
                        .thenComparing(one -> one.itemId().value())
                        .thenComparing(one -> one.stationId().value());

        private static OfItem ofItem(Map.Entry<Place, Gathering> one) {
            return new OfItem(
                    one.getKey().item(),
                    one.getKey().station(),
                    one.getValue().name(),
                    figures(one.getValue()));
        }

        private static Figures figures(Gathering gathered) {
            return gathered.figures(LATE_AFTER);
        }
    }
}
