package docket.client;

import docket.model.Refusal;
import docket.model.Unreachable;
import docket.wire.Json;
import docket.wire.Problem;
import docket.wire.ProblemType;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// What an answer over HTTP means. Only a Docket server's answers count: a page of a router, or of
/// a proxy that found nobody behind it, is as good as no answer.
final class Answers {
    private Answers() {}

    /// Reads an answer.
    ///
    /// @throws Refusal if the server says no
    /// @throws ProblemException if it tells another problem, or what it says cannot be read
    /// @throws Unreachable if it is not a Docket server that answers
    static <T> T read(HttpResponse<byte[]> answer, Class<T> type) {
        if (answer.statusCode() / 100 != 2) {
            throw problem(answer);
        }
        try {
            @Nullable T value = Json.MAPPER.readValue(answer.body(), type);
            if (value != null) {
                return value;
            }
            throw unreadable();
        } catch (JacksonException e) {
            throw isJson(answer) ? unreadable() : foreign(answer, e);
        }
    }

    /// Reads an answer that says nothing more than that it was done.
    static boolean done(HttpResponse<byte[]> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw problem(answer);
        }
        return true;
    }

    /// An answer that is a file.
    static byte[] file(HttpResponse<byte[]> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw problem(answer);
        }
        return answer.body();
    }

    private static RuntimeException problem(HttpResponse<byte[]> answer) {
        try {
            @Nullable Problem problem = Json.MAPPER.readValue(answer.body(), Problem.class);
            if (problem == null || !ProblemType.isOurs(problem.type())) {
                return foreign(answer, null);
            }
            Refusal refusal = problem.refusal();
            return refusal == null ? new ProblemException(problem) : refusal;
        } catch (JacksonException e) {
            return foreign(answer, e);
        }
    }

    /// Why a feed was not opened: the server's own words, or where it gives none that can be read,
    /// its status.
    ///
    /// @param answer whose body is a text, as the JDK reads it for a WebSocket that is refused
    static Problem refusedFeed(HttpResponse<?> answer) {
        int status = answer.statusCode();
        try {
            @Nullable Problem problem =
                    Json.MAPPER.readValue(String.valueOf(answer.body()), Problem.class);
            if (problem != null
                    && ProblemType.isOurs(problem.type())
                    && problem.status() == status) {
                return problem;
            }
        } catch (JacksonException noProblem) {
            // Something between refuses it, such as a proxy; all that is known is its status.
        }
        String detail = "The server refuses the feed with %d.".formatted(status);
        return new Problem("about:blank", "Refused", status, detail, Map.of());
    }

    private static boolean isJson(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/json"))
                .isPresent();
    }

    private static ProblemException unreadable() {
        return new ProblemException(
                Problem.of(
                        ProblemType.SERVER_BUG,
                        "The server answers, but what it says cannot be read.",
                        Map.of()));
    }

    private static Unreachable foreign(
            HttpResponse<byte[]> answer, @Nullable JacksonException cause) {
        String what =
                "What answers at %s with %d is no Docket server."
                        .formatted(answer.uri(), answer.statusCode());
        return cause == null ? new Unreachable(what) : new Unreachable(what, cause);
    }
}
