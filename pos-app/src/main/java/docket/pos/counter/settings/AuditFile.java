package docket.pos.counter.settings;

import de.siegmar.fastcsv.writer.CsvWriter;
import docket.model.audit.AuditEntry;
import docket.pos.counter.TableFile;
import docket.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// A file that entries are exported to, in the form that its name says. It is whole or not there:
/// until the last entry is written it has another name. Used by one thread at a time.
final class AuditFile implements AutoCloseable {
    private final Path target;
    private final Path unfinished;
    private final Writer out;
    private final Form form;
    private boolean finished;

    /// A way to write entries down.
    private interface Form {
        void write(AuditEntry entry, AuditRow row) throws IOException;

        void end() throws IOException;
    }

    private AuditFile(Path target, Path unfinished, Writer out, Form form) {
        this.target = target;
        this.unfinished = unfinished;
        this.out = out;
        this.form = form;
    }

    /// Begins a file.
    ///
    /// @param target as JSON where it ends in `.json`, else as CSV
    /// @param titles of the columns of the CSV
    static AuditFile open(Path target, List<String> titles) {
        try {
            Path whole = target.toAbsolutePath();
            Path unfinished = Files.createTempFile(whole.getParent(), "docket-audit", ".part");
            Writer out = Files.newBufferedWriter(unfinished);
            boolean json = whole.getFileName().toString().endsWith(".json");
            return new AuditFile(whole, unfinished, out, json ? json(out) : csv(out, titles));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Form csv(Writer out, List<String> titles) throws IOException {
        out.write(TableFile.UTF8_MARK);
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(titles);
        return new Form() {
            @Override
            public void write(AuditEntry entry, AuditRow row) {
                csv.writeRecord(cells(row));
            }

            @Override
            public void end() throws IOException {
                csv.flush();
            }
        };
    }

    private static List<String> cells(AuditRow row) {
        return List.of(
                        String.valueOf(row.n()),
                        row.when(),
                        row.who(),
                        row.where(),
                        row.allowedBy(),
                        row.what(),
                        row.subject(),
                        row.before(),
                        row.after(),
                        row.why())
                .stream()
                .map(TableFile::harmless)
                .toList();
    }

    private static Form json(Writer out) {
        return new Form() {
            private String between = "[\n";

            @Override
            public void write(AuditEntry entry, AuditRow row) throws IOException {
                out.write(between + Json.MAPPER.writeValueAsString(entry));
                between = ",\n";
            }

            @Override
            public void end() throws IOException {
                out.write(between.startsWith("[") ? "[]\n" : "\n]\n");
            }
        };
    }

    /// Writes some entries, each with how it is said.
    void write(List<AuditEntry> entries, List<AuditRow> rows) {
        try {
            for (int i = 0; i < entries.size(); i++) {
                form.write(entries.get(i), rows.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends the file, and gives it its name.
    void finish() {
        try {
            form.end();
            out.close();
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            finished = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Leaves nothing of a file that was not finished.
    @Override
    public void close() {
        try {
            out.close();
            if (!finished) {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
