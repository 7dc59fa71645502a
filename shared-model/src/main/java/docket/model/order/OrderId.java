package docket.model.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import docket.model.Limits;
import java.util.UUID;

/// Names one order; made by the station that enters it, so that a retry is known as one.
public record OrderId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OrderId {
        Limits.required("order id", value);
    }

    public static OrderId of(String text) {
        return new OrderId(UUID.fromString(text));
    }
}
