package docket.model.menu;

import docket.model.InvalidValue;
import docket.model.Limits;

/// Whether a choice can be had, wherever it is offered: choices of one id are one thing. It is on
/// sale or sold out, and not counted.
public record ModifierAvailability(ModifierId id, Availability availability) {
    public ModifierAvailability {
        Limits.required("modifier id", id);
        Limits.required("availability of modifier " + id.value(), availability);
        if (availability.status() == AvailabilityStatus.HIDDEN || availability.left() != null) {
            throw new InvalidValue("a modifier is PUBLISHED or SOLD_OUT, and not counted");
        }
    }
}
