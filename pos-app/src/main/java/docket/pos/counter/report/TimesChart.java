package docket.pos.counter.report;

import java.util.List;

/// What the charts show, in minutes and in percent.
public record TimesChart(List<Hour> hours, List<Bar> slowest, List<Bar> late) {
    static final TimesChart EMPTY = new TimesChart(List.of(), List.of(), List.of());

    public TimesChart {
        hours = List.copyOf(hours);
        slowest = List.copyOf(slowest);
        late = List.copyOf(late);
    }

    /// One hour of the day.
    public record Hour(String label, double median, double p90) {}

    /// One bar.
    public record Bar(String label, double height) {}
}
