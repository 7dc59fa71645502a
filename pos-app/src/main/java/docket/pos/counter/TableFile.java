package docket.pos.counter;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// Tables as files that spreadsheets read.
public final class TableFile {
    /// Without it, spreadsheets take the file for one in an old national code.
    public static final String UTF8_MARK = "\uFEFF";

    /// What makes a spreadsheet take a text for a formula.
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private TableFile() {}

    /// A text that no spreadsheet computes: somebody else may have chosen it.
    public static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /// Writes a table as CSV; the file is whole or not there.
    ///
    /// @return where it is
    public static Path write(Path target, List<String> titles, List<List<String>> rows) {
        Path whole = target.toAbsolutePath();
        try {
            Path unfinished = Files.createTempFile(whole.getParent(), "docket-table", ".part");
            try {
                try (Writer out = Files.newBufferedWriter(unfinished)) {
                    out.write(UTF8_MARK);
                    CsvWriter csv = CsvWriter.builder().build(out);
                    csv.writeRecord(titles);
                    rows.forEach(
                            row -> csv.writeRecord(row.stream().map(TableFile::harmless).toList()));
                    csv.flush();
                }
                return Files.move(unfinished, whole, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
