package docket.pos.counter.order;

import docket.model.Limits;
import docket.model.OrderType;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// When and to whom the lines of the draft go: the course that is being entered, and the course,
/// the seat and the hold of the selected line. Confined to the screens' thread.
public final class DraftServing {
    /// Courses that a key goes through.
    static final int USUAL_COURSES = 5;

    /// Seats that are offered at a table whose guests nobody counted.
    private static final int USUAL_SEATS = 4;

    private final DraftBook book;

    DraftServing(DraftBook book) {
        this.book = book;
    }

    /// Says which course the next lines are of; the one that is chosen already goes off.
    public void chooseCourse(@Nullable Integer course) {
        if (book.draft().type() == OrderType.DINE_IN) {
            book.set(book.draft().withCourse(switched(book.draft().course(), course)));
        }
    }

    /// Goes on to the next course; after the last usual one, to none.
    public void nextCourse() {
        if (book.draft().type() == OrderType.DINE_IN) {
            book.set(book.draft().withCourse(next(book.draft().course(), USUAL_COURSES)));
        }
    }

    /// Moves the selected line to a course; the one that it is of goes off.
    public void moveTo(int course) {
        change(serving -> serving.withCourse(switched(serving.course(), course)));
    }

    /// Moves the selected line on to the next course.
    public void moveOn() {
        change(serving -> serving.withCourse(next(serving.course(), USUAL_COURSES)));
    }

    /// Gives the selected line to a seat; the one that has it gives it back.
    public void giveTo(int seat) {
        change(serving -> serving.withSeat(switched(serving.seat(), seat)));
    }

    /// Gives the selected line to the next seat.
    public void giveOn() {
        change(serving -> serving.withSeat(next(serving.seat(), seats())));
    }

    /// Holds the selected line, or holds it no more.
    public void switchHold() {
        change(Serving::switchedHold);
    }

    /// How many seats can be chosen.
    int seats() {
        int guests = book.draft().guests();
        return guests == 0 ? USUAL_SEATS : Math.min(guests, Limits.SEATS);
    }

    private static @Nullable Integer switched(@Nullable Integer now, @Nullable Integer wanted) {
        return wanted == null || wanted.equals(now) ? null : wanted;
    }

    private static @Nullable Integer next(@Nullable Integer now, int most) {
        int following = now == null ? 1 : now + 1;
        return following > most ? null : Integer.valueOf(following);
    }

    private void change(UnaryOperator<Serving> how) {
        book.selectedLine().ifPresent(line -> book.set(served(line, how.apply(line.served()))));
    }

    /// The draft with a line served otherwise. The parts of a combo go to its seat and are held
    /// with it, and those that were of its course stay with it.
    private Draft served(DraftLine line, Serving now) {
        Integer before = line.served().course();
        return book.draft()
                .change(line.id(), same -> same.withServing(now))
                .changeParts(
                        line.id(),
                        part -> {
                            Integer own = part.served().course();
                            boolean isWithIt = Objects.equals(own, before);
                            return part.withServing(now.withCourse(isWithIt ? now.course() : own));
                        });
    }
}
