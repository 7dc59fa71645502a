package docket.model.order;

import docket.model.Limits;
import org.jspecify.annotations.Nullable;

/// Give a line that was sent another note; the cook sees the old one and the new one.
///
/// @param note `""`: none any more
/// @param expectedVersion the order's version that the sender saw; null: whatever it is
/// @param seen the line as its sender saw it; null: whatever it is
public record ChangeNote(String note, @Nullable Integer expectedVersion, @Nullable SeenLine seen) {
    public ChangeNote {
        note = Limits.text("note", Limits.required("note", note), Limits.NOTE);
    }

    /// Whatever was made of the line meanwhile.
    public ChangeNote(String note, @Nullable Integer expectedVersion) {
        this(note, expectedVersion, null);
    }
}
