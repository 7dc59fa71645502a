package docket.pos.server;

import docket.wire.Json;
import docket.wire.Problem;
import docket.wire.ProblemType;
import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// What Jetty itself refuses, before a route hears of it, told as a problem document too: no HTML,
/// no stack trace.
final class PlainErrors extends ErrorHandler {
    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        ProblemType type =
                switch (code) {
                    case 404 -> ProblemType.NOT_FOUND;
                    case 405 -> ProblemType.METHOD_NOT_ALLOWED;
                    case 413 -> ProblemType.BODY_TOO_LARGE;
                    default -> code >= 500 ? ProblemType.SERVER_BUG : ProblemType.INVALID_REQUEST;
                };
        var problem =
                new Problem(
                        type.uri(),
                        type.title(),
                        code,
                        "The request cannot be answered as it is.",
                        Map.of());
        response.setStatus(code);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.write(true, ByteBuffer.wrap(Json.MAPPER.writeValueAsBytes(problem)), callback);
    }
}
