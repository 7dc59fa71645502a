package docket.model.staff;

import docket.model.Limits;

/// Somebody allows, by their own PIN, one thing that whoever is signed in may not do alone.
public record AskApproval(PersonId personId, Pin pin, Permission permission) {
    public AskApproval {
        Limits.required("personId", personId);
        Limits.required("pin", pin);
        Limits.required("permission", permission);
    }
}
