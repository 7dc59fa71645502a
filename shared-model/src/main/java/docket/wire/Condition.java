package docket.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What is wrong with the PC that the server runs on. It is told while it lasts, with [Presence]
/// and with [Health]; no fact of the floor.
///
/// @param store how the disk takes what is stored; null: as it should
/// @param freeMegabytes room that is left there; told with `store`
/// @param clockAheadSeconds by how much that PC's clock is ahead of the time that the server goes
///     by, since somebody set it; null: it is not
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Condition(
        @Nullable Disk store, @Nullable Long freeMegabytes, @Nullable Long clockAheadSeconds) {
    /// Nothing is wrong.
    public static final Condition GOOD = new Condition(null, null, null);

    /// How the disk is.
    public enum Disk {
        /// There is little room left.
        LOW,
        /// Nothing can be stored.
        READ_ONLY
    }

    /// Whether it has anything to tell.
    public boolean isGood() {
        return equals(GOOD);
    }

    /// Whether nothing can be stored.
    public boolean isReadOnly() {
        return store == Disk.READ_ONLY;
    }
}
