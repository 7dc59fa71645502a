package docket.client;

import docket.disk.OwnerOnly;
import docket.model.CommandId;
import docket.wire.Json;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// The file of an outbox: one line `+` and the command as JSON for each that came in, one line `-`
/// and its id for each that was settled. Emptied whenever nothing waits. One program has it open at
/// a time. Written without channels, which an interrupted thread would close. Confined to its
/// outbox's lock.
final class OutboxFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxFile.class);

    private final Path path;
    private final RandomAccessFile file;
    private final Map<CommandId, Command> waiting = new LinkedHashMap<>();

    private OutboxFile(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    /// Opens the file with what the last run left in it.
    ///
    /// @throws IOException if it cannot be read or written, or another program has it
    static OutboxFile open(Path path) throws IOException {
        @Nullable Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            OwnerOnly.folder(folder);
        }
        if (!Files.exists(path)) {
            OwnerOnly.create(path);
        }
        var outbox = new OutboxFile(path, new RandomAccessFile(path.toFile(), "rw"));
        try {
            outbox.lock();
            outbox.read();
            return outbox;
        } catch (IOException | RuntimeException e) {
            outbox.close();
            throw e;
        }
    }

    private void lock() throws IOException {
        try {
            if (file.getChannel().tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException inThisProgram) {
            LOG.debug("The outbox is open in this very program", inThisProgram);
        }
        throw new IOException(
                "another Docket has %s open: close it, or give this one a folder of its own"
                        .formatted(path));
    }

    /// Reads what waits. A last line without an end was cut while it was written: its submit never
    /// returned, and what comes next must not become its end.
    private void read() throws IOException {
        var all = new byte[Math.toIntExact(file.length())];
        file.readFully(all);
        int start = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == '\n') {
                take(new String(all, start, i - start, StandardCharsets.UTF_8));
                start = i + 1;
            }
        }
        cut(waiting.isEmpty() ? 0 : start);
    }

    private void take(String line) throws IOException {
        try {
            if (line.startsWith("+")) {
                Command command = Json.MAPPER.readValue(line.substring(1), Command.class);
                waiting.put(command.id(), command);
            } else {
                waiting.remove(new CommandId(UUID.fromString(line.substring(1))));
            }
        } catch (JacksonException | IllegalArgumentException | IndexOutOfBoundsException e) {
            putAside(line, e);
        }
    }

    /// Keeps a line that cannot be read, for a person to look at: somebody entered it.
    private void putAside(String line, RuntimeException cause) throws IOException {
        Path aside = path.resolveSibling(path.getFileName() + ".unreadable");
        if (!Files.exists(aside)) {
            OwnerOnly.create(aside);
        }
        Files.writeString(aside, line + "\n", StandardOpenOption.APPEND);
        LOG.error("A line of {} cannot be read; it is put aside in {}", path, aside, cause);
    }

    /// The commands that wait, in the order in which they came in.
    List<Command> waiting() {
        return List.copyOf(waiting.values());
    }

    /// Keeps a command on the disk.
    ///
    /// @throws IllegalArgumentException if another one waits under its id
    void keep(Command command) throws IOException {
        Command known = waiting.get(command.id());
        if (known == null) {
            append("+" + Json.MAPPER.writeValueAsString(command));
            waiting.put(command.id(), command);
        } else if (!known.equals(command)) {
            throw new IllegalArgumentException("Another command waits under this one's id.");
        }
    }

    /// Notes on the disk that a command is settled: one that was refused must not be sent again
    /// after a power cut, since it might be carried out then.
    void settle(CommandId command) throws IOException {
        waiting.remove(command);
        if (waiting.isEmpty()) {
            cut(0);
            file.getFD().sync();
        } else {
            append("-" + command.value());
        }
    }

    /// Writes a line to the disk, whole or not at all.
    private void append(String line) throws IOException {
        long before = file.getFilePointer();
        try {
            file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            file.getFD().sync();
        } catch (IOException e) {
            cut(before);
            throw e;
        }
    }

    private void cut(long length) throws IOException {
        file.setLength(length);
        file.seek(length);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
