package docket.model.order;

import docket.model.InvalidValue;
import docket.model.Limits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Brings lines of an order to another one, as far as they are made.
///
/// @param to the order that they go to
/// @param table where `to` is a new order: its table, `""` for none; null: there is such an order
/// @param expectedVersion of the order that gives them, as the sender saw it
/// @param expectedToVersion of the order that takes them; null: whatever it is
public record TransferLines(
        List<Part> lines,
        OrderId to,
        @Nullable String table,
        @Nullable Integer expectedVersion,
        @Nullable Integer expectedToVersion) {

    /// A line that goes, or some of its pieces.
    ///
    /// @param quantity how many pieces go; null: all
    /// @param newId the line that those pieces are then, where others stay
    public record Part(LineId id, @Nullable Integer quantity, @Nullable LineId newId) {
        public Part {
            Limits.required("line id", id);
            if ((quantity == null) != (newId == null)) {
                throw new InvalidValue("some pieces of a line need a quantity and a newId");
            }
            if (quantity != null) {
                Limits.number("quantity", quantity, 1, Limits.QUANTITY);
            }
        }

        /// All of a line.
        public static Part all(LineId id) {
            return new Part(id, null, null);
        }
    }

    public TransferLines {
        lines = Limits.list("lines", lines);
        Limits.number("number of lines", lines.size(), 1, Limits.LINES);
        if (lines.stream().map(Part::id).distinct().count() != lines.size()) {
            throw new InvalidValue("a line is named twice");
        }
        if (lines.stream().map(Part::newId).filter(id -> id != null).distinct().count()
                != lines.stream().map(Part::newId).filter(id -> id != null).count()) {
            throw new InvalidValue("a newId is named twice");
        }
        Limits.required("to", to);
        table = table == null ? null : Limits.text("table", table, Limits.TABLE);
        Limits.required("expectedVersion", expectedVersion);
    }
}
