package docket.kitchen.board;

import docket.model.OrderType;
import docket.model.display.AgeLimit;
import docket.model.display.AgeLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/// How long tickets have waited, by the server's clock. Confined to the screens' thread.
public final class Ages {
    private final Clock clock;
    private final AgeLimit otherwise;
    private final Supplier<AgeLimits> chosen;
    private Duration serverAhead = Duration.ZERO;

    /// How urgent a ticket is.
    public enum Level {
        FRESH,
        WARN,
        LATE
    }

    /// Judges by the limits that are chosen at that moment.
    ///
    /// @param otherwise the limit where none is chosen
    /// @param chosen what is chosen now
    public Ages(Clock clock, AgeLimit otherwise, Supplier<AgeLimits> chosen) {
        this.clock = clock;
        this.otherwise = otherwise;
        this.chosen = chosen;
    }

    /// The server's clock is so far before this display's.
    public void serverIsAhead(Duration ahead) {
        serverAhead = ahead;
    }

    /// This station's own clock, for what no server is asked about.
    public Clock here() {
        return clock;
    }

    Instant serverNow() {
        return clock.instant().plus(serverAhead);
    }

    /// Whether what flashes is bright in this second.
    boolean isBlink() {
        return serverNow().getEpochSecond() % 2 == 0;
    }

    /// How long ago that was.
    public Duration of(Instant since) {
        Duration age = Duration.between(since, serverNow());
        return age.isNegative() ? Duration.ZERO : age;
    }

    /// How long a card has waited.
    Duration of(Card card) {
        return of(card.waitingSince());
    }

    Level level(Card card) {
        return level(card.type(), of(card));
    }

    /// How urgent an order is that has waited so long.
    public Level level(OrderType type, Duration age) {
        AgeLimit limit = limit(type);
        if (age.toMinutes() >= limit.lateMinutes()) {
            return Level.LATE;
        }
        return age.toMinutes() >= limit.warnMinutes() ? Level.WARN : Level.FRESH;
    }

    /// How far a card is on its way to late, from 0 to 1.
    double share(Card card) {
        return share(card.type(), of(card));
    }

    /// How far an order that has waited so long is on its way to late, from 0 to 1.
    public double share(OrderType type, Duration age) {
        Duration late = Duration.ofMinutes(limit(type).lateMinutes());
        return Math.min(1.0, (double) age.toMillis() / late.toMillis());
    }

    private AgeLimit limit(OrderType type) {
        return chosen.get().of(type, otherwise);
    }

    static String text(Duration age) {
        return "%d:%02d".formatted(age.toMinutes(), age.toSecondsPart());
    }
}
