package docket.pos.server.db;

import docket.model.CommandId;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Something that waits for the writer.
sealed interface Task {
    /// Ends the waiting of whoever asked.
    void fail(Throwable why);

    /// A command, to be carried out once.
    record Command(
            CommandId id, String fingerprint, UnitOfWork unit, CompletableFuture<Written> answer)
            implements Task {
        @Override
        public void fail(Throwable why) {
            answer.completeExceptionally(why);
        }
    }

    /// Housekeeping, between two commits.
    record Chore(Consumer<Ledger> work, CompletableFuture<Void> done) implements Task {
        @Override
        public void fail(Throwable why) {
            done.completeExceptionally(why);
        }
    }

    /// The wish to stop. The writer is never interrupted: an interrupt in the middle of a file
    /// channel's write closes the file, and with it the store.
    enum Stop implements Task {
        NOW;

        @Override
        public void fail(Throwable why) {}
    }
}
