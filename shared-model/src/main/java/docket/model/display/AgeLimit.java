package docket.model.display;

import docket.model.InvalidValue;
import docket.model.Limits;

/// From when on a ticket has waited for long, and from when on for too long.
public record AgeLimit(int warnMinutes, int lateMinutes) {
    /// The longest that can be said.
    public static final int MOST = 999;

    /// Where nobody chose anything.
    public static final AgeLimit USUAL = new AgeLimit(5, 10);

    public AgeLimit {
        Limits.number("warnMinutes", warnMinutes, 1, MOST);
        Limits.number("lateMinutes", lateMinutes, 1, MOST);
        if (lateMinutes <= warnMinutes) {
            throw new InvalidValue(
                    "lateMinutes is %d; it must be more than warnMinutes, which is %d"
                            .formatted(lateMinutes, warnMinutes));
        }
    }
}
