package docket.pos.counter.editor;

import docket.model.menu.Hours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Hours of the week as they are being written: `9`, `9:30`, `0930` and `24:00` are times.
///
/// @param days none: each
/// @param from what was written; `""` here and in `until`: all day
record HoursDraft(Set<DayOfWeek> days, String from, String until) {
    /// At any time.
    static final HoursDraft ALWAYS = new HoursDraft(Set.of(), "", "");

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?::?(\\d{2}))?");
    private static final int MIDNIGHT = 24;

    HoursDraft {
        days = Set.copyOf(days);
    }

    static HoursDraft of(Hours hours) {
        return new HoursDraft(
                Set.copyOf(hours.days()), hours.from().toString(), hours.until().toString());
    }

    HoursDraft switched(DayOfWeek day) {
        var all = new HashSet<>(days);
        if (!all.remove(day)) {
            all.add(day);
        }
        return new HoursDraft(all, from, until);
    }

    HoursDraft from(String now) {
        return new HoursDraft(days, now, until);
    }

    HoursDraft until(String now) {
        return new HoursDraft(days, from, now);
    }

    /// Whether it says nothing.
    boolean isAlways() {
        return days.isEmpty() && from.isBlank() && until.isBlank();
    }

    /// What is wrong with it, as the key of a text.
    Optional<String> fault() {
        boolean isAllDay = from.isBlank() && until.isBlank();
        return isAllDay || (time(from).isPresent() && time(until).isPresent())
                ? Optional.empty()
                : Optional.of("editor.noTime");
    }

    /// The hours that were written; empty: always.
    Optional<Hours> written() {
        if (isAlways()) {
            return Optional.empty();
        }
        return Optional.of(
                new Hours(
                        List.copyOf(new TreeSet<>(days)),
                        time(from).orElse(LocalTime.MIDNIGHT),
                        time(until).orElse(LocalTime.MIDNIGHT)));
    }

    static List<HoursDraft> of(List<Hours> all) {
        return all.stream().map(HoursDraft::of).toList();
    }

    static List<Hours> written(List<HoursDraft> drafts) {
        return drafts.stream().flatMap(draft -> draft.written().stream()).toList();
    }

    private static Optional<LocalTime> time(String text) {
        Matcher parts = TIME.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(parts.group(1));
        int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        try {
            return Optional.of(LocalTime.of(hour == MIDNIGHT && minute == 0 ? 0 : hour, minute));
        } catch (DateTimeException no) {
            return Optional.empty();
        }
    }
}
