package docket.client;

import docket.wire.Problem;

/// The server answered with a problem that is no reason of the domain: a broken request, a failed
/// server, a version that does not fit.
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super("%s: %s".formatted(problem.type(), problem.detail()));
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /// Whether the same request may go well later: the server failed, or had too much to do.
    public boolean mayPass() {
        return switch (problem.status()) {
            case 408, 425, 429 -> true;
            default -> problem.status() >= 500;
        };
    }
}
