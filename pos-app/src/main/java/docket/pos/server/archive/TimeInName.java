package docket.pos.server.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// A moment as part of a file's name: `20261122T184003512Z`. Every system takes it, and names sort
/// by it.
public final class TimeInName {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private TimeInName() {}

    /// Writes a moment, to the millisecond.
    public static String of(Instant moment) {
        return FORM.format(moment);
    }

    /// Reads what [#of] wrote.
    ///
    /// @throws java.time.format.DateTimeParseException if it is none
    static Instant parse(String text) {
        return FORM.parse(text, Instant::from);
    }
}
