package docket.pos.server.db.power;

import java.util.List;
import java.util.Random;

/// What of the writes that nobody had flushed a disk has when its power goes. It may write them in
/// any order, and half of one.
public enum Survival {
    NOTHING,

    /// The first of them, and the beginning of the next.
    PREFIX,

    /// Some of them.
    WRITES,

    /// Some pages of each.
    BLOCKS,

    /// Some sectors of each.
    SECTORS,

    /// The first page of each and its second half, by which H2 knows what it has written.
    ENDS;

    private static final List<Survival> ALL = List.of(values());

    private static final int PAGE = 4096;
    private static final int SECTOR = 512;

    /// One after another.
    public static Survival of(int number) {
        return ALL.get(number % ALL.size());
    }

    /// Carries out on a disk's content what survives.
    void apply(List<Change> waiting, Content content, Random lots) {
        switch (this) {
            case NOTHING -> {}
            case PREFIX -> prefix(waiting, content, lots);
            case WRITES -> parts(waiting, Integer.MAX_VALUE, content, lots);
            case BLOCKS -> parts(waiting, PAGE, content, lots);
            case SECTORS -> parts(waiting, SECTOR, content, lots);
            case ENDS -> ends(waiting, content);
        }
    }

    private static void prefix(List<Change> waiting, Content content, Random lots) {
        int whole = lots.nextInt(waiting.size() + 1);
        waiting.subList(0, whole).forEach(change -> change.apply(content));
        if (whole < waiting.size() && waiting.get(whole) instanceof Change.Write torn) {
            content.write(torn.position(), torn.bytes(), 0, lots.nextInt(torn.bytes().length + 1));
        }
    }

    private static void parts(List<Change> waiting, int size, Content content, Random lots) {
        for (Change change : waiting) {
            switch (change) {
                case Change.Write write -> parts(write, size, content, lots);
                case Change.Cut cut -> {
                    if (lots.nextBoolean()) {
                        cut.apply(content);
                    }
                }
            }
        }
    }

    private static void ends(List<Change> waiting, Content content) {
        for (Change change : waiting) {
            switch (change) {
                case Change.Write write -> {
                    int size = write.bytes().length;
                    content.write(write.position(), write.bytes(), 0, Math.min(PAGE, size));
                    content.write(write.position(), write.bytes(), size / 2, size);
                }
                case Change.Cut cut -> cut.apply(content);
            }
        }
    }

    /// Parts begin where the disk's pages or sectors do.
    private static void parts(Change.Write write, int size, Content content, Random lots) {
        int from = 0;
        while (from < write.bytes().length) {
            long beyond = (write.position() + from) % size;
            int to = (int) Math.min(write.bytes().length, from + (size - beyond));
            if (lots.nextBoolean()) {
                content.write(write.position(), write.bytes(), from, to);
            }
            from = to;
        }
    }
}
