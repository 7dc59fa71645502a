package docket.pos.counter.message;

import docket.model.menu.StationId;
import org.jspecify.annotations.Nullable;

/// Whom a message can be sent to.
///
/// @param station null: the whole kitchen
/// @param name in the language of the screen
record Receiver(@Nullable StationId station, String name) {}
