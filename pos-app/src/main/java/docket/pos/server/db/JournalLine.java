package docket.pos.server.db;

import docket.model.CommandId;
import docket.model.event.LogEntry;
import docket.wire.Frame;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// A fact with the command that made it, as the journal keeps it: one line of text, `frame TAB
/// command-id TAB fingerprint TAB crc32c`, where the frame is what the feed sends. JSON and ids
/// hold no tab and no end of line.
record JournalLine(LogEntry entry, String frame, CommandId command, String fingerprint) {
    private static final Pattern SEQ = Pattern.compile("\\{\"seq\":(\\d{1,18}),");

    /// Characters of a checksum, and at most of a line's beginning up to the fact's number.
    private static final int CHECKSUM = 8;

    private static final int LONGEST_HEAD = 32;

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
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return body + '\t' + checksum(bytes, bytes.length) + '\n';
    }

    /// The number of the fact in a line, without its end, or nothing if the line is damaged.
    static OptionalLong seq(byte[] line) {
        int body = line.length - CHECKSUM - 1;
        if (body < 0
                || line[body] != '\t'
                || !checksum(line, body).equals(ascii(line, body + 1, line.length))) {
            return OptionalLong.empty();
        }
        Matcher seq = SEQ.matcher(ascii(line, 0, Math.min(line.length, LONGEST_HEAD)));
        return seq.lookingAt()
                ? OptionalLong.of(Long.parseLong(seq.group(1)))
                : OptionalLong.empty();
    }

    private static String ascii(byte[] line, int from, int to) {
        return new String(line, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /// Reads a line that [#seq(byte[])] found whole.
    static JournalLine parse(String text) {
        String[] parts = text.split("\t", -1);
        return of(parts[0], new CommandId(UUID.fromString(parts[1])), parts[2]);
    }

    private static String checksum(byte[] bytes, int length) {
        var crc = new CRC32C();
        crc.update(bytes, 0, length);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
