package docket.wire;

import java.time.Instant;

/// Opens one stream, once, soon, for whoever asked for it. It stands in an address, where a token
/// must not: browsers send no header with a WebSocket.
///
/// @param ticket nothing that prints this shows it
public record StreamTicket(String ticket, Instant expiresAt) {
    /// The parameter of a query that it is the value of.
    public static final String PARAMETER = "ticket";

    @Override
    public String toString() {
        return "StreamTicket[expiresAt=%s]".formatted(expiresAt);
    }
}
