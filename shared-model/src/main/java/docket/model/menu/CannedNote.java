package docket.model.menu;

import docket.model.Limits;
import docket.model.Names;

/// A note that is one tap away: "less spicy", "no onion".
public record CannedNote(String name, Names names) {
    public CannedNote {
        name = Limits.requiredText("note", name, Limits.NAME);
        Limits.required("names of note", names);
    }
}
