package docket.model.setup;

import docket.model.Limits;
import docket.model.staff.Pin;

/// The first person, whom the shop belongs to.
public record NewOwner(String name, Pin pin) {
    public NewOwner {
        name = Limits.requiredText("owner's name", name, Limits.NAME);
        Limits.required("pin", pin);
    }
}
