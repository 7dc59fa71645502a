package docket.pos.counter.plan;

import docket.model.table.FloorPlan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The plan that is drawn, the steps to it, and the plan that it was begun on. Confined to the
/// screens' thread.
final class Drawing {
    private static final int STEPS = 200;

    private final Deque<PlanDraft> before = new ArrayDeque<>();
    private PlanDraft now = new PlanDraft(FloorPlan.NONE.areas());
    private FloorPlan begun = FloorPlan.NONE;
    private @Nullable Object lastStep;

    PlanDraft now() {
        return now;
    }

    /// The version of the plan that the server is told was seen.
    int seen() {
        return begun.version();
    }

    boolean isChanged() {
        return !now.areas().equals(begun.areas());
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    /// Begins on a plan; what was drawn is gone.
    void begin(FloorPlan plan) {
        begun = plan;
        now = new PlanDraft(plan.areas());
        before.clear();
        lastStep = null;
    }

    /// Goes on with what was drawn, on a plan that somebody else has saved meanwhile.
    void rebase(FloorPlan plan) {
        begun = plan;
    }

    /// One more step; steps of the same kind in a row are taken back as one.
    ///
    /// @param kind what tells it from other steps; null: it stands alone
    void step(PlanDraft next, @Nullable Object kind) {
        if (next.equals(now)) {
            return;
        }
        boolean goesOn = kind != null && Objects.equals(kind, lastStep);
        if (!goesOn) {
            before.push(now);
            if (before.size() > STEPS) {
                before.removeLast();
            }
        }
        lastStep = kind;
        now = next;
    }

    void undo() {
        if (!before.isEmpty()) {
            now = before.pop();
            lastStep = null;
        }
    }
}
