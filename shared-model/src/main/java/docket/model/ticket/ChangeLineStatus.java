package docket.model.ticket;

import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.order.LineStatus;
import org.jspecify.annotations.Nullable;

/// Start one line at a station, finish it (`DONE`), recall it or say that it was not begun
/// (`FIRED`), or mark it `SEEN` where it was voided.
///
/// @param expectedVersion the ticket's version that the cook saw
/// @param made with `STARTED`: how many of its pieces are made now, 0 for none; with all of them it
///     is done, and a line that is done comes back for the others. null: pieces are not counted
public record ChangeLineStatus(
        LineStatus status, @Nullable Integer expectedVersion, @Nullable Integer made) {
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
        if (made != null) {
            Limits.number("made", made, 0, Limits.QUANTITY);
            if (status != LineStatus.STARTED) {
                throw new InvalidValue("made goes with STARTED only, not " + status);
            }
        }
    }

    /// The line as a whole.
    public ChangeLineStatus(LineStatus status, @Nullable Integer expectedVersion) {
        this(status, expectedVersion, null);
    }

    /// So many of its pieces are made.
    public static ChangeLineStatus made(int pieces, int expectedVersion) {
        return new ChangeLineStatus(LineStatus.STARTED, expectedVersion, pieces);
    }

    public int version() {
        return Limits.required("expectedVersion", expectedVersion);
    }
}
