package docket.client;

import docket.model.Refusal;
import java.util.List;

/// Hears what became of the commands of an [Outbox]. Called on the outbox's thread, one call at a
/// time; must not block.
public interface OutboxListener {
    /// The commands that have no answer yet changed.
    ///
    /// @param unreachable whether the last try found no server, so that they wait for it
    void onWaiting(List<Command> waiting, boolean unreachable);

    /// The server did it; `answer` is what [Command#sendBy] returned.
    void onDone(Command command, Object answer);

    /// The server said no; the command is not kept any longer.
    void onRefused(Command command, Refusal refusal);

    /// The command failed in a way that trying again does not mend; it is not kept any longer.
    void onBroken(Command command, RuntimeException cause);
}
