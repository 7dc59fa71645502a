package docket.pos.counter.history;

import docket.model.order.Order;

/// An order of the history in words.
///
/// @param when the time of today, or the day and the time
/// @param place where its guests were
/// @param items what was ordered, in one line
/// @param state how far it is
record HistoryRow(
        Order order, String when, String place, String items, String total, String state) {}
