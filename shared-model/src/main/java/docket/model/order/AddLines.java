package docket.model.order;

import docket.model.InvalidValue;
import docket.model.Limits;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Add lines to an open order; they go to the kitchen at once, as one batch.
///
/// @param expectedVersion the order's version that the sender saw; null: add whatever it is, since
///     lines of two senders do not disturb each other
public record AddLines(List<NewLine> lines, @Nullable Integer expectedVersion) {
    public AddLines {
        lines = checked(lines);
    }

    static List<NewLine> checked(@Nullable List<NewLine> lines) {
        List<NewLine> copy = Limits.list("lines", lines);
        Limits.number("number of lines", copy.size(), 1, Limits.LINES);
        var ids = new HashSet<LineId>();
        for (NewLine line : copy) {
            if (!ids.add(line.id())) {
                throw new InvalidValue("line id %s is used twice".formatted(line.id().value()));
            }
        }
        return copy;
    }
}
