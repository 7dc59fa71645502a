package docket.pos.server;

import docket.wire.Json;
import docket.wire.Problem;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// What Jetty itself refuses, before a route hears of it, told as a problem document too: no HTML,
/// no stack trace, no word of Jetty's.
final class PlainErrors extends ErrorHandler {
    private final Bugs bugs;

    PlainErrors(Bugs bugs) {
        this.bugs = bugs;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        Problem problem = problem(code, message, cause);
        response.setStatus(problem.status());
        Hardening.of(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.write(true, ByteBuffer.wrap(Json.MAPPER.writeValueAsBytes(problem)), callback);
    }

    private Problem problem(int code, @Nullable String message, @Nullable Throwable cause) {
        return StatusProblems.isRefusal(code)
                ? StatusProblems.ofTransport(code)
                : bugs.report(
                        "A request",
                        cause == null ? new IllegalStateException(code + " " + message) : cause);
    }
}
