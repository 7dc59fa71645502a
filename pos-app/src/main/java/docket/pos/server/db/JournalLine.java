package docket.pos.server.db;

import docket.model.CommandId;
import docket.model.event.LogEntry;
import docket.wire.Frame;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// A fact with the command that made it, as the journal keeps it: one line of text, `frame TAB
/// command-id TAB fingerprint TAB crc32c`, where the frame is what the feed sends. JSON and ids
/// hold no tab and no end of line.
record JournalLine(LogEntry entry, String frame, CommandId command, String fingerprint) {
    private static final Pattern SEQ = Pattern.compile("\\{\"seq\":(\\d{1,18}),");

    static JournalLine of(LogEntry entry, CommandId command, String fingerprint) {
        return new JournalLine(entry, Frame.write(entry), command, fingerprint);
    }

    static JournalLine of(String frame, CommandId command, String fingerprint) {
        LogEntry entry = ((Frame.Fact) Frame.read(frame)).entry();
        return new JournalLine(entry, frame, command, fingerprint);
    }

    /// The whole line, with its end.
    String text() {
        String body = frame + '\t' + command.value() + '\t' + fingerprint;
        return body + '\t' + checksum(body) + '\n';
    }

    /// The number of the fact in a line, without its end, or nothing if the line is damaged.
    static Optional<Long> seq(String text) {
        int sum = text.lastIndexOf('\t');
        if (sum < 0 || !checksum(text.substring(0, sum)).equals(text.substring(sum + 1))) {
            return Optional.empty();
        }
        Matcher seq = SEQ.matcher(text);
        return seq.lookingAt() ? Optional.of(Long.valueOf(seq.group(1))) : Optional.empty();
    }

    /// Reads a line that [#seq(String)] found whole.
    static JournalLine parse(String text) {
        String[] parts = text.split("\t", -1);
        return of(parts[0], new CommandId(UUID.fromString(parts[1])), parts[2]);
    }

    private static String checksum(String body) {
        var crc = new CRC32C();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }
}
