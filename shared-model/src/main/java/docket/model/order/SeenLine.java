package docket.model.order;

import docket.model.Limits;
import docket.model.Reason;
import docket.model.Refusal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A line of an order as the sender of a command has it before its eyes: what people make of it,
/// not how far the kitchen is. A command that says it is refused where somebody has made something
/// else of this very line meanwhile; what happened to other lines does not matter.
///
/// @param note `""` or null: none
/// @param comped whether it is given to the guest; null: no
/// @param remakes how often it is made again; null: not at all
/// @param gone whether it was taken off; null: no
public record SeenLine(
        int quantity,
        @Nullable String note,
        @Nullable Boolean comped,
        @Nullable Integer remakes,
        @Nullable Boolean gone) {
    public SeenLine {
        Limits.number("seen quantity", quantity, 0, Limits.QUANTITY);
        String text = Limits.text("seen note", note, Limits.NOTE);
        note = text.isEmpty() ? null : text;
        comped = Boolean.TRUE.equals(comped) ? true : null;
        int times = Limits.number("remakes", remakes == null ? 0 : remakes, 0, Limits.LINES);
        remakes = times == 0 ? null : times;
        gone = Boolean.TRUE.equals(gone) ? true : null;
    }

    /// A line as it is; empty where the order has none of this id.
    public static Optional<SeenLine> of(Order order, LineId id) {
        return order.lines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .map(line -> of(order, line));
    }

    private static SeenLine of(Order order, OrderLine line) {
        long again = order.lines().stream().filter(one -> line.id().equals(one.remakeOf())).count();
        return new SeenLine(
                line.quantity(),
                line.note(),
                line.comp() != null,
                (int) again,
                !line.status().isLive());
    }

    public boolean isGone() {
        return gone != null;
    }

    public boolean isComped() {
        return comped != null;
    }

    public String noteText() {
        return note == null ? "" : note;
    }

    /// Checks that the line is as its sender saw it.
    ///
    /// @param seen null: whatever it is
    static void expect(@Nullable SeenLine seen, Order order, LineId id) {
        SeenLine now = of(order, order.line(id));
        if (seen != null && !seen.equals(now)) {
            throw new Refusal(
                    Reason.STALE_VERSION,
                    "Line \"%s\" of order %s has changed in the meantime."
                            .formatted(order.line(id).name(), order.number()),
                    Map.of(
                            "lineId",
                            id.value().toString(),
                            "line",
                            now,
                            "currentVersion",
                            order.version(),
                            "currentStatus",
                            order.status().name()));
        }
    }
}
