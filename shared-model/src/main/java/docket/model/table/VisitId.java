package docket.model.table;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import docket.model.Limits;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;

/// Names one visit; made by the station that seats the guests, or of the order that opens it.
public record VisitId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VisitId {
        Limits.required("visit id", value);
    }

    /// The visit that this order opens.
    public static VisitId openedBy(UUID order) {
        return new VisitId(
                UUID.nameUUIDFromBytes(("visit " + order).getBytes(StandardCharsets.UTF_8)));
    }

    /// The visit that an order opens where it is brought to.
    ///
    /// @param version of the order when it is there
    public static VisitId openedBy(UUID order, int version) {
        return new VisitId(
                UUID.nameUUIDFromBytes(
                        ("visit " + order + " " + version).getBytes(StandardCharsets.UTF_8)));
    }

    /// Whether an order opened this visit.
    ///
    /// @param version of the order now
    public boolean isOpenedBy(UUID order, int version) {
        return equals(openedBy(order))
                || IntStream.rangeClosed(1, version)
                        .anyMatch(then -> equals(openedBy(order, then)));
    }
}
