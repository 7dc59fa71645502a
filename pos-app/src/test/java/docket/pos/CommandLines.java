package docket.pos;

import java.io.PrintWriter;
import java.io.StringWriter;

/// Runs `docket-pos` within the test.
public final class CommandLines {
    private CommandLines() {}

    /// How a run ended.
    public record End(int code, String out, String err) {}

    public static End run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new End(code, out.toString().strip(), err.toString().strip());
    }
}
