package docket.model.order;

import docket.model.InvalidValue;
import docket.model.Limits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Release held lines to the kitchen, as one batch: either those that are named, or all of a
/// course.
///
/// @param expectedVersion the order's version that the sender saw; null: fire whatever it is
public record FireLines(
        @Nullable List<LineId> lineIds,
        @Nullable Integer course,
        @Nullable Integer expectedVersion) {
    public FireLines {
        if ((lineIds == null) == (course == null)) {
            throw new InvalidValue("say what to fire: either lineIds or a course");
        }
        if (lineIds != null) {
            lineIds = Limits.list("lineIds", lineIds).stream().distinct().toList();
            Limits.number("number of lineIds", lineIds.size(), 1, Limits.LINES);
        }
        if (course != null) {
            Limits.number("course", course, 1, Limits.COURSES);
        }
    }

    public static FireLines course(int number) {
        return new FireLines(null, number, null);
    }

    public static FireLines lines(List<LineId> lines) {
        return new FireLines(lines, null, null);
    }

    /// Whether this line is to be fired. A line that is named is, in whatever state it is; of a
    /// course those that are held.
    boolean concerns(OrderLine line) {
        return lineIds == null
                ? line.isHeld() && course != null && course.equals(line.course())
                : lineIds.contains(line.id());
    }
}
