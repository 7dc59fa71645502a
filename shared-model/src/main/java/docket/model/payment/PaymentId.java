package docket.model.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import docket.model.Limits;
import java.util.UUID;

/// Names one payment; made by the station that enters it, so that a retry is known as one.
public record PaymentId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PaymentId {
        Limits.required("payment id", value);
    }

    public static PaymentId of(String text) {
        return new PaymentId(UUID.fromString(text));
    }
}
