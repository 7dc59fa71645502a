package docket.model.order;

import org.jspecify.annotations.Nullable;

/// Take a held line off the order; the kitchen never hears of it.
///
/// @param expectedVersion the order's version that the sender saw; null: remove it whatever it is
public record RemoveLine(@Nullable Integer expectedVersion) {}
