package docket.pos.specification;

import docket.model.Reason;

/// Something is not done, and nothing has changed.
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    final transient Reason reason;

    private Refused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    static void unless(boolean isSo, Reason otherwise) {
        if (!isSo) {
            throw new Refused(otherwise);
        }
    }
}
