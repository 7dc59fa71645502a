package docket.ui;

import docket.model.Refusal;

/// What came of a call to the server: a person must be shown each of these.
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    record Unreachable<T>(String reason) implements Outcome<T> {}

    record Broken<T>(RuntimeException cause) implements Outcome<T> {}
}
