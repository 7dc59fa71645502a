package docket.model.report;

/// When something will be ready, in whole minutes from now.
public record ReadyIn(int from, int to) {
    /// @param low seconds
    /// @param high seconds, more than 0
    static ReadyIn seconds(long low, long high) {
        return new ReadyIn((int) (Math.max(0, low) / 60), (int) ((high + 59) / 60));
    }
}
