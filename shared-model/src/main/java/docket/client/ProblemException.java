package docket.client;

import docket.wire.Problem;

/// The server answered with a problem that is no reason of the domain: a broken request, a failed
/// server, a version that does not fit. Trying again does not mend it.
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
}
