package docket.pos.server.db;

/// How far a copy of the store has come: the last fact, and the last change of rows that are no
/// fact. Both only grow, so of two copies of one life the one that is ahead is so in both.
record Position(long seq, long kept) {
    static final Position NONE = new Position(0, 0);

    /// Whether this is as far as another, or farther.
    boolean reaches(Position other) {
        return seq >= other.seq && kept >= other.kept;
    }

    /// The position once a line stands.
    Position after(Line line) {
        return switch (line) {
            case JournalLine fact -> new Position(fact.entry().seq(), kept);
            case KeptLine rows -> new Position(seq, rows.n());
            case Line.Life ignored -> this;
        };
    }
}
