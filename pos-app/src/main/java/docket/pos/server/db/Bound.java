package docket.pos.server.db;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The values of a statement as text: a letter for the type, a colon, the value.
final class Bound {
    private Bound() {}

    /// Writes a value.
    ///
    /// @throws IllegalArgumentException if it is of a type that no row of the store has
    static @Nullable String write(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> "s:" + text;
            case Integer number -> "i:" + number;
            case Short number -> "i:" + number;
            case Long number -> "l:" + number;
            case Boolean flag -> "b:" + flag;
            case UUID id -> "u:" + id;
            case LocalDate day -> "d:" + day;
            case java.sql.Date day -> "d:" + day.toLocalDate();
            case Instant moment -> "t:" + moment;
            case Timestamp moment -> "t:" + moment.toInstant();
            case OffsetDateTime moment -> "t:" + moment.toInstant();
            default ->
                    throw new IllegalArgumentException(
                            "The journal has no text for a value of " + value.getClass().getName());
        };
    }

    /// The value that was written.
    static @Nullable Object read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String value = text.substring(2);
        return switch (text.charAt(0)) {
            case 's' -> value;
            case 'i' -> Integer.valueOf(value);
            case 'l' -> Long.valueOf(value);
            case 'b' -> Boolean.valueOf(value);
            case 'u' -> UUID.fromString(value);
            case 'd' -> LocalDate.parse(value);
            case 't' -> Instant.parse(value).atOffset(ZoneOffset.UTC);
            default -> throw new IllegalArgumentException("no value: " + text);
        };
    }
}
