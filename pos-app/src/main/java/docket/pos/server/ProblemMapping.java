package docket.pos.server;

import docket.model.Refusal;
import docket.wire.Json;
import docket.wire.Problem;
import docket.wire.ProblemType;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.validation.ValidationException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// The one place where a failed request becomes a problem document. Each handler is needed: without
/// its own, Javalin answers some exceptions in a shape of its own.
final class ProblemMapping {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapping.class);

    private final Supplier<UUID> freshIds;

    ProblemMapping(Supplier<UUID> freshIds) {
        this.freshIds = freshIds;
    }

    void register(RoutesConfig routes) {
        routes.exception(Refusal.class, (no, request) -> answer(request, Problem.of(no)));
        routes.exception(EdgeRefusal.class, (no, request) -> answer(request, no.problem()));
        routes.exception(JacksonException.class, (no, request) -> answer(request, of(no)));
        routes.exception(ValidationException.class, this::invalid);
        routes.exception(HttpResponseException.class, this::http);
        routes.exception(Exception.class, this::bug);
    }

    private void invalid(ValidationException no, Context request) {
        answer(
                request,
                problem(
                        ProblemType.INVALID_REQUEST,
                        "These make no sense: %s.".formatted(no.getErrors().keySet())));
    }

    private void http(HttpResponseException no, Context request) {
        if (no instanceof MethodNotAllowedResponse) {
            String allowed = no.getDetails().getOrDefault("availableMethods", "").replace(" ", "");
            request.header("Allow", allowed.replace(",", ", "));
        }
        answer(
                request,
                switch (no.getStatus()) {
                    case 404 -> problem(ProblemType.NOT_FOUND, "There is nothing at this path.");
                    case 405 ->
                            problem(
                                    ProblemType.METHOD_NOT_ALLOWED,
                                    "%s cannot be done here.".formatted(request.method()));
                    case 413 -> Edge.tooLarge().problem();
                    case 401, 403 ->
                            problem(ProblemType.NOT_PERMITTED, "The caller may not do this.");
                    default ->
                            problem(ProblemType.INVALID_REQUEST, "The request cannot be answered.");
                });
    }

    private void bug(Exception bug, Context request) {
        UUID id = freshIds.get();
        LOG.error("Request {} {} failed, {}", request.method(), request.path(), id, bug);
        answer(
                request,
                Problem.of(
                        ProblemType.SERVER_BUG,
                        "The server failed; its log tells more under this id.",
                        Map.of("id", id.toString())));
    }

    static void answer(Context request, Problem problem) {
        request.status(problem.status())
                .contentType(Problem.MEDIA_TYPE)
                .result(Json.MAPPER.writeValueAsBytes(problem));
    }

    /// Jackson's exceptions in plain words: which member, and what is wrong with it.
    static Problem of(JacksonException no) {
        String member = member(no);
        return switch (no) {
            case StreamConstraintsException ignored ->
                    problem(
                            ProblemType.INVALID_REQUEST,
                            "The body goes past a limit: at most %d levels, %d characters in a text, %d digits in a number."
                                    .formatted(Json.DEPTH, Json.STRING, Json.DIGITS));
            case StreamReadException ignored ->
                    problem(
                            ProblemType.MALFORMED_JSON,
                            "The body is not JSON; look at line %d, column %d."
                                    .formatted(
                                            no.getLocation().getLineNr(),
                                            no.getLocation().getColumnNr()));
            case UnrecognizedPropertyException unknown ->
                    problem(
                            ProblemType.INVALID_REQUEST,
                            "%s is not known here; known are %s."
                                    .formatted(member, unknown.getKnownPropertyIds()));
            case ValueInstantiationException refused ->
                    problem(ProblemType.INVALID_REQUEST, why(refused, member));
            case InvalidFormatException wrong ->
                    problem(ProblemType.INVALID_REQUEST, why(wrong, member));
            case DatabindException ignored ->
                    problem(
                            ProblemType.INVALID_REQUEST,
                            "%s is missing or of the wrong kind.".formatted(member));
            default -> problem(ProblemType.MALFORMED_JSON, "The body is not JSON.");
        };
    }

    private static String why(ValueInstantiationException refused, String member) {
        Throwable cause = refused.getCause();
        return cause instanceof IllegalArgumentException || cause instanceof Refusal
                ? "%s: %s.".formatted(member, cause.getMessage())
                : "%s makes no sense.".formatted(member);
    }

    private static String why(InvalidFormatException wrong, String member) {
        Class<?> type = wrong.getTargetType();
        if (type != null && type.isEnum()) {
            return "%s must be one of %s."
                    .formatted(member, Arrays.toString(type.getEnumConstants()));
        }
        return type == UUID.class
                ? "%s must be a UUID.".formatted(member)
                : "%s is of the wrong kind.".formatted(member);
    }

    private static String member(JacksonException no) {
        String path =
                no.getPath().stream()
                        .map(
                                step ->
                                        step.getPropertyName() == null
                                                ? "[" + step.getIndex() + "]"
                                                : "." + step.getPropertyName())
                        .collect(Collectors.joining());
        return path.isEmpty() ? "The body" : path.substring(path.startsWith(".") ? 1 : 0);
    }

    private static Problem problem(ProblemType type, String detail) {
        return Problem.of(type, detail, Map.of());
    }
}
