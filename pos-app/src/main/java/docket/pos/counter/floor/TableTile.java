package docket.pos.counter.floor;

import docket.model.table.Table;

/// A table as its tile shows it.
///
/// @param words how it is doing
/// @param guests covers, and how long they have been there; where nobody is, how many have room
/// @param attention why somebody is wanted there; `""` where nobody is
/// @param waiter who looks after it; `""`: nobody in particular
/// @param entering who enters something for it at another counter; `""`: nobody
/// @param isDimmed whether it is others' to look after, while one looks for one's own
public record TableTile(
        Table table,
        TableState state,
        String words,
        String guests,
        String attention,
        String waiter,
        String entering,
        boolean isDimmed) {
    TableTile dimmed(boolean isOthers) {
        return new TableTile(table, state, words, guests, attention, waiter, entering, isOthers);
    }

    TableTile entering(String who) {
        return new TableTile(table, state, words, guests, attention, waiter, who, isDimmed);
    }

    public String label() {
        return table.label();
    }

    public boolean needsAttention() {
        return !attention.isEmpty();
    }

    /// What is read out of it.
    String spoken() {
        return String.join(" ", label(), words, guests, waiter, entering, attention).strip();
    }
}
