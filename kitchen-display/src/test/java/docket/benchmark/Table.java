package docket.benchmark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// The figures as they come, printed as the rows of a Markdown table.
final class Table {
    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    Table() {
        out.println("| what | figure |\n| --- | --- |");
    }

    void row(String what, Object figure) {
        out.printf("| %s | %s |%n", what, figure);
    }
}
