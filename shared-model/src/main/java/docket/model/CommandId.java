package docket.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The client-made name of one command. The same id with the same command gets the first answer
/// again; with another command it is refused. So a retry never does a thing twice.
public record CommandId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CommandId {}

    /// Reads an id that another program chose: a UUID as it is, any other text by its name-based
    /// UUID, so that equal texts are equal ids.
    public static CommandId of(String text) {
        return new CommandId(
                Limits.isUuid(text)
                        ? UUID.fromString(text)
                        : UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)));
    }
}
