package docket.model.staff;

import docket.model.Limits;
import org.jspecify.annotations.Nullable;

/// Add a person, or say anew who they are.
///
/// @param pin null: as it was, which only somebody who is there already has
public record SetPerson(String name, StaffRole role, @Nullable Pin pin) {
    public SetPerson {
        name = Limits.requiredText("name", name, Limits.NAME);
        Limits.required("role", role);
    }
}
