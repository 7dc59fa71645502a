package docket.model.order;

import docket.model.Limits;
import docket.model.menu.SlotId;

/// Of which combo a line is a part, and what of it.
///
/// @param lineId of the combo's own line, the head
public record PartOf(LineId lineId, SlotId slotId) {
    public PartOf {
        Limits.required("line id of the combo", lineId);
        Limits.required("slot id", slotId);
    }
}
