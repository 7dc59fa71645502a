package docket.pos.counter.order;

import org.jspecify.annotations.Nullable;

/// When and to whom a line goes.
///
/// @param course with what it is cooked; null: as soon as it is sent
/// @param seat whose it is; null: nobody said
/// @param held whether it waits until somebody fires it
public record Serving(@Nullable Integer course, @Nullable Integer seat, @Nullable Boolean held) {
    static final Serving NONE = new Serving(null, null, null);

    static Serving ofCourse(@Nullable Integer course) {
        return new Serving(course, null, null);
    }

    boolean isHeld() {
        return Boolean.TRUE.equals(held);
    }

    Serving withCourse(@Nullable Integer changed) {
        return new Serving(changed, seat, held);
    }

    Serving withSeat(@Nullable Integer changed) {
        return new Serving(course, changed, held);
    }

    Serving switchedHold() {
        return new Serving(course, seat, isHeld() ? null : true);
    }
}
