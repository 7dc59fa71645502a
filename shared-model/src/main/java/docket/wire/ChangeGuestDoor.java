package docket.wire;

import docket.model.Limits;

/// Opens or closes the guests' door.
///
/// @param open whether it is to be open
public record ChangeGuestDoor(Boolean open) {
    public ChangeGuestDoor {
        Limits.required("open", open);
    }
}
