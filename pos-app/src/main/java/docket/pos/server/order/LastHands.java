package docket.pos.server.order;

import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.Actor;
import docket.model.event.FloorEvent;
import docket.model.event.LogEntry;
import docket.model.order.LineId;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.pos.server.db.Committed;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who changed a sent line last, so that whoever comes too late is told by name. It knows the last
/// few thousand changes since the server began. Thread-safe.
final class LastHands {
    private static final int MOST = 2000;

    private final Map<String, String> names =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                    return size() > MOST;
                }
            };

    /// Told by the writer after each commit.
    void hear(List<Committed> facts) {
        facts.forEach(fact -> hear(fact.entry()));
    }

    private void hear(LogEntry entry) {
        Actor by = entry.by();
        if (by == null) {
            return;
        }
        switch (entry.event()) {
            case FloorEvent.LineVoided fact -> note(fact.lineId(), by);
            case FloorEvent.LineRemoved fact -> note(fact.lineId(), by);
            case FloorEvent.LineNoteChanged fact -> note(fact.lineId(), by);
            case FloorEvent.LineComped fact -> note(fact.lineId(), by);
            case FloorEvent.LineRemade fact ->
                    remade(fact.order(), fact.lineId()).ifPresent(line -> note(line, by));
            case FloorEvent.LinesTransferred fact ->
                    fact.orders().stream()
                            .flatMap(order -> order.lines().stream())
                            .forEach(line -> note(line.id(), by));
            default -> {}
        }
    }

    private static Optional<LineId> remade(Order order, LineId again) {
        return order.lines().stream()
                .filter(line -> line.id().equals(again))
                .findFirst()
                .map(OrderLine::remakeOf);
    }

    private synchronized void note(LineId line, Actor by) {
        String key = line.value().toString();
        names.remove(key);
        names.put(key, name(by));
    }

    private static String name(Actor by) {
        if (by.enteredBy() != null) {
            return by.enteredBy();
        }
        return by.person() == null ? by.station() : by.person();
    }

    private synchronized @Nullable String of(String line) {
        return names.get(line);
    }

    /// The refusal of a command on a line that somebody has changed, with their name as `by`.
    Refusal naming(Refusal no) {
        @Nullable String who =
                no.reason() == Reason.STALE_VERSION
                                && no.members().get("lineId") instanceof String line
                        ? of(line)
                        : null;
        if (who == null) {
            return no;
        }
        var members = new HashMap<>(no.members());
        members.put("by", who);
        return new Refusal(no.reason(), no.detail(), members);
    }
}
