package docket.net;

import docket.model.InvalidValue;
import docket.model.Limits;
import docket.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// What a server says of itself to anybody on the network. Whoever reads one got it from a
/// stranger.
///
/// @param id names the server for as long as it lives
/// @param shop the name that people know it by
/// @param port where it serves stations, by TLS
public record Announcement(UUID id, String shop, String version, int protocol, int port) {
    /// The kind of service, as multicast DNS names it.
    public static final String SERVICE = "_docket._tcp.local.";

    /// The name that a server gives itself on the network.
    public static final String HOST = "docket";

    /// The UDP port on which a server answers questions.
    public static final int PROBE_PORT = 8422;

    /// What a question begins with.
    public static final String QUESTION = "docket?1";

    /// Bytes of a question. What is asked must be long, so that nobody gets more out of a server
    /// than he sends, in the name of a third.
    public static final int QUESTION_SIZE = 256;

    /// Bytes of the longest answer that is read.
    public static final int LONGEST = 1024;

    private static final int VERSION = 40;
    private static final int LAST_PORT = 65_535;

    /// Bytes of one value in a record of DNS, next to its name.
    private static final int TXT_VALUE = 240;

    public Announcement {
        Limits.required("id", id);
        shop = Limits.requiredText("shop", shop, Limits.NAME);
        version = Limits.requiredText("version", version, VERSION);
        if (port < 1 || port > LAST_PORT) {
            throw new InvalidValue("port must be 1 to 65535");
        }
    }

    /// The announcement as an answer to a question.
    public byte[] bytes() {
        return Json.MAPPER.writeValueAsBytes(this);
    }

    /// Reads an answer; nothing where it is none.
    public static Optional<Announcement> read(byte[] answer) {
        if (answer.length > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Json.MAPPER.readValue(answer, Announcement.class));
        } catch (JacksonException none) {
            return Optional.empty();
        }
    }

    /// The announcement as the text of a service; its port has a place of its own there.
    public Map<String, String> text() {
        var text = new LinkedHashMap<String, String>();
        text.put("id", id.toString());
        text.put("shop", shortened(shop));
        text.put("version", version);
        text.put("protocol", String.valueOf(protocol));
        return text;
    }

    private static String shortened(String name) {
        String left = name;
        while (left.getBytes(StandardCharsets.UTF_8).length > TXT_VALUE) {
            left = left.substring(0, left.offsetByCodePoints(left.length(), -1));
        }
        return left;
    }

    /// Reads the text of a service; nothing where it is none of a server.
    ///
    /// @param text gives the value of a name
    public static Optional<Announcement> read(UnaryOperator<@Nullable String> text, int port) {
        String id = String.valueOf(text.apply("id"));
        String protocol = String.valueOf(text.apply("protocol"));
        if (!Limits.isUuid(id) || !protocol.matches("\\d{1,6}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Announcement(
                            UUID.fromString(id),
                            String.valueOf(text.apply("shop")),
                            String.valueOf(text.apply("version")),
                            Integer.parseInt(protocol),
                            port));
        } catch (InvalidValue none) {
            return Optional.empty();
        }
    }
}
