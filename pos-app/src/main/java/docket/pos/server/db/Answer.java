package docket.pos.server.db;

import java.util.function.Function;

/// What a command's sender gets.
///
/// @param again whether the command had been carried out before; the value is that first answer
public record Answer<T>(T value, boolean again) {
    public static <T> Answer<T> of(Written written, Function<Written, T> value) {
        return new Answer<>(value.apply(written), written.again());
    }
}
