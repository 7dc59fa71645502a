package docket.model.message;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.menu.StationId;
import docket.model.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A few words from the counter to the kitchen, or from the kitchen to the counter. It is kept
/// until somebody has seen it, and for [#KEPT] in any case.
///
/// @param from the name of the device that sent it
/// @param person who was signed in on that device; null: nobody
/// @param station whose cooks it is for; null: all of them, or the counters
/// @param seenBy where it was seen, the first time first
/// @param test whether it is a test ticket: it stands among the cooks' cards, marked as a test,
///     until it is bumped or [#TEST_KEPT] is over; null: it is a message
public record Message(
        MessageId id,
        String from,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String person,
        Audience to,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable StationId station,
        String text,
        Instant sentAt,
        List<SeenBy> seenBy,
        int version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean test) {
    /// Characters of a message.
    public static final int TEXT = 200;

    /// Messages that the floor knows at once.
    public static final int MOST = 50;

    /// How long a message that was seen is still told of.
    public static final Duration KEPT = Duration.ofHours(1);

    /// How long a test ticket stands among the cards.
    public static final Duration TEST_KEPT = Duration.ofMinutes(10);

    /// What a display shows that shows every station.
    public static final String EVERY_STATION = "all";

    private static final int MOST_SEEN = 50;

    public Message {
        Limits.required("id", id);
        from = Limits.requiredText("from", from, Limits.NAME);
        Limits.required("to", to);
        if (to == Audience.COUNTER && station != null) {
            throw new InvalidValue("a message to the counter names no station");
        }
        test = NewMessage.requireTest(test, to);
        text = Limits.requiredText("text", text, TEXT);
        Limits.required("sentAt", sentAt);
        seenBy = Limits.list("seenBy", seenBy);
        Limits.number("version", version, 1, Integer.MAX_VALUE);
    }

    /// A message that nobody has seen yet.
    public static Message send(
            MessageId id, NewMessage wanted, String from, @Nullable String person, Instant at) {
        return new Message(
                id,
                from,
                person,
                wanted.to(),
                wanted.station(),
                wanted.text(),
                at,
                List.of(),
                1,
                wanted.test());
    }

    /// The same, seen once more. Where it was seen before it stays as it is.
    public Message seen(SeenBy by) {
        boolean isKnown =
                seenBy.stream()
                        .anyMatch(
                                one ->
                                        one.device().equals(by.device())
                                                && Objects.equals(one.place(), by.place()));
        if (isKnown || seenBy.size() >= MOST_SEEN) {
            return this;
        }
        var all = new ArrayList<>(seenBy);
        all.add(by);
        return new Message(id, from, person, to, station, text, sentAt, all, version + 1, test);
    }

    /// Whether it is for the cooks of a place.
    ///
    /// @param place a station, or [#EVERY_STATION]
    public boolean isFor(String place) {
        return to == Audience.KITCHEN
                && (station == null
                        || place.equals(EVERY_STATION)
                        || station.value().equals(place));
    }

    /// Whether it was for the cooks of a place and they have seen it. What is for one station is
    /// seen where that is shown; what is for all is seen at each place by itself.
    public boolean isSeenAt(String place) {
        return station == null
                ? seenBy.stream().anyMatch(one -> place.equals(one.place()))
                : isSeen();
    }

    /// Whether anybody has seen it.
    @JsonIgnore
    public boolean isSeen() {
        return !seenBy.isEmpty();
    }

    /// Whether it is a test ticket.
    public boolean isTest() {
        return test != null;
    }

    /// The card that a test ticket is on a display; what the display says of that card, it says of
    /// this.
    public TicketId ticketId() {
        return new TicketId(id.value());
    }

    /// Whether it is a test ticket that stands on the displays of a place still.
    public boolean isTestAt(String place, Instant now) {
        return isTest() && isFor(place) && !isSeenAt(place) && isCurrent(now);
    }

    /// Whether it is still told of at a moment of its own business day.
    public boolean isCurrent(Instant now) {
        if (isTest()) {
            return sentAt.plus(TEST_KEPT).isAfter(now);
        }
        return !isSeen() || sentAt.plus(KEPT).isAfter(now);
    }
}
