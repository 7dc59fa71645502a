package docket.wire;

import java.time.Duration;

/// The constants that both ends of a connection must agree on.
public final class Protocol {
    /// Raised when an old station would misread a new server, or the other way round.
    public static final int VERSION = 1;

    public static final int DEFAULT_PORT = 8420;

    /// Where a server serves the network, by TLS.
    public static final int DEFAULT_LAN_PORT = 8421;

    /// Names a command, so that a retry is known as one.
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /// Carries the approval of somebody who may what the caller may not.
    public static final String APPROVAL = "Docket-Approval";

    /// Names who entered a command, where it is sent after another has signed in on the counter.
    public static final String ENTERED_BY = "Docket-Entered-By";

    /// How often the server pings each feed.
    public static final Duration SERVER_PING = Duration.ofSeconds(5);

    /// How often a station says on its feed that it is there: a text frame `{"seq":N}` with
    /// the last fact it applied.
    public static final Duration STATION_BEAT = Duration.ofSeconds(2);

    /// How long it counts what a counter said that it is entering.
    public static final Duration DRAFT_LIFE = Duration.ofSeconds(30);

    /// How often a counter says again what it is entering.
    public static final Duration DRAFT_RENEWAL = Duration.ofSeconds(10);

    /// Close code of a feed that could not keep up; the station comes back with `since`.
    public static final int CLOSE_TRY_AGAIN = 1013;

    /// Close code of a server that is going away.
    public static final int CLOSE_GOING_AWAY = 1001;

    /// Close code of a feed whose device was shut out.
    public static final int CLOSE_NOT_KNOWN = 4401;

    /// What a token stands behind in the header `Authorization`.
    public static final String BEARER = "Bearer ";

    /// The station that shows the tickets of all.
    public static final String ALL_STATIONS = "all";

    private Protocol() {}
}
