package docket.pos.rush;

import docket.model.OrderType;
import java.time.Duration;
import java.util.List;

/// Guests of the evening, and what is done for them, in this order.
///
/// @param number which of the evening's parties it is, from 1
/// @param arrives how long after the evening began
/// @param guestName by which a take-away order is called; empty where they sit
record Party(
        int number,
        Duration arrives,
        OrderType type,
        int guests,
        String guestName,
        String note,
        List<Step> steps) {
    Party {
        steps = List.copyOf(steps);
    }

    boolean sits() {
        return type == OrderType.DINE_IN;
    }

    /// @param after how long after the step before it is begun with
    record Step(Duration after, Deed deed) {}
}
