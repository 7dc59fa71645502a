package docket.model.display;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How orders go out at the pass.
///
/// @param runner whether an order is put together first, and handed out by a runner after it
/// @param partly whether what is done may go out while the rest is still being made
public record Passing(Boolean runner, Boolean partly) {
    /// Where nobody chose anything.
    public static final Passing USUAL = new Passing(null, null);

    /// What is left out is as usual.
    public Passing(@Nullable Boolean runner, @Nullable Boolean partly) {
        this.runner = Objects.requireNonNullElse(runner, false);
        this.partly = Objects.requireNonNullElse(partly, false);
    }

    public Passing withRunner(Boolean now) {
        return new Passing(now, partly);
    }

    public Passing withPartly(Boolean now) {
        return new Passing(runner, now);
    }
}
