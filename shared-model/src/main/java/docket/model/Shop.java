package docket.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What every screen must know of the restaurant to show its facts.
///
/// @param name shown in title bars
/// @param currency ISO 4217 code; its minor unit is the unit of every amount
/// @param language language tag of the names that items carry as `name`
/// @param zone where the restaurant's wall clock hangs
/// @param dayEnds the hour at which one business day passes into the next
/// @param tax whether prices have the tax in them
/// @param orderRules what is asked of orders, by type, where that is not the usual
/// @param leadMinutes how long the kitchen has before an order is wanted, where that is not the
///     usual
/// @param practice whether people practise here, and nothing of it counts; null: it is the
///     restaurant itself
public record Shop(
        String name,
        String currency,
        String language,
        ZoneId zone,
        LocalTime dayEnds,
        Tax tax,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<OrderType, OrderRules> orderRules,
        @Nullable Integer leadMinutes,
        @Nullable Boolean practice) {
    /// Minutes that the kitchen has before an order is wanted, where nobody said another number.
    public static final int USUAL_LEAD = 20;

    /// A shop of an older version says nothing of the tax: its prices are what is paid.
    public Shop {
        name = Limits.requiredText("shop name", name, Limits.NAME);
        Currency.getInstance(currency);
        tax = Objects.requireNonNullElse(tax, Tax.INCLUDED);
        orderRules = unusual(orderRules);
        practice = Boolean.TRUE.equals(practice) ? true : null;
        if (leadMinutes != null) {
            Limits.number("leadMinutes", leadMinutes, 0, Limits.LEAD_MINUTES);
            leadMinutes = leadMinutes == USUAL_LEAD ? null : leadMinutes;
        }
        if (rules(orderRules, OrderType.TAKEAWAY).asks(OrderRules.Part.TABLE)) {
            throw new InvalidValue("a take-away order has no table to ask for");
        }
    }

    /// One that asks of orders what is usual.
    public Shop(
            String name,
            String currency,
            String language,
            ZoneId zone,
            LocalTime dayEnds,
            Tax tax) {
        this(name, currency, language, zone, dayEnds, tax, Map.of(), null);
    }

    /// The restaurant itself.
    public Shop(
            String name,
            String currency,
            String language,
            ZoneId zone,
            LocalTime dayEnds,
            Tax tax,
            Map<OrderType, OrderRules> orderRules,
            @Nullable Integer leadMinutes) {
        this(name, currency, language, zone, dayEnds, tax, orderRules, leadMinutes, null);
    }

    /// A place to practise in, which is like this one.
    public Shop forPractice() {
        return new Shop(
                name, currency, language, zone, dayEnds, tax, orderRules, leadMinutes, true);
    }

    public boolean isPractice() {
        return practice != null;
    }

    private static Map<OrderType, OrderRules> unusual(@Nullable Map<OrderType, OrderRules> told) {
        var kept = new EnumMap<OrderType, OrderRules>(OrderType.class);
        if (told != null) {
            kept.putAll(told);
        }
        kept.entrySet().removeIf(said -> OrderRules.usual(said.getKey()).equals(said.getValue()));
        return Collections.unmodifiableMap(kept);
    }

    private static OrderRules rules(Map<OrderType, OrderRules> said, OrderType type) {
        OrderRules rules = said.get(type);
        return rules == null ? OrderRules.usual(type) : rules;
    }

    /// What is asked of an order of this type.
    public OrderRules rules(OrderType type) {
        return rules(orderRules, type);
    }

    /// How many minutes before an order is wanted the kitchen gets it.
    public int lead() {
        return leadMinutes == null ? USUAL_LEAD : leadMinutes;
    }

    /// When the next business day begins.
    public Instant nextDay(Instant moment) {
        ZonedDateTime now = moment.atZone(zone);
        ZonedDateTime end = now.with(dayEnds);
        return (end.isAfter(now) ? end : end.plusDays(1)).toInstant();
    }

    /// The full hours of the wall clock that are left of the business day, the next first.
    public Stream<Instant> hoursLeft(Instant moment) {
        Instant end = nextDay(moment);
        Instant next = moment.atZone(zone).truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
        return Stream.iterate(next, hour -> hour.plus(1, ChronoUnit.HOURS))
                .takeWhile(hour -> hour.isBefore(end));
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
