package docket.client.find;

import docket.net.Announcement;
import java.net.InetAddress;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that was heard of servers, and at which of its addresses each known one is tried.
/// Thread-safe.
final class Sightings {
    /// Addresses that are kept; more come from somebody who makes them up.
    static final int MOST = 64;

    /// Rounds of questions for which an answer counts.
    private static final int LASTS = 4;

    private final Map<URI, Sighting> heard = new LinkedHashMap<>();
    private final Map<UUID, Choice> choices = new HashMap<>();
    private long count;
    private long round;

    /// Where a server is tried, and whether that failed.
    private record Choice(URI at, boolean failed) {}

    /// Notes that a server was heard of.
    ///
    /// @param network on which it announced itself; null: it answered
    /// @return whether that is news
    synchronized boolean hear(Announcement what, InetAddress from, @Nullable InetAddress network) {
        URI at = Sighting.place(from, what.port());
        @Nullable Sighting before = heard.remove(at);
        heard.put(at, new Sighting(what, at, network, ++count, round));
        if (heard.size() > MOST) {
            heard.remove(heard.keySet().iterator().next());
        }
        return before == null || !before.what().equals(what);
    }

    /// Notes that a server said good-bye on a network.
    ///
    /// @return whether that is news
    synchronized boolean lose(UUID server, InetAddress network) {
        return heard.values()
                .removeIf(
                        sighting ->
                                sighting.what().id().equals(server)
                                        && network.equals(sighting.network()));
    }

    /// Notes that this PC is not on a network any more.
    ///
    /// @return whether that is news
    synchronized boolean leave(InetAddress network) {
        return heard.values().removeIf(sighting -> network.equals(sighting.network()));
    }

    /// Notes that everybody is asked anew.
    ///
    /// @return whether somebody has not answered for so long that he is gone
    synchronized boolean nextRound() {
        round++;
        return heard.values()
                .removeIf(
                        sighting -> sighting.network() == null && sighting.round() + LASTS < round);
    }

    /// The servers, each once: those that are known, then the others as they were heard of.
    synchronized List<FoundServer> merged(List<KnownServer> known) {
        var servers = new LinkedHashMap<UUID, FoundServer>();
        known.forEach(server -> servers.put(server.id(), found(server)));
        for (Sighting sighting : heard.values()) {
            UUID id = sighting.what().id();
            if (!servers.containsKey(id)) {
                newest(id, null).ifPresent(last -> servers.put(id, found(last, last.at(), false)));
            }
        }
        return List.copyOf(servers.values());
    }

    private FoundServer found(KnownServer known) {
        URI at = address(known);
        return newest(known.id(), null)
                .map(sighting -> found(sighting, at, true))
                .orElseGet(() -> new FoundServer(known.id(), known.shop(), "", 0, at, true, false));
    }

    private static FoundServer found(Sighting sighting, URI at, boolean known) {
        Announcement what = sighting.what();
        return new FoundServer(
                what.id(), what.shop(), what.version(), what.protocol(), at, known, true);
    }

    /// Where a server is to be tried: where it was, until that failed and it was heard of
    /// elsewhere.
    synchronized URI address(KnownServer server) {
        Choice choice =
                choices.computeIfAbsent(server.id(), id -> new Choice(server.address(), false));
        if (!choice.failed()) {
            return choice.at();
        }
        URI next =
                newest(server.id(), choice.at())
                        .map(Sighting::at)
                        .orElse(elsewhere(server, choice.at()));
        choices.put(server.id(), new Choice(next, next.equals(choice.at())));
        return next;
    }

    /// The place that a server was at before, where that is another one.
    private static URI elsewhere(KnownServer server, URI at) {
        return server.address().equals(at) ? at : server.address();
    }

    /// The place at which a server was tried has failed.
    synchronized void failed(UUID server) {
        choices.computeIfPresent(server, (id, choice) -> new Choice(choice.at(), true));
    }

    private Optional<Sighting> newest(UUID server, @Nullable URI butNotAt) {
        return heard.values().stream()
                .filter(sighting -> sighting.what().id().equals(server))
                .filter(sighting -> !sighting.at().equals(butNotAt))
                .max(Comparator.comparingLong(Sighting::number));
    }
}
