package docket.pos.counter;

import docket.ui.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/// Says times and sizes shortly: of another day than today the date too.
///
/// @param now by the server's clock
public record Moments(Texts texts, ZoneId zone, Instant now) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final int MEGABYTE = 20;
    private static final int GIGABYTE = 30;

    /// A store smaller than this is told in megabytes.
    private static final long SMALL = 10L << GIGABYTE;

    public String at(Instant moment) {
        ZonedDateTime there = moment.atZone(zone);
        boolean isToday = there.toLocalDate().equals(now.atZone(zone).toLocalDate());
        return (isToday ? TIME : DAY).format(there);
    }

    public String toTheSecond(Instant moment) {
        return SECONDS.format(moment.atZone(zone));
    }

    public String size(long bytes) {
        return bytes < SMALL
                ? texts.text("health.megabytes", Math.max(1, bytes >> MEGABYTE))
                : texts.text("health.gigabytes", bytes >> GIGABYTE);
    }
}
