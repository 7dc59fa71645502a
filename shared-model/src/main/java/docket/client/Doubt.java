package docket.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// What a feed makes of silence. TCP tries again ever more seldom what the network lost, so a
/// connection may carry nothing for seconds after the network is back. So where a question for a
/// sign of life has no answer, the server is asked on a connection of its own: if it answers there
/// while the feed's own is still silent, that one is stuck. Where neither says anything for long
/// enough, the feed is given up all the same. Confined to the feed's thread.
final class Doubt {
    private final Runnable knock;
    private final Patience patience;
    private final Stopwatch silent = new Stopwatch();
    private int questions;
    private @Nullable CompletableFuture<Void> answer;

    /// @param knock asks the server by a connection of its own, and fails where it says nothing
    Doubt(Runnable knock, Patience patience) {
        this.knock = knock;
        this.patience = patience;
    }

    /// How long something is waited for before there is more doubt.
    Duration limit() {
        return patience.beat().dividedBy(questions == 0 ? 2 : 4);
    }

    /// Nothing came for so long, and the server was asked for a sign of life.
    ///
    /// @param answered is run on any thread when it has answered elsewhere
    void grow(Runnable answered) {
        questions++;
        if (questions > 1 && (answer == null || answer.isDone())) {
            CompletableFuture<Void> asked =
                    CompletableFuture.runAsync(knock, Thread::startVirtualThread);
            answer = asked;
            var unused = asked.thenRun(answered);
        }
    }

    /// Whether the connection is to be given up, where all that came has been taken.
    boolean isCertain() {
        return questions > 1 && (silent.reached(patience.silence()) || isAnswered());
    }

    private boolean isAnswered() {
        return answer != null && answer.state() == Future.State.SUCCESS;
    }

    /// Something came.
    void end() {
        questions = 0;
        answer = null;
        silent.restart();
    }
}
