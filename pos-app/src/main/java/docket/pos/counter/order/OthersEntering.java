package docket.pos.counter.order;

import docket.model.event.Floor;
import docket.model.order.LineId;
import docket.model.order.NewLine;
import docket.model.order.OrderLine;
import docket.ui.Texts;
import docket.wire.Drafting;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What somebody enters at another counter for the same table, as the order's panel shows it: it is
/// theirs to send, and in no total here.
///
/// @param title who enters it, and where
public record OthersEntering(String title, List<LineRow> rows) {
    /// Those that concern a draft. A line that has been sent is among the order's by now.
    static List<OthersEntering> of(
            List<Drafting> drafts, Draft own, Floor floor, OrderLines lines, Texts texts) {
        List<Drafting> here = drafts.stream().filter(one -> concerns(one, own)).toList();
        if (here.isEmpty()) {
            return List.of();
        }
        Set<LineId> sent =
                floor.orders().stream()
                        .flatMap(order -> order.lines().stream())
                        .map(OrderLine::id)
                        .collect(Collectors.toSet());
        return here.stream()
                .map(one -> of(one, sent, lines, texts))
                .filter(one -> !one.rows().isEmpty())
                .toList();
    }

    private static boolean concerns(Drafting drafting, Draft own) {
        String table = drafting.entered().tableText();
        return drafting.entered().orderId().equals(own.orderId())
                || (!table.isEmpty() && table.equals(own.table()));
    }

    private static OthersEntering of(
            Drafting drafting, Set<LineId> sent, OrderLines lines, Texts texts) {
        List<NewLine> unsent =
                drafting.entered().lines().stream()
                        .filter(line -> !sent.contains(line.id()))
                        .toList();
        String title =
                drafting.person() == null
                        ? texts.text("order.othersAt", drafting.counter())
                        : texts.text("order.others", drafting.person(), drafting.counter());
        return new OthersEntering(title, lines.of(OrderSending.lines(unsent)));
    }
}
