package docket.pos.server;

import docket.model.InvalidValue;
import docket.model.Refusal;
import docket.wire.Json;
import docket.wire.Problem;
import docket.wire.ProblemType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// What is wrong with a body, in plain words: which member, and what about it. No word of an
/// exception is passed on but those of [InvalidValue] and [Refusal], which are ours.
final class BodyProblems {
    private BodyProblems() {}

    static Problem of(JacksonException no) {
        String member = member(no);
        return switch (no) {
            case StreamConstraintsException ignored ->
                    invalid(
                            "The body goes past a limit: at most %d levels, %d characters in a text, %d digits in a number."
                                    .formatted(Json.DEPTH, Json.STRING, Json.DIGITS));
            case InputCoercionException ignored ->
                    invalid("%s is no whole number, or too large.".formatted(member));
            case StreamReadException ignored -> malformed(no);
            case UnrecognizedPropertyException unknown ->
                    invalid(
                            "%s is not known here; known are %s."
                                    .formatted(member, unknown.getKnownPropertyIds()));
            case ValueInstantiationException refused -> invalid(why(refused, member));
            case InvalidFormatException wrong -> invalid(why(wrong, member));
            case DatabindException ignored ->
                    invalid("%s is missing or of the wrong kind.".formatted(member));
            default -> malformed(no);
        };
    }

    private static Problem malformed(JacksonException no) {
        TokenStreamLocation at = no.getLocation();
        String what =
                String.valueOf(no.getOriginalMessage()).startsWith("Duplicate")
                        ? "The body gives a member twice"
                        : "The body is not JSON";
        return Problem.of(
                ProblemType.MALFORMED_JSON,
                at == null || at.getLineNr() < 1
                        ? what + "."
                        : "%s; look at line %d, column %d."
                                .formatted(what, at.getLineNr(), at.getColumnNr()),
                Map.of());
    }

    private static String why(ValueInstantiationException refused, String member) {
        Throwable cause = refused.getCause();
        return cause instanceof InvalidValue || cause instanceof Refusal
                ? "%s: %s.".formatted(member, cause.getMessage())
                : "%s makes no sense.".formatted(member);
    }

    private static String why(InvalidFormatException wrong, String member) {
        Class<?> type = wrong.getTargetType();
        if (type != null && type.isEnum()) {
            return "%s must be one of %s."
                    .formatted(member, Arrays.toString(type.getEnumConstants()));
        }
        if (type == UUID.class) {
            return "%s must be a UUID.".formatted(member);
        }
        return type == Instant.class
                ? "%s must be a time such as 2026-11-21T03:00:00Z.".formatted(member)
                : "%s is of the wrong kind.".formatted(member);
    }

    private static String member(JacksonException no) {
        String path = Json.path(no);
        return path.isEmpty() ? "The body" : path;
    }

    private static Problem invalid(String detail) {
        return Problem.of(ProblemType.INVALID_REQUEST, detail, Map.of());
    }
}
