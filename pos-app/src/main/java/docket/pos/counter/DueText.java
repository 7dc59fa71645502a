package docket.pos.counter;

import docket.model.order.Order;
import docket.ui.Texts;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the times of orders for later are written and read: `18:30`, and with the day where that is
/// not today.
///
/// @param now what the wall clock of the shop shows, to the minute
public record DueText(ZoneId zone, LocalDateTime now) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("M/d HH:mm");

    /// A day if wanted, then hours with minutes or without: `18:30`, `1830`, `7`, `12/24 18:30`.
    private static final Pattern AT =
            Pattern.compile("(?:(\\d{1,2})[/.-](\\d{1,2})\\.?\\s+)?(\\d{1,2})(?::?(\\d{2}))?");

    /// So many minutes from now: `+40`.
    private static final Pattern IN = Pattern.compile("\\+\\s*(\\d{1,3})");

    /// What the clock of a shop shows at a moment, and how its times are written then.
    public static DueText at(Instant moment, ZoneId zone) {
        return new DueText(
                zone, LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.MINUTES));
    }

    public LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    public Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    public String of(Instant moment) {
        LocalDateTime local = local(moment);
        boolean isToday = local.toLocalDate().equals(now.toLocalDate());
        return (isToday ? TIME : DAY_AND_TIME).format(local);
    }

    /// What is said of an order that is wanted for a time; `""` of one for now.
    public String of(Order order, Texts texts) {
        Instant dueAt = order.dueAt();
        Instant fireAt = order.fireAt();
        if (dueAt == null) {
            return "";
        }
        if (fireAt == null || !order.isOpen()) {
            return texts.text("due.at", of(dueAt));
        }
        long minutes = Math.max(0, Duration.between(instant(now), fireAt).toMinutes());
        return texts.text("due.booked", of(dueAt), left(minutes, texts));
    }

    private static String left(long minutes, Texts texts) {
        long hour = Duration.ofHours(1).toMinutes();
        return minutes < hour
                ? texts.text("due.minutes", minutes)
                : texts.text("due.hours", minutes / hour, minutes % hour);
    }

    /// The time that was written. One without a day is the next such time; one of a day that is
    /// over this year is of the next.
    public Optional<LocalDateTime> read(String written) {
        String text = written.strip();
        Matcher in = IN.matcher(text);
        if (in.matches()) {
            return Optional.of(now.plusMinutes(Long.parseLong(in.group(1))));
        }
        Matcher at = AT.matcher(text);
        try {
            return at.matches() ? Optional.of(read(at)) : Optional.empty();
        } catch (DateTimeException no) {
            return Optional.empty();
        }
    }

    private LocalDateTime read(Matcher at) {
        int minute = at.group(4) == null ? 0 : Integer.parseInt(at.group(4));
        LocalTime time = LocalTime.of(Integer.parseInt(at.group(3)), minute);
        if (at.group(1) == null) {
            LocalDateTime today = now.toLocalDate().atTime(time);
            return today.isAfter(now) ? today : today.plusDays(1);
        }
        LocalDate day =
                LocalDate.of(
                        now.getYear(),
                        Integer.parseInt(at.group(1)),
                        Integer.parseInt(at.group(2)));
        return (day.isBefore(now.toLocalDate()) ? day.plusYears(1) : day).atTime(time);
    }
}
