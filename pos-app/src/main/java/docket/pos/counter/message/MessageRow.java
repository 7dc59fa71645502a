package docket.pos.counter.message;

/// A message as the list shows it.
///
/// @param head who said it to whom, and when
/// @param state who has seen it
/// @param isSeen whether anybody has
record MessageRow(String head, String text, String state, boolean isSeen) {}
