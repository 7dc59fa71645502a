package docket.client;

import docket.model.Reason;
import docket.model.Refusal;
import docket.model.Unreachable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An outbox in a file. One virtual thread sends one command after another. While the server cannot
/// be reached, or can do nothing at the moment, the oldest one is tried again and the others wait
/// behind it; one with which the server itself fails is given up after [#TRIES], so that it does
/// not hold up the others for ever. Thread-safe.
public final class FileOutbox implements Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(FileOutbox.class);

    /// Without an answer, until a command is sent once more beside the first.
    private static final Duration DOUBT = Duration.ofSeconds(1);

    /// Between two tries where the server does not answer, which costs it nothing.
    private static final Duration LONGEST_AWAY = Duration.ofMillis(500);

    /// Between two tries where it answers that it can do nothing now.
    private static final Duration LONGEST_BUSY = Duration.ofSeconds(5);

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

    /// How often a command is sent that makes the server fail: for about a quarter of a minute.
    private static final int TRIES = 8;

    private final DocketClient client;
    private final OutboxListener listener;
    private final OutboxFile file;
    private final Backoff whenAway = Backoff.upTo(LONGEST_AWAY);
    private final Backoff whenBusy = Backoff.upTo(LONGEST_BUSY);
    private final Thread sender = Thread.ofVirtual().name("outbox").unstarted(this::run);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /// Held while the listener hears something, so that it hears one thing at a time and in order.
    private final ReentrantLock hearing = new ReentrantLock();

    private volatile boolean closed;
    private volatile boolean away;
    private boolean retry;
    private int failures;

    private FileOutbox(DocketClient client, OutboxListener listener, OutboxFile file) {
        this.client = client;
        this.listener = listener;
        this.file = file;
    }

    /// Opens the outbox with what it still holds from the last run, and begins to send.
    ///
    /// @throws IOException if the file cannot be read or written, or another program has it open
    public static FileOutbox open(Path path, DocketClient client, OutboxListener listener)
            throws IOException {
        var outbox = new FileOutbox(client, listener, OutboxFile.open(path));
        outbox.sender.start();
        return outbox;
    }

    @Override
    public void submit(Command command) {
        lock.lock();
        try {
            file.keep(command);
            changed.signalAll();
        } catch (IOException e) {
            throw new UncheckedIOException("A command cannot be kept on disk.", e);
        } finally {
            lock.unlock();
        }
        tellWaiting();
    }

    @Override
    public List<Command> waiting() {
        lock.lock();
        try {
            return file.waiting();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void retryNow() {
        lock.lock();
        try {
            retry = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            if (!waiting().isEmpty()) {
                tellWaiting();
            }
            for (Command next = next(); next != null; next = next()) {
                Backoff again = send(next);
                if (again == null) {
                    failures = 0;
                    whenAway.reset();
                    whenBusy.reset();
                } else if (!closed) {
                    tellWaiting();
                    rest(again.next());
                }
            }
        } catch (InterruptedException stop) {
            LOG.debug("The outbox was closed");
        }
    }

    private @Nullable Command next() throws InterruptedException {
        lock.lock();
        try {
            while (file.waiting().isEmpty() && !closed) {
                changed.await();
            }
            return closed ? null : file.waiting().getFirst();
        } finally {
            lock.unlock();
        }
    }

    /// Sends one command. A refusal that comes while the outbox is closing is left for the next run
    /// to hear, since nobody might see it any more.
    ///
    /// @return by what it is tried again; null where it is settled, one way or the other
    private @Nullable Backoff send(Command command) throws InterruptedException {
        try {
            Object answer = answer(command);
            settle(command, to -> to.onDone(command, answer));
        } catch (Unreachable noAnswer) {
            away = true;
            return whenAway;
        } catch (Refusal no) {
            if (closed || mayPass(no.reason())) {
                away = !waitsForSomebody(no.reason());
                return whenBusy;
            }
            settle(command, to -> to.onRefused(command, no));
        } catch (ProblemException failed) {
            if (closed || (failed.mayPass() && ++failures < TRIES)) {
                away = true;
                return whenBusy;
            }
            giveUp(command, failed);
        } catch (RuntimeException broken) {
            giveUp(command, broken);
        }
        return null;
    }

    /// Asks the server to do it, and where no answer comes for a while, asks it over other
    /// connections too: TCP may take seconds to say again what the network lost. It happens once
    /// all the same, since it has one id.
    private Object answer(Command command) throws InterruptedException {
        var answers = new ExecutorCompletionService<Object>(Thread::startVirtualThread);
        var asked = new ArrayList<Future<Object>>();
        try {
            @Nullable Future<Object> first = null;
            while (first == null) {
                asked.add(answers.submit(() -> command.sendBy(client)));
                first = answers.poll(DOUBT.toMillis(), TimeUnit.MILLISECONDS);
            }
            return first.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : new IllegalStateException(e);
        } finally {
            asked.forEach(call -> call.cancel(true));
        }
    }

    private static boolean mayPass(Reason reason) {
        return waitsForSomebody(reason)
                || reason == Reason.NOT_SIGNED_IN
                || reason == Reason.BUSY
                || reason == Reason.TOO_MANY_REQUESTS
                || reason == Reason.STORE_UNAVAILABLE;
    }

    /// The server is there, but nobody is signed in whom it would do this for.
    private static boolean waitsForSomebody(Reason reason) {
        return reason == Reason.SESSION_ENDED;
    }

    private void giveUp(Command command, RuntimeException cause) {
        LOG.warn("Command {} failed for good", command.id().value(), cause);
        settle(command, to -> to.onBroken(command, cause));
    }

    private void settle(Command command, Consumer<OutboxListener> outcome) {
        lock.lock();
        try {
            file.settle(command.id());
        } catch (IOException e) {
            // At worst it is sent again under its id, which changes nothing where it was done.
            LOG.warn("The outbox cannot note an answer", e);
        } finally {
            lock.unlock();
        }
        away = false;
        tell(outcome);
        tellWaiting();
    }

    private void tellWaiting() {
        tell(to -> to.onWaiting(waiting(), away));
    }

    private void tell(Consumer<OutboxListener> what) {
        hearing.lock();
        try {
            what.accept(listener);
        } catch (RuntimeException fault) {
            LOG.error("A listener of the outbox failed", fault);
        } finally {
            hearing.unlock();
        }
    }

    private void rest(Duration wait) throws InterruptedException {
        lock.lock();
        try {
            long left = wait.toNanos();
            while (left > 0 && !retry && !closed) {
                left = changed.awaitNanos(left);
            }
            retry = false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        sender.interrupt();
        try {
            if (!sender.join(CLOSE_LIMIT)) {
                LOG.warn("The outbox is still sending; what it sends is sent again next time");
            }
            file.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("The outbox's file could not be closed", e);
        }
    }
}
