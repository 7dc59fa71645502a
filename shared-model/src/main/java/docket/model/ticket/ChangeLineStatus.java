package docket.model.ticket;

import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.order.LineStatus;
import org.jspecify.annotations.Nullable;

/// Start one line at a station, finish it (`DONE`), recall it (`FIRED`), or mark it `SEEN` where it
/// was voided.
///
/// @param expectedVersion the ticket's version that the cook saw
public record ChangeLineStatus(LineStatus status, @Nullable Integer expectedVersion) {
    public ChangeLineStatus {
        Limits.required("status", status);
        Limits.required("expectedVersion", expectedVersion);
        switch (status) {
            case FIRED, STARTED, DONE, SEEN -> {}
            case HELD, SERVED, REMOVED, VOIDED ->
                    throw new InvalidValue(
                            "status is %s; a station sets FIRED, STARTED, DONE or SEEN"
                                    .formatted(status));
        }
    }

    public int version() {
        return Limits.required("expectedVersion", expectedVersion);
    }
}
