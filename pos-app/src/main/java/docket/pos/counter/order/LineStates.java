package docket.pos.counter.order;

import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.order.OrderLine;
import docket.model.ticket.Ticket;
import docket.ui.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Says how far lines that were sent are: how many pieces of one are made, and whether a cook has
/// seen that one is void.
///
/// @param made how many pieces of each line are made, as the station says that has made the fewest
public record LineStates(Texts texts, Map<LineId, Integer> made) {
    public LineStates {
        made = Map.copyOf(made);
    }

    /// By what the cooks have.
    public static LineStates of(List<Ticket> tickets, Texts texts) {
        var made = new HashMap<LineId, Integer>();
        for (Ticket ticket : tickets) {
            ticket.lines().forEach(line -> made.merge(line.id(), line.madePieces(), Math::min));
        }
        return new LineStates(texts, made);
    }

    /// How far a line is, in words.
    public String of(OrderLine line) {
        int pieces = made.getOrDefault(line.id(), 0);
        boolean isCounted = pieces > 0 && pieces < line.quantity();
        if (line.status() == LineStatus.VOIDED) {
            return texts.text("line.unseen");
        }
        if (isCounted && line.status() == LineStatus.STARTED) {
            return texts.text("line.made", pieces, line.quantity());
        }
        return texts.text("line." + line.status());
    }
}
