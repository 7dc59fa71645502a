package docket.wire.device;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What the program that asks to be let in is made for; whoever lets it in decides what it becomes.
public enum PairingKind {
    /// A display of the kitchen.
    @JsonProperty("kitchen")
    KITCHEN,
    /// A further counter.
    @JsonProperty("counter")
    COUNTER
}
