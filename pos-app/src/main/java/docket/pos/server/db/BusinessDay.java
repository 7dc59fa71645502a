package docket.pos.server.db;

import docket.model.Shop;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/// The day of account that a moment belongs to: it passes into the next at an hour of the settings,
/// not at midnight.
public record BusinessDay(ZoneId zone, LocalTime dayEnds) {
    public static BusinessDay of(Shop shop) {
        return new BusinessDay(shop.zone(), shop.dayEnds());
    }

    public LocalDate at(Instant moment) {
        return Shop.businessDay(moment, zone, dayEnds);
    }

    /// What the wall clock of the restaurant shows.
    public LocalDateTime wallClock(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    /// When the wall clock of the restaurant shows a time.
    public Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    /// When a day begins.
    public Instant start(LocalDate day) {
        return day.atTime(dayEnds).atZone(zone).toInstant();
    }

    /// When the day of a moment is over.
    public Instant end(Instant moment) {
        return start(at(moment).plusDays(1));
    }
}
