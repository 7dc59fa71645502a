package docket.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import docket.model.InvalidValue;
import docket.model.menu.ItemId;
import docket.model.menu.StationId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What lines come to.
final class KitchenTimesTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final TimesSearch SEARCH = new TimesSearch(FRIDAY, FRIDAY, null, null);

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

    private static KitchenTimes count(List<TimedLine> lines) {
        var count = new KitchenTimes.Count();
        lines.forEach(count::add);
        return count.over(SEARCH);
    }

    @Test
    void halfTookNoLongerThanTheMedianAndNineOfTenNoLongerThanTheP90() {
        Figures figures =
                count(
                                IntStream.rangeClosed(1, 10)
                                        .mapToObj(i -> line("steak", "grill", 19, i * 100))
                                        .toList())
                        .all();

        assertThat(figures.lines()).isEqualTo(10);
        assertThat(figures.median()).isEqualTo(500);
        assertThat(figures.p90()).isEqualTo(900);
        assertThat(figures.longest()).isEqualTo(1000);
        assertThat(figures.late()).as("more than ten minutes").isEqualTo(4);
        assertThat(figures.lateShare()).isEqualTo(40);
    }

    @Test
    void oneLineIsItsOwnMedianAndNoneHasNone() {
        assertThat(count(List.of(line("steak", "grill", 19, 77))).all())
                .returns(77, Figures::median)
                .returns(77, Figures::p90);
        assertThat(count(List.of()).all())
                .isEqualTo(new Figures(0, null, null, null, 0, null, null, 0, 0))
                .returns(0, Figures::lateShare);
    }

    @Test
    void recalledRemadeAndForgottenLinesSpoilNoTime() {
        ItemId steak = new ItemId("steak");
        StationId grill = new StationId("grill");
        KitchenTimes times =
                count(
                        List.of(
                                line("steak", "grill", 19, 300),
                                new TimedLine(
                                        steak, grill, "steak", 19, 4000, null, null, 2, false),
                                new TimedLine(steak, grill, "steak", 19, 20, null, null, 0, true),
                                line("steak", "grill", 19, TimedLine.LEFT + 1)));

        assertThat(times.all()).isEqualTo(new Figures(1, 300, 300, 300, 0, null, null, 2, 1));
    }

    @Test
    void itemsStationsAndHoursAreToldApart() {
        KitchenTimes times =
                count(
                        List.of(
                                line("set", "grill", 18, 400),
                                line("set", "fry", 18, 200),
                                line("fries", "fry", 20, 100)));

        assertThat(times.items())
                .extracting(
                        one -> one.itemId().value(),
                        one -> one.stationId().value(),
                        one -> one.figures().median())
                .containsExactly(
                        tuple("set", "grill", 400),
                        tuple("set", "fry", 200),
                        tuple("fries", "fry", 100));
        assertThat(times.stations())
                .extracting(one -> one.stationId().value(), one -> one.figures().lines())
                .containsExactly(tuple("fry", 2), tuple("grill", 1));
        assertThat(times.hours()).extracting(KitchenTimes.OfHour::hour).containsExactly(18, 20);
    }

    @Test
    void whatACookSaidOfItsBeginningAndWhoeverHandedItOutIsCountedToo() {
        var line =
                new TimedLine(
                        new ItemId("steak"),
                        new StationId("grill"),
                        "steak",
                        19,
                        300,
                        40,
                        90,
                        0,
                        false);

        assertThat(count(List.of(line, line("steak", "grill", 19, 500))).all())
                .returns(40, Figures::toStart)
                .returns(90, Figures::toHandOut);
    }

    @Test
    void withoutDaysItIsTheLastFourWeeks() {
        TimesSearch search = new TimesSearch(null, null, null, null).on(FRIDAY);

        assertThat(search.from()).isEqualTo(FRIDAY.minusDays(27));
        assertThat(search.to()).isEqualTo(FRIDAY);
    }

    @Test
    void daysThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new TimesSearch(FRIDAY, FRIDAY.minusDays(1), null, null))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new TimesSearch(FRIDAY.minusDays(366), FRIDAY, null, null))
                .isInstanceOf(InvalidValue.class);
    }
}
