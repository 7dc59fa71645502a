package docket.model.message;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.menu.StationId;
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
public record Message(
        MessageId id,
        String from,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String person,
        Audience to,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable StationId station,
        String text,
        Instant sentAt,
        List<SeenBy> seenBy,
        int version) {
    /// Characters of a message.
    public static final int TEXT = 200;

    /// Messages that the floor knows at once.
    public static final int MOST = 50;

    /// How long a message that was seen is still told of.
    public static final Duration KEPT = Duration.ofHours(1);

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
        text = Limits.requiredText("text", text, TEXT);
        Limits.required("sentAt", sentAt);
        seenBy = Limits.list("seenBy", seenBy);
        Limits.number("version", version, 1, Integer.MAX_VALUE);
    }

    /// A message that nobody has seen yet.
    public static Message send(
            MessageId id, NewMessage wanted, String from, @Nullable String person, Instant at) {
        return new Message(
                id, from, person, wanted.to(), wanted.station(), wanted.text(), at, List.of(), 1);
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
        return new Message(id, from, person, to, station, text, sentAt, all, version + 1);
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

    /// Whether it is still told of at a moment of its own business day.
    public boolean isCurrent(Instant now) {
        return !isSeen() || sentAt.plus(KEPT).isAfter(now);
    }
}
