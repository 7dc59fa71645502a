package docket.pos.server.db;

import docket.model.CommandId;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that writes. It takes what is waiting, at most [#BATCH] commands, carries each
/// out, commits them together, publishes, answers. Whatever happens to a commit, the thread lives
/// on: a dead one would leave every caller waiting. Thread-safe.
final class Writer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    /// Commands that share one flush.
    private static final int BATCH = 64;

    /// Tasks that may wait; one more is refused, so that callers feel the pressure.
    private static final int WAITING = 1024;

    /// How many times as many commits there may be before the store's file is tidied though
    /// somebody waits.
    private static final int AT_LAST = 4;

    private final Ledger ledger;
    private final BlockingQueue<Task> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread = Thread.ofPlatform().daemon().name("writer").unstarted(this::work);

    private List<Projection> projections = List.of();
    private Consumer<List<Committed>> published = facts -> {};
    private volatile Position at = Position.NONE;
    private volatile boolean healthy = true;
    private volatile boolean closed;

    Writer(Ledger ledger) {
        this.ledger = ledger;
    }

    /// @param restored what the store is in place of another; null where it is the one it was
    CatchingUp start(
            List<Projection> keepers,
            Consumer<List<Committed>> listener,
            @Nullable Restored restored) {
        projections = List.copyOf(keepers);
        published = listener;
        CatchingUp done = ledger.open(projections, restored);
        at = ledger.here();
        thread.start();
        return done;
    }

    CompletableFuture<Written> submit(
            @Nullable Actor by, CommandId id, String fingerprint, UnitOfWork unit) {
        var answer = new CompletableFuture<Written>();
        submit(new Task.Command(id, by, fingerprint, unit, answer));
        return answer;
    }

    <T> CompletableFuture<T> keep(Function<Handle, T> work) {
        var answer = new CompletableFuture<T>();
        submit(new Task.Keep<>(work, answer));
        return answer;
    }

    /// Runs housekeeping between two commits, on the writer's thread.
    CompletableFuture<Void> run(Consumer<Ledger> work) {
        var done = new CompletableFuture<Void>();
        submit(new Task.Chore(work, done));
        return done;
    }

    private void submit(Task task) {
        if (closed) {
            throw Database.unavailable();
        }
        if (!queue.offer(task)) {
            throw new Refusal(Reason.BUSY, "Too much is waiting to be stored; try again.");
        }
        if (closed && queue.remove(task)) {
            throw Database.unavailable();
        }
    }

    long seq() {
        return at.seq();
    }

    /// How far the store has come that is on disk.
    Position at() {
        return at;
    }

    boolean isHealthy() {
        return healthy;
    }

    /// Looks whether the disk takes something again, after a commit that failed.
    CompletableFuture<Void> probe() {
        return run(
                disk -> {
                    disk.probe();
                    healthy = true;
                });
    }

    private void work() {
        var tasks = new ArrayList<Task>(BATCH);
        while (!tasks.contains(Task.Stop.NOW)) {
            tasks.clear();
            tasks.add(take());
            queue.drainTo(tasks, BATCH - 1);
            var changes = new ArrayList<Task.Change>(tasks.size());
            for (Task task : tasks) {
                switch (task) {
                    case Task.Change change -> changes.add(change);
                    case Task.Chore chore -> run(chore);
                    case Task.Stop ignored -> {}
                }
            }
            if (!changes.isEmpty()) {
                write(changes);
                tidy();
            }
        }
    }

    private Task take() {
        while (true) {
            try {
                return queue.take();
            } catch (InterruptedException ignored) {
                LOG.warn("Somebody interrupted the writer; it goes on");
            }
        }
    }

    private void run(Task.Chore chore) {
        try {
            mend();
            chore.work().accept(ledger);
            chore.done().complete(null);
        } catch (RuntimeException | Error e) {
            distrust(List.of(chore), e);
        }
    }

    private void write(List<Task.Change> changes) {
        var answers = new ArrayList<Runnable>(changes.size());
        List<Line> lines;
        try {
            mend();
            changes.forEach(change -> carryOut(change, answers));
            lines = ledger.commit();
            healthy |= !lines.isEmpty();
        } catch (RuntimeException | Error e) {
            distrust(changes, e);
            return;
        }
        publish(lines);
        answers.forEach(Runnable::run);
    }

    /// A little after every few commits, whose callers have their answers, and best while nobody
    /// waits.
    private void tidy() {
        if (ledger.untidied() < (queue.isEmpty() ? 1 : AT_LAST)) {
            return;
        }
        try {
            mend();
            ledger.tidy();
        } catch (RuntimeException | Error e) {
            distrust(List.of(), e);
        }
    }

    /// What is wrong with a change is answered at once; all else waits for the commit.
    private void carryOut(Task.Change change, List<Runnable> answers) {
        try {
            switch (change) {
                case Task.Command command -> {
                    Written written = ledger.run(command);
                    answers.add(() -> command.answer().complete(written));
                }
                case Task.Keep<?> keep -> answers.add(kept(keep));
            }
        } catch (StoreFailure gone) {
            throw gone;
        } catch (RuntimeException no) {
            change.fail(no);
        }
    }

    private <T> Runnable kept(Task.Keep<T> keep) {
        T value = ledger.keep(keep.work());
        return () -> keep.answer().complete(value);
    }

    private void publish(List<Line> lines) {
        at = ledger.here();
        List<Committed> facts =
                lines.stream()
                        .filter(JournalLine.class::isInstance)
                        .map(JournalLine.class::cast)
                        .map(line -> new Committed(line.entry(), line.frame()))
                        .toList();
        if (facts.isEmpty()) {
            return;
        }
        for (Projection projection : projections) {
            guarded(() -> facts.forEach(fact -> projection.committed(fact.entry())));
        }
        guarded(() -> published.accept(facts));
    }

    private static void guarded(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException bug) {
            LOG.error("A listener failed after the commit; the facts stand", bug);
        }
    }

    /// Nobody is told that a commit failed before it is known what became of it, if that can be
    /// known; who sends a command again gets the answer of a fact that stands.
    private void distrust(List<? extends Task> tasks, Throwable cause) {
        boolean isNews = healthy;
        healthy = false;
        tell(isNews, "The store could not keep a commit", cause);
        ledger.doubt();
        try {
            mend();
        } catch (RuntimeException | Error e) {
            tell(isNews, "The store is not there; every command is refused until it is", e);
        }
        tasks.forEach(task -> task.fail(Database.unavailable()));
    }

    /// Once in full: the log may lie on the disk that is full.
    private static void tell(boolean isNews, String what, Throwable cause) {
        if (isNews) {
            LOG.error(what, cause);
        } else {
            LOG.debug(what, cause);
        }
    }

    private void mend() {
        publish(ledger.mend());
    }

    /// Carries out what is waiting, then ends. What comes later is refused.
    @Override
    public void close() {
        closed = true;
        try {
            if (thread.isAlive()) {
                queue.put(Task.Stop.NOW);
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Task late = queue.poll(); late != null; late = queue.poll()) {
            late.fail(Database.unavailable());
        }
        ledger.close();
    }
}
