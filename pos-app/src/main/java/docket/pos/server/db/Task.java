package docket.pos.server.db;

import docket.model.CommandId;
import docket.model.event.Actor;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Something that waits for the writer.
sealed interface Task {
    /// Ends the waiting of whoever asked.
    void fail(Throwable why);

    /// What changes the store, and is committed with its neighbours.
    sealed interface Change extends Task {}

    /// A command, to be carried out once; it comes to a fact.
    record Command(
            CommandId id,
            @Nullable Actor by,
            String fingerprint,
            UnitOfWork unit,
            CompletableFuture<Written> answer)
            implements Change {
        @Override
        public void fail(Throwable why) {
            answer.completeExceptionally(why);
        }
    }

    /// Rows that are no fact of the floor.
    record Keep<T>(Function<Handle, T> work, CompletableFuture<T> answer) implements Change {
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
