package docket.wire;

import docket.model.order.EnteredLines;
import org.jspecify.annotations.Nullable;

/// What is being entered at another counter. No fact: it is neither stored nor numbered, and gone
/// with the counter.
///
/// @param person who enters it; null: a program
/// @param counter what the device is called
public record Drafting(@Nullable String person, String counter, EnteredLines entered) {
    /// Who enters it, as people say.
    public String who() {
        return person == null ? counter : person;
    }
}
