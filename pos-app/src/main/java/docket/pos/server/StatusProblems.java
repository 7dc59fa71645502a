package docket.pos.server;

import docket.wire.Problem;
import docket.wire.ProblemType;
import java.util.Map;

/// The statuses with which Javalin and Jetty turn a request away by themselves, in our words.
final class StatusProblems {
    private StatusProblems() {}

    /// The problem of a status below 500, or of 503 and 505; its `status` is the one given, but for
    /// 505, which is the caller's fault and told as 400.
    static Problem of(int status) {
        return switch (status) {
            case 403 -> problem(ProblemType.NOT_PERMITTED, "The caller may not do this.");
            case 404 -> problem(ProblemType.NOT_FOUND, "There is nothing at this path.");
            case 405 -> problem(ProblemType.METHOD_NOT_ALLOWED, "This method cannot be used here.");
            case 408 ->
                    problem(
                            ProblemType.REQUEST_TIMEOUT,
                            "The request took too long to arrive: send it again.");
            case 413 ->
                    problem(
                            ProblemType.BODY_TOO_LARGE,
                            "A body has at most %d bytes.".formatted(Edge.BODY));
            case 414 ->
                    problem(
                            ProblemType.URI_TOO_LONG,
                            "The address has more than %d bytes.".formatted(Edge.HEADERS));
            case 415 ->
                    problem(
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            "The body must be sent as Content-Type: application/json, in UTF-8.");
            case 421 ->
                    problem(
                            ProblemType.MISDIRECTED,
                            "The request names another host than this server.");
            case 426 ->
                    problem(
                            ProblemType.UPGRADE_REQUIRED,
                            "This is a WebSocket: ask to upgrade to its version 13.");
            case 431 ->
                    problem(
                            ProblemType.HEADERS_TOO_LARGE,
                            "The headers have at most %d bytes.".formatted(Edge.HEADERS));
            case 503 ->
                    problem(ProblemType.BUSY, "The server takes no request now: try again soon.");
            case 505 -> problem(ProblemType.HTTP_VERSION, "Only HTTP/1.1 is spoken here.");
            default ->
                    new Problem(
                            ProblemType.INVALID_REQUEST.uri(),
                            ProblemType.INVALID_REQUEST.title(),
                            status,
                            "The request cannot be answered as it is.",
                            Map.of());
        };
    }

    /// Whether a status is the caller's to mend, or passes; any other is a bug of ours.
    static boolean isRefusal(int status) {
        return (status >= 400 && status < 500) || status == 503 || status == 505;
    }

    /// The same for what Jetty says: its 400 is for what cannot even be read as HTTP, its 426 for
    /// HTTP/2.
    static Problem ofTransport(int status) {
        return switch (status) {
            case 400 ->
                    problem(
                            ProblemType.MALFORMED_REQUEST,
                            "The request is not HTTP/1.1 as it should be: look at its first line, its headers and its length.");
            case 426 -> of(505);
            default -> of(status);
        };
    }

    private static Problem problem(ProblemType type, String detail) {
        return Problem.of(type, detail, Map.of());
    }
}
