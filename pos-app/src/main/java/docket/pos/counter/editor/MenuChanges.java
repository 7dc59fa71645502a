package docket.pos.counter.editor;

import docket.client.DocketClient;
import docket.client.Ids;
import docket.model.CommandId;
import docket.pos.counter.signin.Permitted;
import docket.ui.Outcome;
import docket.ui.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// Sends what was edited. What found no answer goes out under the same id when it is wished again,
/// so that it is done once. Confined to the screens' thread.
final class MenuChanges {
    private final Permitted server;
    private final Ids ids;
    private final Texts texts;
    private final Map<Object, CommandId> unanswered = new HashMap<>();

    MenuChanges(Permitted server, Ids ids, Texts texts) {
        this.server = server;
        this.ids = ids;
        this.texts = texts;
    }

    /// Sends a change.
    ///
    /// @param wish all that it says, to know it again
    <T> void send(
            Object wish, BiFunction<DocketClient, CommandId, T> call, Consumer<Outcome<T>> then) {
        CommandId id = unanswered.computeIfAbsent(wish, fresh -> ids.command());
        server.run(
                client -> call.apply(client, id),
                outcome -> {
                    if (!(outcome instanceof Outcome.Unreachable<T>)) {
                        unanswered.remove(wish);
                    }
                    then.accept(outcome);
                });
    }

    /// Why something was not done.
    String said(Outcome<?> outcome) {
        return texts.why(outcome, "settings.noServer");
    }
}
