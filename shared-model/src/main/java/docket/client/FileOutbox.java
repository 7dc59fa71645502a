package docket.client;

import docket.model.CommandId;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.Unreachable;
import docket.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// An outbox in a file: one line `+` and the command as JSON for each that came in, one line `-`
/// and its id for each that was answered. Emptied whenever nothing waits. Thread-safe.
public final class FileOutbox implements Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(FileOutbox.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final DocketClient client;
    private final OutboxListener listener;
    private final FileChannel file;
    private final Map<CommandId, Command> waiting = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread sender = Thread.ofVirtual().name("outbox").unstarted(this::run);
    private boolean closed;
    private boolean retry;

    private FileOutbox(
            DocketClient client, OutboxListener listener, FileChannel file, List<Command> kept) {
        this.client = client;
        this.listener = listener;
        this.file = file;
        kept.forEach(command -> waiting.put(command.id(), command));
    }

    /// Opens the outbox with what it still holds from the last run, and begins to send.
    ///
    /// @throws IOException if the file cannot be read or written
    public static FileOutbox open(Path path, DocketClient client, OutboxListener listener)
            throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        List<Command> kept = Files.exists(path) ? read(path) : List.of();
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        file.position(file.size());
        var outbox = new FileOutbox(client, listener, file, kept);
        outbox.sender.start();
        return outbox;
    }

    private static List<Command> read(Path path) throws IOException {
        var commands = new LinkedHashMap<CommandId, Command>();
        for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
            try {
                if (line.startsWith("+")) {
                    Command command = Json.MAPPER.readValue(line.substring(1), Command.class);
                    commands.put(command.id(), command);
                } else if (line.startsWith("-")) {
                    commands.remove(new CommandId(UUID.fromString(line.substring(1))));
                }
            } catch (JacksonException | IllegalArgumentException torn) {
                // Only a cut in mid-write leaves such a line; its submit never returned.
                LOG.warn("A line of {} cannot be read and is passed over: {}", path, line);
            }
        }
        return List.copyOf(commands.values());
    }

    @Override
    public void submit(Command command) {
        lock.lock();
        try {
            append("+" + Json.MAPPER.writeValueAsString(command) + "\n");
            file.force(false);
            waiting.put(command.id(), command);
            changed.signalAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<Command> waiting() {
        lock.lock();
        try {
            return List.copyOf(waiting.values());
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
        Duration wait = FIRST_WAIT;
        try {
            while (true) {
                Command next = next();
                if (next == null) {
                    return;
                }
                if (send(next)) {
                    wait = FIRST_WAIT;
                } else {
                    rest(wait);
                    Duration twice = wait.multipliedBy(2);
                    wait = twice.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : twice;
                }
            }
        } catch (InterruptedException stop) {
            LOG.debug("The outbox was closed");
        }
    }

    private @Nullable Command next() throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.await();
            }
            return closed ? null : waiting.values().iterator().next();
        } finally {
            lock.unlock();
        }
    }

    /// Sends one command.
    ///
    /// @return whether it is settled, one way or the other
    private boolean send(Command command) {
        try {
            Object answer = command.sendBy(client);
            settle(command);
            listener.onDone(command, answer);
        } catch (Refusal no) {
            if (no.reason() == Reason.BUSY || no.reason() == Reason.STORE_UNAVAILABLE) {
                listener.onWaiting(waiting(), true);
                return false;
            }
            settle(command);
            listener.onRefused(command, no);
        } catch (Unreachable away) {
            if (!Thread.currentThread().isInterrupted()) {
                listener.onWaiting(waiting(), true);
            }
            return false;
        } catch (RuntimeException broken) {
            LOG.warn("Command {} failed for good", command.id().value(), broken);
            settle(command);
            listener.onBroken(command, broken);
        }
        listener.onWaiting(waiting(), false);
        return true;
    }

    private void settle(Command command) {
        lock.lock();
        try {
            waiting.remove(command.id());
            if (waiting.isEmpty()) {
                file.truncate(0);
                file.position(0);
            } else {
                append("-" + command.id().value() + "\n");
            }
        } catch (IOException e) {
            // It was answered; at worst it is sent again under its id, which changes nothing.
            LOG.warn("The outbox cannot note an answer", e);
        } finally {
            lock.unlock();
        }
    }

    private void append(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
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
            sender.join(TimeUnit.SECONDS.toMillis(5));
            file.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("The outbox's file could not be closed", e);
        }
    }
}
