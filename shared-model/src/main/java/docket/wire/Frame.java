package docket.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import docket.model.device.Device;
import docket.model.event.Actor;
import docket.model.event.LogEntry;
import docket.model.event.Snapshot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;

/// One message of the feed. On the wire
/// `{"seq":124,"at":"…","by":{…},"type":"order-placed","data":{…}}`.
public sealed interface Frame {
    String SNAPSHOT = "snapshot";
    String PRESENCE = "presence";
    String DEVICE = "device";

    /// A fact, the only kind that moves `seq`.
    record Fact(LogEntry entry) implements Frame {}

    /// The whole floor as of `seq`.
    record State(long seq, Instant at, Snapshot snapshot) implements Frame {}

    /// Who is connected, at the time of the last fact `seq`.
    record Stations(long seq, Instant at, Presence presence) implements Frame {}

    /// The device that hears it, as it is let in now; sent to it alone when it was changed.
    record Own(long seq, Instant at, Device device) implements Frame {}

    /// Reads one message of the feed.
    ///
    /// @throws tools.jackson.core.JacksonException if the text is no frame
    static Frame read(String text) {
        JsonNode tree = Json.MAPPER.readTree(text);
        String type = tree.path("type").asString("");
        return switch (type) {
            case SNAPSHOT -> {
                Envelope<Snapshot> e = Json.MAPPER.treeToValue(tree, new TypeReference<>() {});
                yield new State(e.seq(), e.at(), e.data());
            }
            case PRESENCE -> {
                Envelope<Presence> e = Json.MAPPER.treeToValue(tree, new TypeReference<>() {});
                yield new Stations(e.seq(), e.at(), e.data());
            }
            case DEVICE -> {
                Envelope<Device> e = Json.MAPPER.treeToValue(tree, new TypeReference<>() {});
                yield new Own(e.seq(), e.at(), e.data());
            }
            default -> new Fact(entry(tree));
        };
    }

    private static LogEntry entry(JsonNode tree) {
        @Nullable LogEntry entry = Json.MAPPER.treeToValue(tree, LogEntry.class);
        if (entry == null) {
            throw DatabindException.from((JsonParser) null, "the text is no frame");
        }
        return entry;
    }

    static String write(LogEntry entry) {
        String type = entry.event().getClass().getAnnotation(JsonTypeName.class).value();
        return Json.MAPPER.writeValueAsString(
                new Envelope<>(entry.seq(), entry.at(), entry.by(), type, entry.event()));
    }

    /// Writes a snapshot, of which parts may be text already.
    ///
    /// @param snapshot a [Snapshot], or what is written as one is
    static String writeSnapshot(long seq, Instant at, Object snapshot) {
        return write(seq, at, SNAPSHOT, snapshot);
    }

    static String write(long seq, Instant at, Presence presence) {
        return write(seq, at, PRESENCE, presence);
    }

    static String write(long seq, Instant at, Device device) {
        return write(seq, at, DEVICE, device);
    }

    private static String write(long seq, Instant at, String type, Object data) {
        return Json.MAPPER.writeValueAsString(new Envelope<>(seq, at, null, type, data));
    }

    /// The shape that all frames share; only a fact says who made it.
    record Envelope<T>(
            long seq,
            Instant at,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Actor by,
            String type,
            T data) {}
}
