package docket.pos.counter;

import docket.model.event.Floor;
import docket.model.menu.Station;
import docket.pos.counter.Chip.Mood;
import docket.ui.Texts;
import docket.wire.Presence;
import docket.wire.Protocol;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells of each station how many screens show it, and since when none of them was heard. A station
/// without a screen is a fault only while something waits there to be made.
public record StationChips(Texts texts) {
    /// Of a station that said nothing for so long it is told since when.
    private static final Duration SILENT = Duration.ofSeconds(2);

    /// A station that said nothing for so long is shown in red.
    private static final Duration LATE = Duration.ofSeconds(5);

    /// Tells of every station of the menu.
    ///
    /// @param presence what the server said last of who is connected; null: nothing yet
    /// @param isFresh whether the server still says so
    /// @param now by the server's clock
    public List<Chip> of(Floor floor, @Nullable Presence presence, boolean isFresh, Instant now) {
        return floor.menu().stations().stream()
                .map(station -> chip(floor, station, presence, isFresh, now))
                .toList();
    }

    /// Tells of every device that has another version of Docket than the server.
    List<Chip> of(List<Presence.Misfit> misfits) {
        return misfits.stream()
                .map(misfit -> new Chip(misfit.name(), texts.text("frame.otherVersion"), Mood.BAD))
                .toList();
    }

    /// What is to be done about a device of another version.
    public String advice(Presence.Misfit misfit) {
        String version = misfit.version() == null ? "?" : misfit.version();
        return texts.text(
                misfit.protocol() > Protocol.VERSION ? "frame.updateHere" : "frame.updateThere",
                misfit.name(),
                misfit.address(),
                version);
    }

    private Chip chip(
            Floor floor,
            Station station,
            @Nullable Presence presence,
            boolean isFresh,
            Instant now) {
        String name = texts.name(station.name(), station.names());
        if (presence == null) {
            return new Chip(name, texts.text("frame.stationUnknown"), Mood.UNKNOWN);
        }
        List<Instant> contacts =
                presence.stations().stream()
                        .filter(contact -> shows(contact, station))
                        .map(Presence.Contact::lastContactAt)
                        .sorted(Comparator.reverseOrder())
                        .toList();
        if (contacts.isEmpty()) {
            Mood mood = isFresh && isWaitedFor(floor, station) ? Mood.BAD : Mood.UNKNOWN;
            return new Chip(name, texts.text("frame.stationAway"), mood);
        }
        Duration since = Duration.between(contacts.getFirst(), now);
        long seconds = Math.max(0, since.toSeconds());
        Mood heard = since.compareTo(LATE) > 0 ? Mood.BAD : Mood.OK;
        String state =
                since.compareTo(SILENT) > 0
                        ? texts.text("frame.stationSince", contacts.size(), seconds)
                        : texts.text("frame.station", contacts.size());
        return new Chip(name, state, isFresh ? heard : Mood.UNKNOWN);
    }

    private static boolean isWaitedFor(Floor floor, Station station) {
        return floor.tickets().stream()
                .filter(ticket -> ticket.stationId().equals(station.id()))
                .flatMap(ticket -> ticket.lines().stream())
                .anyMatch(line -> line.status().isOnTheBoard());
    }

    private static boolean shows(Presence.Contact contact, Station station) {
        return contact.station().equals(station.id().value())
                || contact.station().equals(Protocol.ALL_STATIONS);
    }
}
