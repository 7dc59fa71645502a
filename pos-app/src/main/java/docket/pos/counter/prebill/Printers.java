package docket.pos.counter.prebill;

import java.util.Optional;

/// The printers that this PC knows.
public interface Printers {
    /// Finds the one that it prints on if nothing else is said; may take seconds.
    ///
    /// @return empty where it knows none
    Optional<Paper> find();

    /// One print. Used on the screens' thread.
    interface Paper {
        /// Whether it was handed to the printer.
        boolean print(PreBill bill);
    }
}
