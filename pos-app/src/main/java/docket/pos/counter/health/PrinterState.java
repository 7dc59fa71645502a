package docket.pos.counter.health;

/// How the printer is that this PC prints on if nothing else is said.
public record PrinterState(String name, boolean isAccepting) {}
