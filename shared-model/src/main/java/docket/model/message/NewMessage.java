package docket.model.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.menu.StationId;
import org.jspecify.annotations.Nullable;

/// The command to send a message.
///
/// @param station whose cooks it is for; null: all of them, or the counters
public record NewMessage(
        Audience to,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable StationId station,
        String text) {
    public NewMessage {
        Limits.required("to", to);
        if (to == Audience.COUNTER && station != null) {
            throw new InvalidValue("a message to the counter names no station");
        }
        text = Limits.requiredText("text", text, Message.TEXT);
    }

    /// For every counter.
    public static NewMessage toCounter(String text) {
        return new NewMessage(Audience.COUNTER, null, text);
    }

    /// For the cooks.
    ///
    /// @param station null: of every station
    public static NewMessage toKitchen(@Nullable StationId station, String text) {
        return new NewMessage(Audience.KITCHEN, station, text);
    }
}
