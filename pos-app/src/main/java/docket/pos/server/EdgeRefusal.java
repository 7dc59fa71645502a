package docket.pos.server;

import docket.wire.Problem;

/// A request that the server's edge turns away before the domain hears of it.
public final class EdgeRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    EdgeRefusal(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
