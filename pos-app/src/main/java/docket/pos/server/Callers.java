package docket.pos.server;

import java.util.List;

/// How the gate finds out who calls, and what somebody else allowed them.
///
/// @param recognitions asked in this order whose token it is
/// @param tickets what stands in the address of a stream in place of a token
public record Callers(List<Recognition> recognitions, Approvals approvals, StreamTickets tickets) {
    public Callers {
        recognitions = List.copyOf(recognitions);
    }
}
