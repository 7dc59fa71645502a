package docket.pos.server;

import docket.model.Reason;
import docket.model.Refusal;
import docket.wire.Secret;
import docket.wire.StreamTicket;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Tickets that stand in the address of a stream in place of a token: good once, for thirty
/// seconds, from the address that asked, and for as long as the token of whoever asked is. They
/// are forgotten with the process. Thread-safe.
public final class StreamTickets {
    private static final Duration LIFE = Duration.ofSeconds(30);

    /// Tickets that one caller may have and not use; a page needs one at a time.
    private static final int UNUSED = 16;

    private static final String PREFIX = "docket-ticket-";

    private final Clock clock;
    private final SecureRandom random;
    private final Map<String, Issued> byHash = new HashMap<>();

    /// @param token what the caller showed, who is looked up by it again when the stream opens
    private record Issued(String token, String address, Instant expiresAt) {}

    public StreamTickets(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /// Makes a ticket.
    ///
    /// @param token what the caller showed
    /// @throws Refusal if the caller has too many that were not used
    public synchronized StreamTicket issue(String token, String address) {
        Instant now = clock.instant();
        byHash.values().removeIf(issued -> !now.isBefore(issued.expiresAt()));
        if (byHash.values().stream().filter(issued -> issued.token().equals(token)).count()
                >= UNUSED) {
            throw new Refusal(
                    Reason.TOO_MANY_REQUESTS,
                    "Too many tickets were asked for and not used: try again soon.",
                    Map.of("retryAfter", LIFE.toSeconds()));
        }
        String ticket = Secret.fresh(PREFIX, random);
        Instant expiresAt = now.plus(LIFE);
        byHash.put(Secret.hash(ticket), new Issued(token, address, expiresAt));
        return new StreamTicket(ticket, expiresAt);
    }

    /// Uses a ticket up, whatever becomes of it.
    ///
    /// @return the token that its caller showed; empty where it is good for nothing
    synchronized Optional<String> redeem(String ticket, String address) {
        return Optional.ofNullable(byHash.remove(Secret.hash(ticket)))
                .filter(issued -> issued.address().equals(address))
                .filter(issued -> clock.instant().isBefore(issued.expiresAt()))
                .map(Issued::token);
    }
}
