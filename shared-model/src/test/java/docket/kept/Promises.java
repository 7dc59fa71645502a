package docket.kept;

import docket.model.CommandId;
import docket.model.event.LogEntry;
import docket.wire.Frame;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What clients were answered and screens were told, and what must therefore be there for ever.
/// Thread-safe.
///
/// @param answered the orders and tickets as they were answered, by the commands
/// @param devices the names of those that were let in
/// @param told the facts as screens were told them, by their numbers
public record Promises(
        Map<CommandId, Object> answered, Set<String> devices, Map<Long, String> told) {
    public Promises() {
        this(new ConcurrentHashMap<>(), ConcurrentHashMap.newKeySet(), new ConcurrentHashMap<>());
    }

    /// Writes an answer down.
    ///
    /// @throws AssertionError if the same command was answered otherwise before
    public void answer(CommandId command, Object answer) {
        Object before = answered.putIfAbsent(command, answer);
        if (before != null && !before.equals(answer)) {
            throw new AssertionError(
                    "%s was answered as %s, then as %s".formatted(command, before, answer));
        }
    }

    /// Writes down what a screen was told.
    ///
    /// @throws AssertionError if another screen was told otherwise
    public void tell(LogEntry entry) {
        String frame = Frame.write(entry);
        String before = told.putIfAbsent(entry.seq(), frame);
        if (before != null && !before.equals(frame)) {
            throw new AssertionError("fact %d is %s, and %s".formatted(entry.seq(), before, frame));
        }
    }
}
