package docket.pos.server.event;

import docket.model.device.DeviceId;
import docket.model.menu.StationId;
import docket.model.message.TestReceipt;
import docket.model.ticket.Delivery;
import docket.pos.server.db.Committed;
import docket.wire.Drafting;
import docket.wire.Presence;
import docket.wire.device.PairingRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All open feeds. The writer offers each fact to every one of them; offering never waits, so no
/// feed can slow or fail the writer. Thread-safe.
final class EventHub {
    private final Set<FeedConnection> connections = ConcurrentHashMap.newKeySet();

    void add(FeedConnection connection) {
        connections.add(connection);
    }

    void remove(FeedConnection connection) {
        connections.remove(connection);
    }

    void publish(List<Committed> facts) {
        for (FeedConnection connection : connections) {
            facts.forEach(fact -> connection.offer(fact.entry().seq(), fact.frame()));
        }
    }

    /// Who is connected, by station and name.
    ///
    /// @param pairings the devices that wait to be let in
    /// @param misfits those of another version
    /// @param drafts what is being entered at other counters
    /// @param deliveries how far the open tickets have come; null for whoever is not told
    /// @param unshown the stations that no screen shows; null for whoever is not told
    /// @param tests how far the test tickets have come
    Presence presence(
            List<PairingRequest> pairings,
            List<Presence.Misfit> misfits,
            List<Drafting> drafts,
            @Nullable List<Delivery> deliveries,
            @Nullable List<StationId> unshown,
            List<TestReceipt> tests) {
        return new Presence(
                connections.stream()
                        .map(FeedConnection::contact)
                        .filter(contact -> !contact.station().isEmpty())
                        .sorted(
                                Comparator.comparing(Presence.Contact::station)
                                        .thenComparing(Presence.Contact::name)
                                        .thenComparing(Presence.Contact::connectedAt))
                        .toList(),
                pairings,
                online().stream().sorted(Comparator.comparing(DeviceId::value)).toList(),
                misfits,
                drafts,
                deliveries,
                unshown,
                tests);
    }

    /// The devices that follow the feed.
    Set<DeviceId> online() {
        return connections.stream().map(FeedConnection::device).collect(Collectors.toSet());
    }

    Set<FeedConnection> connections() {
        return connections;
    }
}
