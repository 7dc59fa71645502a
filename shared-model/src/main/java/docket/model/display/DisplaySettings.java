package docket.model.display;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How one kitchen display looks, sounds and reacts. What is left out is as usual.
public record DisplaySettings(
        Look look, Handling handling, AgeLimits ages, Sounds sounds, Keys keys, Passing passing) {
    /// Where nobody chose anything.
    public static final DisplaySettings USUAL =
            new DisplaySettings(null, null, null, null, null, null);

    /// What is left out is as usual.
    public DisplaySettings(
            @Nullable Look look,
            @Nullable Handling handling,
            @Nullable AgeLimits ages,
            @Nullable Sounds sounds,
            @Nullable Keys keys,
            @Nullable Passing passing) {
        this.look = Objects.requireNonNullElse(look, Look.USUAL);
        this.handling = Objects.requireNonNullElse(handling, Handling.USUAL);
        this.ages = Objects.requireNonNullElse(ages, AgeLimits.NONE);
        this.sounds = Objects.requireNonNullElse(sounds, Sounds.USUAL);
        this.keys = Objects.requireNonNullElse(keys, Keys.USUAL);
        this.passing = Objects.requireNonNullElse(passing, Passing.USUAL);
    }

    public DisplaySettings with(Look now) {
        return new DisplaySettings(now, handling, ages, sounds, keys, passing);
    }

    public DisplaySettings with(Handling now) {
        return new DisplaySettings(look, now, ages, sounds, keys, passing);
    }

    public DisplaySettings with(AgeLimits now) {
        return new DisplaySettings(look, handling, now, sounds, keys, passing);
    }

    public DisplaySettings with(Sounds now) {
        return new DisplaySettings(look, handling, ages, now, keys, passing);
    }

    public DisplaySettings with(Keys now) {
        return new DisplaySettings(look, handling, ages, sounds, now, passing);
    }

    public DisplaySettings with(Passing now) {
        return new DisplaySettings(look, handling, ages, sounds, keys, now);
    }
}
