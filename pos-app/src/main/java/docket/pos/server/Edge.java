package docket.pos.server;

import docket.Exempt;
import docket.model.CommandId;
import docket.model.Reason;
import docket.model.Refusal;
import docket.wire.Json;
import docket.wire.Problem;
import docket.wire.ProblemType;
import docket.wire.Protocol;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How routes read a request and write an answer: strictly, and always as JSON.
@Exempt(rule = "A4", because = "It is what all routes have in common.")
public final class Edge {
    /// Bytes of a request's body; a full order of 200 lines has fewer.
    static final long BODY = 64 * 1024;

    private static final int KEY = 255;

    private Edge() {}

    /// The body as a command.
    ///
    /// @throws tools.jackson.core.JacksonException if it is none; told as 400
    public static <T> T body(Context request, Class<T> type) {
        String media = request.contentType();
        if (media == null || !media.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            throw refusal(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "The body must be sent as Content-Type: application/json.");
        }
        byte[] bytes = request.bodyAsBytes();
        if (bytes.length > BODY) {
            throw tooLarge();
        }
        @Nullable T value = Json.STRICT.readValue(bytes, type);
        if (value == null) {
            throw new Refusal(Reason.INVALID, "The body is null; an object is expected.");
        }
        return value;
    }

    /// An id of the path, or a plain sentence where it is none.
    public static <T> T id(Context request, String name, Function<UUID, T> type) {
        String text = request.pathParam(name);
        try {
            return type.apply(UUID.fromString(text));
        } catch (IllegalArgumentException notAUuid) {
            throw new Refusal(Reason.INVALID, name + " in the path must be a UUID.");
        }
    }

    /// The command's id as its sender made it, or another where there is none.
    public static CommandId command(Context request, Supplier<UUID> otherwise) {
        String key = request.header(Protocol.IDEMPOTENCY_KEY);
        if (key == null || key.isBlank()) {
            return new CommandId(otherwise.get());
        }
        if (key.length() > KEY) {
            throw new Refusal(
                    Reason.INVALID,
                    "%s takes at most %d characters.".formatted(Protocol.IDEMPOTENCY_KEY, KEY));
        }
        return CommandId.of(key);
    }

    /// A whole number of the query.
    public static int number(Context request, String name, int otherwise, int most) {
        String text = request.queryParam(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,6}")
                || Integer.parseInt(text) < 1
                || Integer.parseInt(text) > most) {
            throw new Refusal(
                    Reason.INVALID,
                    "%s must be a whole number from 1 to %d.".formatted(name, most));
        }
        return Integer.parseInt(text);
    }

    public static void answer(Context request, HttpStatus status, Object value) {
        request.status(status)
                .contentType("application/json")
                .result(Json.MAPPER.writeValueAsBytes(value));
    }

    /// 201 for what was made now, 200 for what had been made before.
    public static void answerMade(Context request, boolean again, Object value) {
        answer(request, again ? HttpStatus.OK : HttpStatus.CREATED, value);
    }

    public static EdgeRefusal protocolMismatch(String theirs) {
        return new EdgeRefusal(
                Problem.of(
                        ProblemType.PROTOCOL_MISMATCH,
                        "This server speaks protocol %d: give station and server the same version of Docket."
                                .formatted(Protocol.VERSION),
                        Map.of("protocol", Protocol.VERSION, "yours", theirs)));
    }

    static EdgeRefusal tooLarge() {
        return refusal(ProblemType.BODY_TOO_LARGE, "A body has at most %d bytes.".formatted(BODY));
    }

    static EdgeRefusal refusal(ProblemType type, String detail) {
        return new EdgeRefusal(Problem.of(type, detail, Map.of()));
    }
}
