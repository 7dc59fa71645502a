package docket.model.staff;

import docket.model.Limits;

/// Somebody who works here.
public record Person(PersonId id, String name, StaffRole role) {
    public Person {
        Limits.required("id", id);
        name = Limits.requiredText("name", name, Limits.NAME);
        Limits.required("role", role);
    }
}
