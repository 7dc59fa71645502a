package docket.wire.device;

/// How far a request to be let in has come.
public enum PairingStatus {
    /// Nobody has decided yet.
    WAITING,
    /// The device is let in; its token counts.
    ACCEPTED,
    /// Somebody said no.
    REFUSED,
    /// Nobody decided in time, or the device took it back.
    EXPIRED
}
