package docket.pos.server.db.power;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.h2.store.fs.FilePath;

/// A folder on a disk whose power can go at any of its operations, and which can fail some of them.
/// H2 reaches it by the file system `power:`, the journal by [#open]. Files that are reached
/// otherwise are taken to be on disk at once. Thread-safe.
public final class PowerDisk implements AutoCloseable {
    /// What H2 calls its file system.
    public static final String FILES = PowerFiles.SCHEME + ":";

    private static final long NEVER = Long.MAX_VALUE;

    private static final Map<Path, PowerDisk> DISKS = new ConcurrentHashMap<>();

    private final Path folder;
    private final Map<Path, Platter> platters = new HashMap<>();
    private Predicate<Path> lies = file -> false;
    private long operations;
    private long cutAt = NEVER;
    private long failFrom = NEVER;
    private int failures;
    private boolean readOnly;
    private boolean off;

    private PowerDisk(Path folder) {
        this.folder = folder;
    }

    public static PowerDisk under(Path folder) {
        FilePath.register(new PowerFiles());
        var disk = new PowerDisk(folder.toAbsolutePath().normalize());
        DISKS.put(disk.folder, disk);
        return disk;
    }

    static PowerDisk of(Path file) {
        for (Path above = file.getParent(); above != null; above = above.getParent()) {
            PowerDisk disk = DISKS.get(above);
            if (disk != null) {
                return disk;
            }
        }
        throw new IllegalStateException("no disk has " + file);
    }

    /// Opens a file, and makes it where there is none.
    public FileChannel open(Path file) throws IOException {
        requireWritable();
        FileChannel live =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        synchronized (this) {
            Platter platter = platters.get(file);
            if (platter == null) {
                platter = new Platter(file);
                platters.put(file, platter);
            }
            platter.open(file);
            return new PowerChannel(this, platter, live);
        }
    }

    /// Takes the power away in the middle of an operation.
    ///
    /// @param operation which one from now on, the next is 1
    public synchronized void cutAt(int operation) {
        cutAt = operations + operation;
    }

    /// Takes the power away now.
    public synchronized void cut() {
        off = true;
    }

    public synchronized boolean isOff() {
        return off;
    }

    /// Says of some files that they are flushed when they are not.
    public synchronized void lieAbout(Predicate<Path> files) {
        lies = files;
    }

    /// Has some operations fail as those of a full disk do.
    ///
    /// @param operation the first of them from now on, the next is 1
    public synchronized void fail(int operation, int times) {
        failFrom = operations + operation;
        failures = times;
    }

    /// Can only be read from now on, as a disk that Linux no longer trusts, until it is mended.
    public synchronized void allowOnlyReading() {
        readOnly = true;
    }

    public synchronized boolean isReadOnly() {
        return readOnly;
    }

    /// Whether it has begun to fail.
    public synchronized boolean isFailing() {
        return operations >= failFrom;
    }

    /// Whether it has failed as often as it was to.
    public synchronized boolean hasFailed() {
        return isFailing() && failures == 0;
    }

    /// Has no more operations fail.
    public synchronized void heal() {
        failFrom = NEVER;
        failures = 0;
        readOnly = false;
    }

    synchronized int write(Platter file, FileChannel live, ByteBuffer source, long position)
            throws IOException {
        boolean fails = isNextToFail();
        byte[] bytes = new byte[fails ? source.remaining() / 2 : source.remaining()];
        source.get(bytes);
        file.add(new Change.Write(position, bytes));
        requirePower();
        ByteBuffer whole = ByteBuffer.wrap(bytes);
        while (whole.hasRemaining()) {
            live.write(whole, position + whole.position());
        }
        requireNot(fails);
        return bytes.length;
    }

    synchronized void cut(Platter file, FileChannel live, long size) throws IOException {
        boolean fails = isNextToFail();
        requireNot(fails);
        file.add(new Change.Cut(size));
        requirePower();
        live.truncate(size);
    }

    synchronized void flush(Platter file) throws IOException {
        boolean fails = isNextToFail();
        requirePower();
        requireNot(fails);
        if (!isLiedAbout(file)) {
            file.flush();
        }
    }

    /// Gives a file the name of another, which is gone then. The disk has that at once, and of the
    /// file what was flushed.
    synchronized void move(Path from, Path to) throws IOException {
        boolean fails = isNextToFail();
        requirePower();
        requireNot(fails);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        Platter moved = platters.remove(from);
        if (moved == null) {
            platters.remove(to);
        } else {
            platters.put(to, moved);
        }
    }

    synchronized void delete(Path file) throws IOException {
        requirePower();
        requireWritable();
        Files.deleteIfExists(file);
        platters.remove(file);
    }

    private boolean isLiedAbout(Platter flushed) {
        return platters.entrySet().stream()
                .anyMatch(file -> file.getValue() == flushed && lies.test(file.getKey()));
    }

    synchronized void close(Platter file) {
        file.close();
    }

    /// Counts an operation; the power goes with the one that it is to go with.
    private boolean isNextToFail() throws IOException {
        requirePower();
        requireWritable();
        operations++;
        off = operations >= cutAt;
        boolean fails = operations >= failFrom && failures > 0;
        if (fails) {
            failures--;
        }
        return fails;
    }

    private void requirePower() throws IOException {
        if (off) {
            throw new IOException("The power is off");
        }
    }

    private synchronized void requireWritable() throws IOException {
        if (readOnly) {
            throw new IOException("Read-only file system");
        }
    }

    private static void requireNot(boolean failing) throws IOException {
        if (failing) {
            throw new IOException("No space left on device");
        }
    }

    /// Makes the folder as it is when the power comes back, and gives this one up.
    public synchronized void restore(Path copy, Survival survival, Random lots) throws IOException {
        off = true;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted().toList()) {
                Path other = copy.resolve(folder.relativize(one));
                Platter platter = platters.get(one);
                if (Files.isDirectory(one)) {
                    Files.createDirectories(other);
                } else if (platter == null) {
                    Files.copy(one, other);
                } else {
                    Files.write(other, platter.after(survival, lots));
                }
            }
        }
    }

    @Override
    public void close() {
        cut();
        DISKS.remove(folder);
    }
}
