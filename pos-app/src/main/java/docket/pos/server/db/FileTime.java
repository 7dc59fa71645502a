package docket.pos.server.db;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// A moment as part of a file's name: `20261122T184003512Z`. Every system takes it, and names sort
/// by
/// it.
final class FileTime {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private FileTime() {}

    static String of(Instant moment) {
        return FORM.format(moment);
    }
}
