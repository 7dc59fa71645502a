package docket.pos.counter.report;

import docket.model.event.Floor;
import docket.model.menu.ItemId;
import docket.model.menu.StationId;
import docket.model.report.Figures;
import docket.model.report.KitchenTimes;
import docket.ui.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says kitchen times in the language of the screen.
record TimesWords(Texts texts, @Nullable Floor floor) {
    private static final int BARS = 5;

    List<TimesRow> rows(KitchenTimes times) {
        return times.items().stream().map(this::row).toList();
    }

    private TimesRow row(KitchenTimes.OfItem one) {
        Figures figures = one.figures();
        return new TimesRow(
                item(one.itemId(), one.name()),
                station(one.stationId()),
                String.valueOf(figures.lines()),
                span(figures.median()),
                span(figures.p90()),
                share(figures),
                count(figures.recalls()),
                count(figures.remakes()));
    }

    List<String> titles() {
        return Stream.of("item", "station", "lines", "median", "p90", "late", "recalls", "remakes")
                .map(column -> texts.text("times." + column))
                .toList();
    }

    List<String> cells(TimesRow row) {
        return List.of(
                row.item(),
                row.station(),
                row.lines(),
                row.median(),
                row.p90(),
                row.lateShare(),
                row.recalls(),
                row.remakes());
    }

    /// All of it in one line.
    String summary(KitchenTimes times) {
        Figures all = times.all();
        return all.lines() == 0
                ? ""
                : texts.text(
                        "times.summary",
                        all.lines(),
                        span(all.median()),
                        span(all.p90()),
                        all.lateShare(),
                        times.lateAfter() / 60,
                        all.recalls(),
                        all.remakes());
    }

    TimesChart chart(KitchenTimes times) {
        return new TimesChart(
                times.hours().stream()
                        .filter(one -> one.figures().lines() > 0)
                        .map(
                                one ->
                                        new TimesChart.Hour(
                                                String.valueOf(one.hour()),
                                                minutes(one.figures().medianOrNone()),
                                                minutes(one.figures().p90OrNone())))
                        .toList(),
                times.items().stream()
                        .filter(one -> one.figures().lines() > 0)
                        .limit(BARS)
                        .sorted(
                                Comparator.comparingInt(
                                        (KitchenTimes.OfItem one) -> one.figures().medianOrNone()))
                        .map(
                                one ->
                                        new TimesChart.Bar(
                                                item(one.itemId(), one.name()),
                                                minutes(one.figures().medianOrNone())))
                        .toList(),
                times.stations().stream()
                        .filter(one -> one.figures().lines() > 0)
                        .map(
                                one ->
                                        new TimesChart.Bar(
                                                station(one.stationId()),
                                                one.figures().lateShare()))
                        .toList());
    }

    /// What cooks read last, where it is not on the menu any more.
    private String item(ItemId id, String otherwise) {
        return floor == null
                ? otherwise
                : floor.menu().find(id).map(item -> texts.name(item.called())).orElse(otherwise);
    }

    String station(StationId id) {
        return floor == null ? id.value() : texts.name(floor.menu().called(id));
    }

    private static String span(@Nullable Integer seconds) {
        return seconds == null ? "" : "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    private static String share(Figures figures) {
        return figures.lines() == 0 ? "" : figures.lateShare() + " %";
    }

    private static String count(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }

    private static double minutes(int seconds) {
        return seconds / 60.0;
    }
}
