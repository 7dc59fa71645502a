package docket.model.staff;

import docket.model.Limits;

/// Somebody signs in on a counter.
public record SignIn(PersonId personId, Pin pin) {
    public SignIn {
        Limits.required("personId", personId);
        Limits.required("pin", pin);
    }
}
