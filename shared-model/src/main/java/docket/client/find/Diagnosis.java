package docket.client.find;

import java.util.Locale;

/// Which step of the way to a server fails, in the order of the steps.
public enum Diagnosis {
    /// This PC is on no network.
    NO_NETWORK,
    /// No server announces itself, and none answers.
    NOBODY_HEARD,
    /// The name that was given is nobody's.
    UNKNOWN_NAME,
    /// Nothing comes back from the address.
    NO_WAY,
    /// The PC is there, and Docket is not, or its port is closed.
    PORT_CLOSED,
    /// Something answers that is no Docket.
    NO_DOCKET,
    /// The server shows another certificate than it did when this station was paired.
    OTHER_CERTIFICATE,
    /// The server's certificate does not count at the time that this PC thinks it is.
    CLOCK,
    /// The server is of another version of Docket.
    OTHER_VERSION,
    /// This station was not paired with the server, or is not any more.
    NOT_PAIRED,
    /// Nothing is in the way.
    FINE;

    /// Names its sentence: `find.no-network`.
    public String key() {
        return "find." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
