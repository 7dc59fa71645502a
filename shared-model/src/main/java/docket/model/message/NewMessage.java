package docket.model.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.menu.StationId;
import org.jspecify.annotations.Nullable;

/// The command to send a message.
///
/// @param station whose cooks it is for; null: all of them, or the counters
/// @param test whether it is to stand among the cooks' cards as a test ticket; null: no
public record NewMessage(
        Audience to,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable StationId station,
        String text,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean test) {
    public NewMessage {
        Limits.required("to", to);
        if (to == Audience.COUNTER && station != null) {
            throw new InvalidValue("a message to the counter names no station");
        }
        text = Limits.requiredText("text", text, Message.TEXT);
        test = requireTest(test, to);
    }

    static @Nullable Boolean requireTest(@Nullable Boolean test, Audience to) {
        if (Boolean.TRUE.equals(test) && to != Audience.KITCHEN) {
            throw new InvalidValue("a test ticket is for the kitchen");
        }
        return Boolean.TRUE.equals(test) ? true : null;
    }

    /// For every counter.
    public static NewMessage toCounter(String text) {
        return new NewMessage(Audience.COUNTER, null, text, null);
    }

    /// For the cooks.
    ///
    /// @param station null: of every station
    public static NewMessage toKitchen(@Nullable StationId station, String text) {
        return new NewMessage(Audience.KITCHEN, station, text, null);
    }

    /// A test ticket.
    ///
    /// @param station null: at every station
    public static NewMessage test(@Nullable StationId station, String text) {
        return new NewMessage(Audience.KITCHEN, station, text, true);
    }
}
