package docket.model.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps the heads of combos in step with their parts. Nobody makes a head: it is as far as the
/// least far of its parts that the kitchen has, held while all of them are, and off when the last
/// of them is.
final class Heads {
    private Heads() {}

    /// The lines, with each head as its parts say.
    static List<OrderLine> settled(List<OrderLine> lines) {
        Map<LineId, List<OrderLine>> parts = parts(lines);
        return parts.isEmpty()
                ? List.copyOf(lines)
                : lines.stream()
                        .map(
                                line ->
                                        parts.containsKey(line.id())
                                                ? settled(line, parts.get(line.id()))
                                                : line)
                        .toList();
    }

    /// The lines, with the parts of each combo right behind its head.
    static List<OrderLine> together(List<OrderLine> lines) {
        Map<LineId, List<OrderLine>> parts = parts(lines);
        if (parts.isEmpty()) {
            return lines;
        }
        var all = new ArrayList<OrderLine>();
        lines.stream()
                .filter(line -> line.partOf() == null)
                .forEach(
                        line -> {
                            all.add(line);
                            all.addAll(parts.getOrDefault(line.id(), List.of()));
                        });
        return all;
    }

    private static Map<LineId, List<OrderLine>> parts(List<OrderLine> lines) {
        var parts = new LinkedHashMap<LineId, List<OrderLine>>();
        for (OrderLine line : lines) {
            PartOf of = line.partOf();
            if (of != null) {
                parts.computeIfAbsent(of.lineId(), head -> new ArrayList<>()).add(line);
            }
        }
        return parts;
    }

    private static OrderLine settled(OrderLine head, List<OrderLine> parts) {
        List<OrderLine> live = parts.stream().filter(part -> part.status().isLive()).toList();
        OrderLine.Progress now = live.isEmpty() ? off(head, parts) : on(parts, live);
        return head.progress().equals(now) ? head : head.with(now);
    }

    private static OrderLine.Progress on(List<OrderLine> parts, List<OrderLine> live) {
        LineStatus status = status(live);
        Instant served =
                status == LineStatus.SERVED
                        ? last(live.stream().map(OrderLine::servedAt)).orElse(null)
                        : null;
        return status == LineStatus.HELD
                ? new OrderLine.Progress(status, 0, null, null, null, null)
                : new OrderLine.Progress(status, batch(parts), fired(parts), served, null, null);
    }

    private static LineStatus status(List<OrderLine> live) {
        if (has(live, OrderLine::isBeingMade)) {
            boolean begun = has(live, l -> l.status() == LineStatus.STARTED || l.status().isMade());
            return begun ? LineStatus.STARTED : LineStatus.FIRED;
        }
        if (has(live, line -> line.status() == LineStatus.DONE)) {
            return LineStatus.DONE;
        }
        return has(live, line -> line.status() == LineStatus.SERVED)
                ? LineStatus.SERVED
                : LineStatus.HELD;
    }

    private static OrderLine.Progress off(OrderLine head, List<OrderLine> parts) {
        List<OrderLine> fired = parts.stream().filter(part -> part.status().isFired()).toList();
        LineStatus status = LineStatus.VOIDED;
        if (fired.isEmpty()) {
            status = LineStatus.REMOVED;
        } else if (fired.stream().allMatch(part -> part.status() == LineStatus.SEEN)) {
            status = LineStatus.SEEN;
        }
        String why = head.reason();
        return new OrderLine.Progress(
                status,
                batch(parts),
                fired(parts),
                null,
                why == null ? reason(parts) : why,
                has(parts, part -> part.wasted() != null) ? true : null);
    }

    private static @Nullable String reason(List<OrderLine> parts) {
        return parts.reversed().stream()
                .filter(part -> part.remakeOf() == null)
                .map(OrderLine::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean has(List<OrderLine> lines, Predicate<OrderLine> wanted) {
        return lines.stream().anyMatch(wanted);
    }

    /// The Send or Fire that brought the first of the parts.
    private static int batch(List<OrderLine> parts) {
        return parts.stream().mapToInt(OrderLine::batch).filter(batch -> batch > 0).min().orElse(0);
    }

    private static @Nullable Instant fired(List<OrderLine> parts) {
        return parts.stream()
                .map(OrderLine::firedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Optional<Instant> last(Stream<@Nullable Instant> moments) {
        return moments.filter(Objects::nonNull).max(Comparator.naturalOrder());
    }
}
