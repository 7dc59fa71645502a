package docket.model.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import docket.model.Limits;
import java.util.UUID;

/// Names one message; made by the device that sends it, so that a message that is sent again is the
/// same one.
public record MessageId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MessageId {
        Limits.required("message id", value);
    }
}
