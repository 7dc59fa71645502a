package docket.pos.server;

import io.javalin.security.RouteRole;

/// Who may call a route. A route that names nobody is closed to everybody.
public enum Access implements RouteRole {
    /// Whoever can reach the server.
    ANYONE,
    /// A counter; until stations can be paired, whoever calls from this very machine.
    COUNTER,
    /// A kitchen station.
    STATION
}
