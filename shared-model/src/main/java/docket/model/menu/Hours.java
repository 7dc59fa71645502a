package docket.model.menu;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import docket.model.InvalidValue;
import docket.model.Limits;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Hours of the week, by the wall clock of the shop: Mondays to Fridays from 17:00 until 19:00.
/// What ends before it begins runs past midnight, and belongs to the day on which it began.
///
/// @param days on which they begin, in the order of the week; empty: on each
/// @param until the first minute that is outside; the same as `from`: the same time of the next day
public record Hours(
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DayOfWeek> days,
        @JsonFormat(pattern = "HH:mm") LocalTime from,
        @JsonFormat(pattern = "HH:mm") LocalTime until) {
    /// As many days in a row as are told as from one to another.
    private static final int RUN = 3;

    private static final int SHORT = 3;

    public Hours(@Nullable List<DayOfWeek> days, LocalTime from, LocalTime until) {
        this.days = inOrder(days == null ? List.of() : Limits.list("days", days));
        this.from = minute("from", from);
        this.until = minute("until", until);
    }

    private static List<DayOfWeek> inOrder(List<DayOfWeek> days) {
        EnumSet<DayOfWeek> all = EnumSet.noneOf(DayOfWeek.class);
        all.addAll(days);
        return all.size() == DayOfWeek.values().length ? List.of() : List.copyOf(all);
    }

    private static LocalTime minute(String field, LocalTime time) {
        LocalTime told = Limits.required(field, time);
        if (!told.equals(told.truncatedTo(ChronoUnit.MINUTES))) {
            throw new InvalidValue("%s is %s; it must be a whole minute".formatted(field, told));
        }
        return told;
    }

    /// Whether a moment is within.
    ///
    /// @param local what the wall clock of the shop shows
    public boolean include(LocalDateTime local) {
        LocalTime time = local.toLocalTime();
        boolean isPastMidnight = !from.isBefore(until);
        boolean beganToday = !time.isBefore(from) && (isPastMidnight || time.isBefore(until));
        boolean beganYesterday = isPastMidnight && time.isBefore(until);
        DayOfWeek day = local.getDayOfWeek();
        return (beganToday && isOn(day)) || (beganYesterday && isOn(day.minus(1)));
    }

    private boolean isOn(DayOfWeek day) {
        return days.isEmpty() || days.contains(day);
    }

    /// Hours of the menu, if there are not too many.
    static List<Hours> checked(@Nullable List<Hours> told) {
        List<Hours> all = told == null ? List.of() : Limits.list("hours", told);
        Limits.number("the number of hours", all.size(), 0, Limits.HOURS);
        return all;
    }

    /// When some hours begin next, where a moment is within none of them; empty: it is within, or
    /// there are no hours, which is always.
    ///
    /// @param local what the wall clock of the shop shows
    static Optional<LocalDateTime> begin(List<Hours> all, LocalDateTime local) {
        return all.stream().anyMatch(hours -> hours.include(local))
                ? Optional.empty()
                : all.stream().map(hours -> hours.next(local)).min(Comparator.naturalOrder());
    }

    private LocalDateTime next(LocalDateTime local) {
        LocalDateTime start = local.toLocalDate().atTime(from);
        while (!start.isAfter(local) || !isOn(start.getDayOfWeek())) {
            start = start.plusDays(1);
        }
        return start;
    }

    /// In one short line: `mon-fri 17:00-19:00`.
    public String text() {
        String times = "%s-%s".formatted(from, until);
        return days.isEmpty() ? times : daysText() + " " + times;
    }

    private String daysText() {
        var parts = new ArrayList<String>();
        for (int first = 0; first < days.size(); ) {
            int last = first;
            while (last + 1 < days.size()
                    && days.get(last + 1).getValue() == days.get(last).getValue() + 1) {
                last++;
            }
            if (last - first + 1 >= RUN) {
                parts.add(shortly(days.get(first)) + "-" + shortly(days.get(last)));
            } else {
                days.subList(first, last + 1).forEach(day -> parts.add(shortly(day)));
            }
            first = last + 1;
        }
        return String.join(",", parts);
    }

    private static String shortly(DayOfWeek day) {
        return day.name().substring(0, SHORT).toLowerCase(Locale.ROOT);
    }
}
