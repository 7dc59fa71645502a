package docket.pos.server;

import docket.model.staff.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// How the gate finds out who calls, and what somebody else allowed them.
///
/// @param recognitions asked in this order whose token it is
/// @param tickets what stands in the address of a stream in place of a token
/// @param names what somebody is called who works here, or did
public record Callers(
        List<Recognition> recognitions,
        Approvals approvals,
        StreamTickets tickets,
        Function<PersonId, Optional<String>> names) {
    public Callers {
        recognitions = List.copyOf(recognitions);
    }
}
