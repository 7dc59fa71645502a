package docket.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Objects;

/// What every screen must know of the restaurant to show its facts.
///
/// @param name shown in title bars
/// @param currency ISO 4217 code; its minor unit is the unit of every amount
/// @param language language tag of the names that items carry as `name`
/// @param zone where the restaurant's wall clock hangs
/// @param dayEnds the hour at which one business day passes into the next
/// @param tax whether prices have the tax in them
public record Shop(
        String name, String currency, String language, ZoneId zone, LocalTime dayEnds, Tax tax) {
    /// A shop of an older version says nothing of the tax: its prices are what is paid.
    public Shop {
        name = Limits.requiredText("shop name", name, Limits.NAME);
        Currency.getInstance(currency);
        tax = Objects.requireNonNullElse(tax, Tax.INCLUDED);
    }

    /// The day of account that a moment belongs to.
    public LocalDate businessDay(Instant moment) {
        return businessDay(moment, zone, dayEnds);
    }

    /// The day of account that a moment belongs to, where one passes into the next at this hour.
    public static LocalDate businessDay(Instant moment, ZoneId zone, LocalTime dayEnds) {
        ZonedDateTime local = moment.atZone(zone);
        LocalDate date = local.toLocalDate();
        return local.toLocalTime().isBefore(dayEnds) ? date.minusDays(1) : date;
    }
}
