package docket.pos.server;

import docket.Exempt;
import docket.model.CommandId;
import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.Reason;
import docket.model.Refusal;
import docket.wire.Json;
import docket.wire.Paths;
import docket.wire.Problem;
import docket.wire.ProblemType;
import docket.wire.Protocol;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How routes read a request and write an answer: strictly, and always as JSON.
@Exempt(rule = "A4", because = "It is what all routes have in common.")
public final class Edge {
    /// Bytes of a request's body; a full order of 200 lines has fewer.
    static final long BODY = 64 * 1024;

    /// Bytes of a file; one of a menu of thousands of items has fewer.
    public static final long FILE = 2 * 1024 * 1024;

    private static final String ANY_BYTES = "application/octet-stream";

    /// Bytes of a request's first line and headers.
    static final int HEADERS = 8 * 1024;

    /// Where the gate puts the [Caller] of a request.
    static final String CALLER = "caller";

    /// Where the gate puts the token that a stream's ticket stands for.
    static final String TOKEN = "token";

    private static final int KEY = 255;

    /// Bytes of a picture; photos of telephones have fewer.
    public static final int PICTURE = 12 * 1024 * 1024;

    /// Where files are taken, and of how many bytes.
    private static final Map<String, Long> FILES =
            Map.of(
                    Paths.MENU_LIST,
                    FILE,
                    Paths.MENU_LIST_PREVIEW,
                    FILE,
                    Paths.PICTURES,
                    (long) PICTURE);

    private static final Pattern JSON =
            Pattern.compile(
                    "application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?",
                    Pattern.CASE_INSENSITIVE);

    private Edge() {}

    /// The body as a command.
    ///
    /// @throws tools.jackson.core.JacksonException if it is none; told as 400
    public static <T> T body(Context request, Class<T> type) {
        String media = request.header("Content-Type");
        if (media == null
                || !JSON.matcher(media.strip()).matches()
                || request.header("Content-Encoding") != null) {
            throw refusal(415);
        }
        byte[] bytes = bytes(request, BODY);
        if (bytes.length > BODY) {
            throw refusal(413);
        }
        @Nullable T value = Json.STRICT.readValue(text(bytes), type);
        if (value == null) {
            throw invalid("The body is null; an object is expected.");
        }
        return value;
    }

    /// The body as a file, whatever is in it.
    public static byte[] file(Context request) {
        requireFile(request);
        byte[] bytes = bytes(request, FILE);
        if (bytes.length > FILE) {
            throw tooLarge(FILE);
        }
        return bytes;
    }

    /// Writes the body into a room, whatever is in it.
    ///
    /// @param room for one byte more than a picture may have
    public static void picture(Context request, ByteBuffer room) {
        requireFile(request);
        try (ReadableByteChannel body = Channels.newChannel(request.req().getInputStream())) {
            while (room.hasRemaining() && body.read(room) >= 0) {
                // the next bytes
            }
        } catch (IOException cut) {
            throw cutOff(cut);
        }
        if (!room.hasRemaining()) {
            throw tooLarge(PICTURE);
        }
    }

    private static void requireFile(Context request) {
        String media = request.header("Content-Type");
        if (media == null
                || !media.strip().equalsIgnoreCase(ANY_BYTES)
                || request.header("Content-Encoding") != null) {
            throw new EdgeRefusal(
                    Problem.of(
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            "A file is sent as Content-Type: %s.".formatted(ANY_BYTES),
                            Map.of()));
        }
    }

    /// Bytes that the body of a request may have.
    static long most(Context request) {
        return most(request.path());
    }

    /// Bytes that the body of a request to a path may have.
    static long most(String path) {
        return FILES.getOrDefault(path, BODY);
    }

    static EdgeRefusal tooLarge(long most) {
        return new EdgeRefusal(
                Problem.of(
                        ProblemType.BODY_TOO_LARGE,
                        "A body has at most %d bytes.".formatted(most),
                        Map.of()));
    }

    /// At most one byte more than a body may have.
    private static byte[] bytes(Context request, long most) {
        try {
            return request.req().getInputStream().readNBytes((int) most + 1);
        } catch (IOException cut) {
            throw cutOff(cut);
        }
    }

    private static EdgeRefusal cutOff(IOException cut) {
        boolean late = cut.getCause() instanceof TimeoutException;
        return new EdgeRefusal(StatusProblems.ofTransport(late ? 408 : 400));
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new EdgeRefusal(
                    Problem.of(ProblemType.MALFORMED_JSON, "The body is not UTF-8.", Map.of()));
        }
    }

    /// Who calls, as the gate found out.
    public static Caller caller(Context request) {
        return Objects.requireNonNull(
                request.attribute(CALLER), "a route that is open to all asks who calls");
    }

    /// Who calls, if the route is not open to all.
    public static Optional<Caller> callerIfAny(Context request) {
        return Optional.ofNullable(request.attribute(CALLER));
    }

    /// What the caller shows to be known; `""` for nothing.
    public static String token(Context request) {
        String ofTicket = request.attribute(TOKEN);
        if (ofTicket != null) {
            return ofTicket;
        }
        String header = request.header("Authorization");
        return header != null && header.startsWith(Protocol.BEARER)
                ? header.substring(Protocol.BEARER.length())
                : "";
    }

    /// An id of the path, or a plain sentence where it is none.
    public static <T> T id(Context request, String name, Function<UUID, T> type) {
        String text = request.pathParam(name);
        if (!Limits.isUuid(text)) {
            throw invalid(name + " in the path must be a UUID.");
        }
        return type.apply(UUID.fromString(text));
    }

    /// An id of the path that people may have made up, as its type takes it.
    public static <T> T named(Context request, String name, Function<String, T> type) {
        return valid(() -> type.apply(request.pathParam(name)));
    }

    /// What a request gave, or a plain sentence where the model does not take it.
    public static <T extends @Nullable Object> T valid(Supplier<T> given) {
        try {
            return given.get();
        } catch (InvalidValue no) {
            throw invalid(no.getMessage() + ".");
        }
    }

    /// The command's id as its sender made it, or another where there is none.
    public static CommandId command(Context request, Supplier<UUID> otherwise) {
        List<String> keys = Collections.list(request.req().getHeaders(Protocol.IDEMPOTENCY_KEY));
        if (keys.isEmpty()) {
            return new CommandId(otherwise.get());
        }
        String key = keys.getFirst();
        if (keys.size() > 1
                || key.isBlank()
                || key.length() > KEY
                || key.chars().anyMatch(Character::isISOControl)) {
            throw invalid(
                    "%s is given once, with 1 to %d characters, none of them a control character."
                            .formatted(Protocol.IDEMPOTENCY_KEY, KEY));
        }
        return CommandId.of(key);
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

    /// Says that a request makes no sense.
    ///
    /// @param detail one sentence
    public static Refusal invalid(String detail) {
        return new Refusal(Reason.INVALID, detail);
    }

    /// Says what an HTTP status says.
    public static EdgeRefusal refusal(int status) {
        return new EdgeRefusal(StatusProblems.of(status));
    }

    public static EdgeRefusal protocolMismatch(String theirs) {
        return new EdgeRefusal(
                Problem.of(
                        ProblemType.PROTOCOL_MISMATCH,
                        "This server speaks protocol %d: give station and server the same version of Docket."
                                .formatted(Protocol.VERSION),
                        Map.of("protocol", Protocol.VERSION, "yours", theirs)));
    }

    static EdgeRefusal foreignOrigin() {
        return new EdgeRefusal(
                Problem.of(
                        ProblemType.ORIGIN_REFUSED,
                        "Only pages of this server may do this.",
                        Map.of()));
    }
}
