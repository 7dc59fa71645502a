package docket.model.order;

import docket.model.Limits;
import docket.model.Reason;
import docket.model.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// When an order is wanted, and when the kitchen is to begin with it.
record Schedule(Instant dueAt, Instant fireAt) {
    static Schedule of(Instant dueAt, int leadMinutes) {
        return new Schedule(dueAt, dueAt.minus(Duration.ofMinutes(leadMinutes)));
    }

    /// A time as clocks that fire by the second can keep it.
    static @Nullable Instant toTheSecond(@Nullable Instant dueAt) {
        return dueAt == null ? null : dueAt.truncatedTo(ChronoUnit.SECONDS);
    }

    static @Nullable Integer checkedLead(@Nullable Integer minutes) {
        return minutes == null
                ? null
                : Limits.number("leadMinutes", minutes, 0, Limits.LEAD_MINUTES);
    }

    /// Says no to a time that is over, or so far ahead that somebody mistyped it.
    ///
    /// @throws Refusal with `latest`
    Schedule require(Instant now) {
        Instant latest = now.plus(Duration.ofDays(Limits.DAYS_AHEAD));
        if (!dueAt.isAfter(now) || dueAt.isAfter(latest)) {
            throw new Refusal(
                    Reason.DUE_TIME,
                    "%s is no time for an order: it must be ahead, and within %d days."
                            .formatted(dueAt, Limits.DAYS_AHEAD),
                    Map.of("dueAt", dueAt.toString(), "latest", latest.toString()));
        }
        return this;
    }

    /// Whether the kitchen is to wait.
    boolean waits(Instant now) {
        return fireAt.isAfter(now);
    }
}
