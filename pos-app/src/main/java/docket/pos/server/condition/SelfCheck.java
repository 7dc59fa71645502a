package docket.pos.server.condition;

import docket.pos.server.db.Database;
import docket.time.SteadyClock;
import docket.wire.Condition;
import docket.wire.Condition.Disk;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks how disk and clock of this PC are. Thread-safe.
public final class SelfCheck {
    private static final Logger LOG = LoggerFactory.getLogger(SelfCheck.class);

    private static final long MEGABYTE = 1L << 20;

    /// Less room than this is told of: packing lays a second store aside, the log may take 200 MB,
    /// and people need an evening to make room.
    private static final long LOW = 500 * MEGABYTE;

    /// A disk on which that would be more than a twentieth is small: it is low below a twentieth.
    private static final long PART = 20;

    private final Database database;
    private final Path folder;
    private final SteadyClock clock;
    private volatile @Nullable Room room;

    /// What a disk has, in bytes.
    record Room(long free, long all) {
        boolean isLow() {
            return free < Math.min(LOW, all / PART);
        }

        long megabytes() {
            return free / MEGABYTE;
        }
    }

    /// @param folder where the store lies
    public SelfCheck(Database database, Path folder, SteadyClock clock) {
        this.database = database;
        this.folder = folder;
        this.clock = clock;
        look();
    }

    /// Looks how much room is left; called every few seconds.
    public void look() {
        @Nullable Room before = room;
        @Nullable Room now = measured();
        room = now;
        boolean wasLow = before != null && before.isLow();
        if (now != null && now.isLow() && !wasLow) {
            LOG.warn("Only {} MB are left on the disk of {}", now.megabytes(), folder);
        }
    }

    private @Nullable Room measured() {
        try {
            FileStore disk = Files.getFileStore(folder);
            return new Room(disk.getUsableSpace(), disk.getTotalSpace());
        } catch (IOException e) {
            LOG.debug("The disk does not say how much room it has", e);
            return null;
        }
    }

    /// What the disk has; empty where it does not say.
    Optional<Room> room() {
        return Optional.ofNullable(room);
    }

    /// How it is now.
    public Condition condition() {
        @Nullable Room left = room;
        @Nullable Disk disk =
                database.isHealthy()
                        ? (left != null && left.isLow() ? Disk.LOW : null)
                        : Disk.READ_ONLY;
        Duration ahead = clock.ahead();
        return new Condition(
                disk,
                disk == null || left == null ? null : left.megabytes(),
                ahead.isZero() ? null : ahead.toSeconds());
    }
}
