package docket.pos.counter.order;

import java.util.ArrayList;
import java.util.List;

/// The draft on the screen, and those that were put aside for a moment, oldest first. Immutable, as
/// it is kept on disk.
public record Drafts(Draft current, List<Draft> parked) {
    public Drafts {
        parked = List.copyOf(parked);
    }

    Drafts with(Draft changed) {
        return new Drafts(changed, parked);
    }

    /// Puts a draft aside.
    Drafts parking(Draft draft) {
        var all = new ArrayList<>(parked);
        all.add(draft);
        return new Drafts(current, all);
    }

    /// Takes the oldest one up; what was on the screen is put aside, unless it is empty.
    Drafts resumed() {
        if (parked.isEmpty()) {
            return this;
        }
        var rest = new ArrayList<>(parked.subList(1, parked.size()));
        if (!current.isEmpty()) {
            rest.add(current);
        }
        return new Drafts(parked.getFirst(), rest);
    }
}
