package docket.pos.server;

import docket.model.Refusal;
import docket.wire.Json;
import docket.wire.Problem;
import docket.wire.ProblemType;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.validation.ValidationException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import tools.jackson.core.JacksonException;

/// The one place where a failed request becomes a problem document. Each handler is needed: without
/// its own, Javalin answers some exceptions in a shape of its own.
final class ProblemMapping {
    private final Bugs bugs;

    ProblemMapping(Bugs bugs) {
        this.bugs = bugs;
    }

    void register(JavalinConfig config) {
        config.routes.exception(Refusal.class, (no, request) -> answer(request, Problem.of(no)));
        config.routes.exception(EdgeRefusal.class, (no, request) -> answer(request, no.problem()));
        config.routes.exception(
                JacksonException.class, (no, request) -> answer(request, BodyProblems.of(no)));
        config.routes.exception(ValidationException.class, this::invalid);
        config.routes.exception(HttpResponseException.class, this::http);
        config.routes.exception(Exception.class, this::failed);
        config.router.javaLangErrorHandler(this::broken);
    }

    private void invalid(ValidationException no, Context request) {
        answer(
                request,
                Problem.of(
                        ProblemType.INVALID_REQUEST,
                        "These make no sense: %s.".formatted(no.getErrors().keySet()),
                        Map.of()));
    }

    private void http(HttpResponseException no, Context request) {
        if (!StatusProblems.isRefusal(no.getStatus())) {
            bug(no, request);
            return;
        }
        if (no instanceof MethodNotAllowedResponse) {
            String allowed = no.getDetails().getOrDefault("availableMethods", "").replace(" ", "");
            request.header("Allow", allowed.replace(",", ", "));
        }
        answer(request, StatusProblems.of(no.getStatus()));
    }

    /// What Jetty finds wrong with a request while it is read is its sender's failure; everything
    /// else is ours.
    private void failed(Exception no, Context request) {
        if (no instanceof HttpException told && StatusProblems.isRefusal(told.getCode())) {
            answer(request, StatusProblems.ofTransport(told.getCode()));
        } else {
            bug(no, request);
        }
    }

    private void bug(Exception bug, Context request) {
        answer(request, bugs.report(request.method() + " " + request.path(), bug));
    }

    private void broken(HttpServletResponse answer, Error error) {
        Problem problem = bugs.report("A request", error);
        answer.setStatus(problem.status());
        answer.setContentType(Problem.MEDIA_TYPE);
        Hardening.of(answer::setHeader);
        write(answer, problem);
    }

    private static void answer(Context request, Problem problem) {
        request.status(problem.status()).contentType(Problem.MEDIA_TYPE);
        if (problem.status() == 401) {
            request.header("WWW-Authenticate", "Bearer");
        }
        if (problem.status() == 429) {
            request.header(
                    "Retry-After", String.valueOf(problem.members().getOrDefault("retryAfter", 1)));
        }
        if (problem.status() == 426) {
            request.header("Upgrade", "websocket").header("Sec-WebSocket-Version", "13");
        }
        if (Gate.isUpgrade(request)) {
            // For a socket that is refused Javalin sends the status, but no result.
            write(request.res(), problem);
        } else {
            request.result(Json.MAPPER.writeValueAsBytes(problem));
        }
    }

    private static void write(HttpServletResponse answer, Problem problem) {
        try {
            answer.getOutputStream().write(Json.MAPPER.writeValueAsBytes(problem));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
