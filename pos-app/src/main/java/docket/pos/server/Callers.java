package docket.pos.server;

import java.util.List;

/// How the gate finds out who calls, and what somebody else allowed them.
///
/// @param recognitions asked in this order whose token it is
public record Callers(List<Recognition> recognitions, Approvals approvals) {
    public Callers {
        recognitions = List.copyOf(recognitions);
    }
}
