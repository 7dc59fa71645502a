package docket.model.report;

import docket.model.InvalidValue;
import docket.model.menu.ItemId;
import docket.model.menu.StationId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Which lines are counted.
///
/// @param from the first business day; null: four weeks before the last
/// @param to the last business day; null: today
/// @param station only what it made; null: every station
/// @param item only this; null: every item
public record TimesSearch(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable StationId station,
        @Nullable ItemId item) {
    /// The longest time that is looked at at once.
    public static final int DAYS = 366;

    /// Days that are looked at where none is said.
    private static final int USUAL = 28;

    public TimesSearch {
        if (from != null && to != null) {
            requireBounds(from, to);
        }
    }

    private static void requireBounds(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new InvalidValue("to is %s; it must not be before from, %s".formatted(to, from));
        }
        if (ChronoUnit.DAYS.between(from, to) >= DAYS) {
            throw new InvalidValue("from and to are more than %d days apart".formatted(DAYS));
        }
    }

    /// The same with both days said.
    public TimesSearch on(LocalDate today) {
        LocalDate last = to == null ? later(today, from) : to;
        LocalDate first = from == null ? last.minusDays(USUAL - 1) : from;
        return new TimesSearch(first, last, station, item);
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other != null && other.isAfter(one) ? other : one;
    }
}
