package docket.pos.server.db;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// A line of the journal: text, a tab, and the checksum of what is before it. Where a line was
/// flushed together with the one before it, a tab and `&` follow the text. JSON and ids hold no tab
/// and no end of line.
sealed interface Line permits JournalLine, KeptLine, Line.Life {
    /// What the line says, without its checksum.
    String body();

    /// The whole line, with its end, as the first of those that are flushed together.
    default String text() {
        return Mark.checked(body());
    }

    /// The whole line, with its end, as one that is flushed together with the one before it.
    default String textBehindAnother() {
        return Mark.checked(body() + Mark.BEHIND);
    }

    /// Which life of the store the lines after this one are of. Each file begins with one.
    ///
    /// @param at where that was
    record Life(UUID life, Position at) implements Line {
        @Override
        public String body() {
            return "{\"life\":\"%s\",\"seq\":%d,\"kept\":%d}".formatted(life, at.seq(), at.kept());
        }
    }

    /// How a line begins, by which it is known without reading all of it.
    final class Mark {
        private static final Pattern HEAD = Pattern.compile("\\{\"(seq|kept)\":(\\d{1,18}),");
        private static final Pattern LIFE =
                Pattern.compile(
                        "\\{\"life\":\"([0-9a-f-]{36})\",\"seq\":(\\d{1,18}),\"kept\":(\\d{1,18})}");

        /// Characters of a checksum, and at most of a line's beginning up to its number.
        private static final int CHECKSUM = 8;

        private static final int LONGEST_HEAD = 32;

        /// Behind the text of a line that was flushed together with the one before it.
        private static final String BEHIND = "\t&";

        private final Kind kind;
        private final long number;
        private final byte[] bytes;
        private final int length;
        private final boolean isBehind;

        /// @param length of the text, without what is behind it
        private Mark(Kind kind, long number, byte[] bytes, int length, boolean isBehind) {
            this.kind = kind;
            this.number = number;
            this.bytes = bytes;
            this.length = length;
            this.isBehind = isBehind;
        }

        private static String checked(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return text + '\t' + checksum(bytes, bytes.length) + '\n';
        }

        Kind kind() {
            return kind;
        }

        /// The number of the fact, or of the change of rows.
        long number() {
            return number;
        }

        /// Whether it was flushed together with the line before it.
        boolean isBehindAnother() {
            return isBehind;
        }

        /// The kinds of lines.
        enum Kind {
            FACT,
            ROWS,
            LIFE
        }

        /// Looks at a line, without its end; nothing if it is damaged.
        static Optional<Mark> of(byte[] line) {
            int body = line.length - CHECKSUM - 1;
            if (body < 0
                    || line[body] != '\t'
                    || !checksum(line, body).equals(ascii(line, body + 1, line.length))) {
                return Optional.empty();
            }
            int mark = body - BEHIND.length();
            boolean isBehind = mark > 0 && ascii(line, mark, body).equals(BEHIND);
            int length = isBehind ? mark : body;
            Matcher head = HEAD.matcher(ascii(line, 0, Math.min(length, LONGEST_HEAD)));
            if (head.lookingAt()) {
                Kind kind = head.group(1).equals("seq") ? Kind.FACT : Kind.ROWS;
                long number = Long.parseLong(head.group(2));
                return Optional.of(new Mark(kind, number, line, length, isBehind));
            }
            return LIFE.matcher(ascii(line, 0, length)).matches()
                    ? Optional.of(new Mark(Kind.LIFE, 0, line, length, isBehind))
                    : Optional.empty();
        }

        /// Reads the line that was found whole.
        Line read() {
            String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
            return switch (kind) {
                case FACT -> JournalLine.parse(text);
                case ROWS -> KeptLine.parse(text);
                case LIFE -> life();
            };
        }

        /// The life that the line tells of.
        Life life() {
            Matcher parts = LIFE.matcher(ascii(bytes, 0, length));
            if (!parts.matches()) {
                throw new IllegalStateException("no line of a life");
            }
            return new Life(
                    UUID.fromString(parts.group(1)),
                    new Position(Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3))));
        }

        private static String ascii(byte[] line, int from, int to) {
            return new String(line, from, to - from, StandardCharsets.ISO_8859_1);
        }

        private static String checksum(byte[] bytes, int length) {
            var crc = new CRC32C();
            crc.update(bytes, 0, length);
            return HexFormat.of().toHexDigits((int) crc.getValue());
        }
    }
}
