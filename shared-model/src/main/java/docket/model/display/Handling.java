package docket.model.display;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a display is worked.
///
/// @param started whether a line is marked as begun before it is done
/// @param flash whether a ticket with news flashes until somebody has seen it
public record Handling(Bump bump, Boolean started, Boolean flash) {
    /// Where nobody chose anything.
    public static final Handling USUAL = new Handling(null, null, null);

    /// What is left out is as usual.
    public Handling(@Nullable Bump bump, @Nullable Boolean started, @Nullable Boolean flash) {
        this.bump = Objects.requireNonNullElse(bump, Bump.TAP);
        this.started = Objects.requireNonNullElse(started, false);
        this.flash = Objects.requireNonNullElse(flash, false);
    }

    public Handling with(Bump now) {
        return new Handling(now, started, flash);
    }

    public Handling withStarted(Boolean now) {
        return new Handling(bump, now, flash);
    }

    public Handling withFlash(Boolean now) {
        return new Handling(bump, started, now);
    }
}
