package docket.model.display;

import com.fasterxml.jackson.annotation.JsonInclude;
import docket.model.Limits;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a display sounds for, and how loud.
///
/// @param volume from 0 to 100
/// @param silent what it does not sound for
public record Sounds(
        Integer volume, @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<SoundKind> silent) {
    public static final int LOUDEST = 100;
    public static final int STEP = 10;

    private static final int USUAL_VOLUME = 80;

    /// Where nobody chose anything.
    public static final Sounds USUAL = new Sounds(null, null);

    /// What is left out is as usual.
    public Sounds(@Nullable Integer volume, @Nullable Set<SoundKind> silent) {
        this.volume =
                Limits.number(
                        "volume", Objects.requireNonNullElse(volume, USUAL_VOLUME), 0, LOUDEST);
        var kept = EnumSet.noneOf(SoundKind.class);
        if (silent != null) {
            silent.forEach(kind -> kept.add(Limits.required("sound", kind)));
        }
        this.silent = Collections.unmodifiableSet(kept);
    }

    /// How loud this kind is; 0: not at all.
    public int volume(SoundKind kind) {
        return silent.contains(kind) ? 0 : volume;
    }

    public Sounds withVolume(int now) {
        return new Sounds(now, silent);
    }

    public Sounds on(SoundKind kind) {
        var after = EnumSet.noneOf(SoundKind.class);
        after.addAll(silent);
        after.remove(kind);
        return new Sounds(volume, after);
    }

    public Sounds off(SoundKind kind) {
        var after = EnumSet.of(kind);
        after.addAll(silent);
        return new Sounds(volume, after);
    }
}
