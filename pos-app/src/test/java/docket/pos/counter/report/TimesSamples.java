package docket.pos.counter.report;

import docket.model.menu.ItemId;
import docket.model.menu.StationId;
import docket.model.report.KitchenTimes;
import docket.model.report.TimedLine;
import docket.model.report.TimesSearch;
import java.time.LocalDate;
import java.util.List;

/// An evening's lines for the reports of tests.
public final class TimesSamples {
    private TimesSamples() {}

    /// What a server tells that knows of three lines.
    public static KitchenTimes told(TimesSearch search) {
        var count = new KitchenTimes.Count();
        List.of(line("steak", "grill", 19, 690), line("steak", "grill", 20, 270), fries()).stream()
                .filter(line -> search.station() == null || search.station().equals(line.station()))
                .forEach(count::add);
        return count.over(search.on(LocalDate.of(2026, 11, 21)));
    }

    private static TimedLine fries() {
        return line("fries", "fry", 19, 125);
    }

    private static TimedLine line(String item, String station, int hour, int seconds) {
        return new TimedLine(
                new ItemId(item),
                new StationId(station),
                item,
                hour,
                seconds,
                null,
                null,
                0,
                false);
    }
}
