package docket.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How guests' screens reach the server.
///
/// @param state whether they do
/// @param port where they do, or would; null: the settings allow none
/// @param ready the addresses of the board of orders that are ready, one for each network of the
///     server's PC; empty while the door is not open
public record GuestDoorPage(State state, @Nullable Integer port, List<String> ready) {
    public GuestDoorPage {
        ready = List.copyOf(ready);
    }

    /// Whether guests' screens reach the server.
    public enum State {
        /// They do.
        OPEN,
        /// Nobody opened it.
        CLOSED,
        /// It is to be open, and another program has its port.
        PORT_TAKEN,
        /// The settings of the server's PC allow none.
        OFF
    }
}
