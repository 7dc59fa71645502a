package docket.kitchen.message;

import docket.model.message.Message;
import java.util.function.Predicate;

/// Who stands before a display, as far as messages go.
///
/// @param place what they say where they have seen one: a station, or [Message#EVERY_STATION]
/// @param mine whether a message is for them
public record Readers(String place, Predicate<Message> mine) {
    /// The cooks of what a display shows.
    ///
    /// @param station a station, or [Message#EVERY_STATION]
    public static Readers cooks(String station) {
        return new Readers(station, message -> message.isFor(station));
    }

    /// Whoever stands at the pass. What is for one station is left to its cooks: once it was seen
    /// here, they would not see it any more.
    public static Readers pass() {
        return new Readers(
                Message.EVERY_STATION,
                message -> message.station() == null && message.isFor(Message.EVERY_STATION));
    }
}
