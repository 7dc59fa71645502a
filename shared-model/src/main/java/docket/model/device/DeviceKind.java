package docket.model.device;

/// How a device came to be known, and so for whom it acts.
public enum DeviceKind {
    /// The server's own window. It acts for the person who is signed in.
    OWN,
    /// A display or a counter that somebody accepted. A counter acts for the person who is signed
    /// in, a display for its station.
    PAIRED,
    /// A program with a token of its own. It acts for itself.
    PROGRAM
}
