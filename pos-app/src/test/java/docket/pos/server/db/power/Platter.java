package docket.pos.server.db.power;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// One file as the disk has it, beside the live one: what was flushed, and what still waits in its
/// cache. Guarded by its disk.
final class Platter {
    private final List<Change> waiting = new ArrayList<>();
    private Content flushed;
    private int open;

    Platter(Path file) throws IOException {
        flushed = new Content(Files.readAllBytes(file));
    }

    /// A program opens the file. If another file took its place meanwhile, that one counts; it was
    /// flushed before it was given its name.
    void open(Path file) throws IOException {
        if (open++ == 0) {
            byte[] live = Files.readAllBytes(file);
            Content known = flushed.copy();
            waiting.forEach(change -> change.apply(known));
            if (!known.isLike(live)) {
                flushed = new Content(live);
                waiting.clear();
            }
        }
    }

    void close() {
        open--;
    }

    void add(Change change) {
        waiting.add(change);
    }

    void flush() {
        waiting.forEach(change -> change.apply(flushed));
        waiting.clear();
    }

    /// What is there when the power comes back.
    byte[] after(Survival survival, Random lots) {
        Content left = flushed.copy();
        survival.apply(waiting, left, lots);
        return left.bytes();
    }
}
