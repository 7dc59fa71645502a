package docket.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import docket.model.device.DeviceId;
import docket.model.menu.StationId;
import docket.model.message.TestReceipt;
import docket.model.ticket.Delivery;
import docket.wire.device.PairingRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which stations are on the feed right now. No fact of the floor: it is neither stored nor
/// numbered, and only sent to those who ask for it with `presence=true`.
///
/// @param pairings the devices that wait to be let in
/// @param online the devices that follow the feed, those that show no station too
/// @param misfits the devices of another version that were turned away lately
/// @param drafts what is being entered at the other counters
/// @param unshown the stations that no screen shows that is let in; null: not told
/// @param tests how far the test tickets of the last minutes have come, the last one last
/// @param deliveries how far the open tickets have come on their way to the cooks; null: not told
/// @param condition what is wrong with the server's PC; null: nothing
public record Presence(
        List<Contact> stations,
        List<PairingRequest> pairings,
        List<DeviceId> online,
        List<Misfit> misfits,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Drafting> drafts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Delivery> deliveries,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<StationId> unshown,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TestReceipt> tests,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Condition condition) {
    public Presence {
        stations = List.copyOf(stations);
        pairings = pairings == null ? List.of() : List.copyOf(pairings);
        online = online == null ? List.of() : List.copyOf(online);
        misfits = misfits == null ? List.of() : List.copyOf(misfits);
        drafts = drafts == null ? List.of() : List.copyOf(drafts);
        deliveries = deliveries == null ? null : List.copyOf(deliveries);
        unshown = unshown == null ? null : List.copyOf(unshown);
        tests = tests == null ? List.of() : List.copyOf(tests);
    }

    /// What is told while nothing is wrong with the server's PC.
    public Presence(
            List<Contact> stations,
            List<PairingRequest> pairings,
            List<DeviceId> online,
            List<Misfit> misfits,
            List<Drafting> drafts,
            @Nullable List<Delivery> deliveries,
            @Nullable List<StationId> unshown,
            List<TestReceipt> tests) {
        this(stations, pairings, online, misfits, drafts, deliveries, unshown, tests, null);
    }

    /// What is told where nobody says how far tickets have come.
    public Presence(
            List<Contact> stations,
            List<PairingRequest> pairings,
            List<DeviceId> online,
            List<Misfit> misfits,
            List<Drafting> drafts) {
        this(stations, pairings, online, misfits, drafts, null, null, List.of());
    }

    /// What a counter is told where no device is of another version and nothing is entered.
    public Presence(List<Contact> stations, List<PairingRequest> pairings, List<DeviceId> online) {
        this(stations, pairings, online, List.of(), List.of());
    }

    /// Stations alone.
    public Presence(List<Contact> stations) {
        this(stations, List.of(), List.of());
    }

    /// The same, with what is wrong with the server's PC.
    public Presence with(Condition now) {
        return new Presence(
                stations,
                pairings,
                online,
                misfits,
                drafts,
                deliveries,
                unshown,
                tests,
                now.isGood() ? null : now);
    }

    /// How the server's PC is.
    public Condition pc() {
        return condition == null ? Condition.GOOD : condition;
    }

    /// A device that speaks another protocol than the server.
    ///
    /// @param name what it calls itself
    /// @param version of its program; null where it did not say
    /// @param protocol the version of the protocol that it speaks; 0 where that is no number
    public record Misfit(String name, String address, @Nullable String version, int protocol) {}

    /// One station's connection.
    ///
    /// @param station the station that it shows, or [Protocol#ALL_STATIONS]
    /// @param name what the device calls itself
    /// @param seq the last fact that it says it has applied
    public record Contact(
            String station, String name, Instant connectedAt, Instant lastContactAt, long seq) {}
}
