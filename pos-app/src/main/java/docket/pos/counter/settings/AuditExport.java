package docket.pos.counter.settings;

import docket.client.AuditCalls;
import docket.model.audit.AuditEntry;
import docket.model.audit.AuditSearch;
import docket.ui.Background;
import docket.ui.Outcome;
import docket.wire.AuditPage;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Writes all that a search finds to a file, page after page: asked for and written in the
/// background, put into words on the screens' thread, to which it is confined.
final class AuditExport {
    private static final int PAGE = 500;

    /// No export has this number.
    private static final int NONE = 0;

    private final Background background;
    private final AuditCalls server;
    private final ReadOnlyIntegerWrapper written = new ReadOnlyIntegerWrapper(-1);
    private int begunCount;
    private int current = NONE;

    /// What is being written.
    private record Job(
            int number,
            Path target,
            AuditSearch search,
            Function<AuditEntry, AuditRow> words,
            Consumer<Outcome<Path>> then) {}

    AuditExport(Background background, AuditCalls server) {
        this.background = background;
        this.server = server;
    }

    /// How many entries are written so far; below 0 where none is being written.
    ReadOnlyIntegerProperty writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /// Begins, unless another one is under way.
    ///
    /// @param words how entries are said
    /// @param then hears of the end, unless it is cancelled
    void start(
            Path target,
            List<String> titles,
            AuditSearch search,
            Function<AuditEntry, AuditRow> words,
            Consumer<Outcome<Path>> then) {
        if (current != NONE) {
            return;
        }
        begunCount++;
        current = begunCount;
        var begun = new Job(current, target, search, words, then);
        written.set(0);
        background.run(
                () -> AuditFile.open(target, titles),
                opened -> {
                    if (opened instanceof Outcome.Done<AuditFile> file) {
                        next(begun, file.value(), AuditCalls.NEWEST);
                    } else {
                        end(begun, failed(opened));
                    }
                });
    }

    void cancel() {
        current = NONE;
        written.set(-1);
    }

    private void next(Job begun, AuditFile file, long before) {
        background.run(
                () -> server.list(begun.search(), before, PAGE),
                page -> {
                    if (begun.number() != current) {
                        drop(file, () -> {});
                    } else if (page instanceof Outcome.Done<AuditPage> found) {
                        write(begun, file, found.value());
                    } else {
                        drop(file, () -> end(begun, failed(page)));
                    }
                });
    }

    private void write(Job begun, AuditFile file, AuditPage page) {
        List<AuditEntry> entries = page.entries();
        List<AuditRow> rows = entries.stream().map(begun.words()).toList();
        background.run(
                () -> {
                    file.write(entries, rows);
                    if (!page.more()) {
                        file.finish();
                    }
                    return begun.target();
                },
                wrote -> {
                    if (begun.number() != current || !(wrote instanceof Outcome.Done<Path>)) {
                        drop(file, () -> end(begun, wrote));
                    } else if (page.more()) {
                        written.set(written.get() + entries.size());
                        next(begun, file, entries.getLast().n());
                    } else {
                        end(begun, wrote);
                    }
                });
    }

    /// Takes away what there is of a file.
    private void drop(AuditFile file, Runnable then) {
        background.run(
                () -> {
                    file.close();
                    return file;
                },
                gone -> then.run());
    }

    private void end(Job begun, Outcome<Path> outcome) {
        if (begun.number() == current) {
            cancel();
            begun.then().accept(outcome);
        }
    }

    private static Outcome<Path> failed(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?> no -> new Outcome.Refused<>(no.refusal());
            case Outcome.Unreachable<?> away -> new Outcome.Unreachable<>(away.reason());
            case Outcome.Broken<?> broken -> new Outcome.Broken<>(broken.cause());
            case Outcome.Done<?> none ->
                    throw new IllegalStateException("nothing failed: " + none.value());
        };
    }
}
