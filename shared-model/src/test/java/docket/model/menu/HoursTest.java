package docket.model.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.model.InvalidValue;
import docket.model.ModelSamples;
import docket.wire.Json;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Hours of the week; 20 November 2026 is a Friday.
class HoursTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    MONDAY FRIDAY, 17:00, 19:00, 2026-11-20T16:59, false
                    MONDAY FRIDAY, 17:00, 19:00, 2026-11-20T17:00, true
                    MONDAY FRIDAY, 17:00, 19:00, 2026-11-20T18:59:59, true
                    MONDAY FRIDAY, 17:00, 19:00, 2026-11-20T19:00, false
                    MONDAY FRIDAY, 17:00, 19:00, 2026-11-21T18:00, false
                    FRIDAY,        22:00, 02:00, 2026-11-20T23:30, true
                    FRIDAY,        22:00, 02:00, 2026-11-21T01:59, true
                    FRIDAY,        22:00, 02:00, 2026-11-21T02:00, false
                    FRIDAY,        22:00, 02:00, 2026-11-20T01:00, false
                    SUNDAY,        22:00, 02:00, 2026-11-23T01:00, true
                    FRIDAY,        00:00, 00:00, 2026-11-20T00:00, true
                    FRIDAY,        00:00, 00:00, 2026-11-20T23:59, true
                    FRIDAY,        00:00, 00:00, 2026-11-21T00:00, false
                    '',            09:00, 09:00, 2026-11-22T03:00, true
                    '',            23:00, 01:00, 2026-11-22T00:30, true
                    '',            23:00, 01:00, 2026-11-22T12:00, false
                    """)
    void whatIsWithin(String days, LocalTime from, LocalTime until, LocalDateTime at, boolean is) {
        List<DayOfWeek> on =
                days.isEmpty()
                        ? List.of()
                        : List.of(days.split(" ")).stream().map(DayOfWeek::valueOf).toList();

        assertThat(new Hours(on, from, until).include(at)).isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    FRIDAY MONDAY TUESDAY WEDNESDAY THURSDAY, mon-fri 17:00-02:30
                    SUNDAY SATURDAY,                          'sat,sun 17:00-02:30'
                    MONDAY WEDNESDAY THURSDAY FRIDAY MONDAY,  'mon,wed-fri 17:00-02:30'
                    """)
    void theyAreToldShortly(String days, String text) {
        List<DayOfWeek> on = List.of(days.split(" ")).stream().map(DayOfWeek::valueOf).toList();

        assertThat(new Hours(on, LocalTime.of(17, 0), LocalTime.of(2, 30)).text()).isEqualTo(text);
    }

    @Test
    void allDaysOfTheWeekAreEachDay() {
        var all = new Hours(List.of(DayOfWeek.values()), LocalTime.of(7, 0), LocalTime.of(11, 0));

        assertThat(all).isEqualTo(new Hours(null, LocalTime.of(7, 0), LocalTime.of(11, 0)));
        assertThat(all.text()).isEqualTo("07:00-11:00");
        assertThat(Json.MAPPER.writeValueAsString(all))
                .isEqualTo("{\"from\":\"07:00\",\"until\":\"11:00\"}");
        assertThat(Json.STRICT.readValue(Json.MAPPER.writeValueAsString(all), Hours.class))
                .isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2026-11-20T06:59, 2026-11-20T07:00
                    2026-11-20T07:00,
                    2026-11-20T11:00, 2026-11-20T15:00
                    2026-11-20T16:00, 2026-11-23T07:00
                    2026-11-21T08:00, 2026-11-23T07:00
                    """)
    void whatIsOutsideBeginsWithTheNextOfThem(LocalDateTime at, @Nullable LocalDateTime begins) {
        List<DayOfWeek> weekdays = List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        List<Hours> all =
                List.of(
                        new Hours(weekdays, LocalTime.of(15, 0), LocalTime.of(16, 0)),
                        new Hours(weekdays, LocalTime.of(7, 0), LocalTime.of(11, 0)));

        assertThat(Hours.begin(all, at)).isEqualTo(Optional.ofNullable(begins));
        assertThat(Hours.begin(List.of(), at)).isEmpty();
    }

    @Test
    void anItemKeepsTheHoursOfItsCategoryToo() {
        Menu menu = ModelSamples.menu();
        Category coffee = menu.category(new CategoryId("coffee"));
        Hours morning = new Hours(null, LocalTime.of(7, 0), LocalTime.of(11, 0));
        Menu timed =
                menu.put(
                        new SetCategory("커피", null, coffee.colour(), 1, List.of(morning), null)
                                .on(menu, coffee.id()));
        LocalDateTime noon = LocalDateTime.parse("2026-11-20T12:00");

        MenuItem americano = timed.item(new ItemId("americano"));
        assertThat(timed.begins(americano, noon)).contains(noon.plusHours(19));
        assertThat(timed.begins(americano, noon.minusHours(3))).isEmpty();
        assertThat(timed.begins(timed.item(new ItemId("fries")), noon)).isEmpty();
        String json = Json.MAPPER.writeValueAsString(timed.category(coffee.id()));
        assertThat(Json.MAPPER.readValue(json, Category.class).hours()).containsExactly(morning);
        assertThat(Json.MAPPER.writeValueAsString(coffee)).doesNotContain("hours");
    }

    @Test
    void secondsAreRefused() {
        assertThatThrownBy(() -> new Hours(null, LocalTime.of(7, 0, 1), LocalTime.of(11, 0)))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("whole minute");
    }
}
