package docket.pos.counter.health;

import docket.model.event.Floor;
import docket.model.menu.StationId;
import docket.model.ticket.Delivery;
import docket.pos.counter.Chip;
import docket.pos.counter.Chip.Mood;
import docket.pos.counter.StationChips;
import docket.ui.Texts;
import docket.wire.Presence;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says how the screens of the kitchen are. A station without a screen is a fault only while
/// something waits there.
record StationsRow(Texts texts, Instant now) {
    /// @param isFresh whether the server still says so
    HealthRow of(@Nullable Floor floor, @Nullable Presence presence, boolean isFresh) {
        if (floor == null || presence == null) {
            return row(Mark.UNKNOWN, texts.text("health.unknown"));
        }
        var chips = new StationChips(texts);
        List<Chip> all = chips.of(floor, presence, isFresh, now);
        String silent =
                Stream.concat(named(all, Mood.BAD), late(floor, presence))
                        .distinct()
                        .collect(Collectors.joining(", "));
        if (!silent.isEmpty()) {
            return row(Mark.BAD, texts.text("health.stations.silent", silent)).mendable();
        }
        if (!presence.misfits().isEmpty()) {
            return row(Mark.BAD, chips.advice(presence.misfits().getFirst()));
        }
        String unshown = unshown(floor, presence);
        if (!unshown.isEmpty()) {
            return row(Mark.NOTE, texts.text("health.stations.unshown", unshown)).mendable();
        }
        long on = named(all, Mood.OK).count();
        if (on == 0) {
            return row(Mark.NOTE, texts.text("health.stations.none")).mendable();
        }
        String off = named(all, Mood.UNKNOWN).collect(Collectors.joining(", "));
        return row(
                Mark.GOOD,
                off.isEmpty()
                        ? texts.text("health.stations.good", on)
                        : texts.text("health.stations.some", on, off));
    }

    private HealthRow row(Mark mark, String text) {
        return new HealthRow(HealthTopic.STATIONS, mark, texts.text("health.stations"), text);
    }

    private static Stream<String> named(List<Chip> all, Mood mood) {
        return all.stream().filter(chip -> chip.mood() == mood).map(Chip::title);
    }

    private Stream<String> late(Floor floor, Presence presence) {
        return Objects.requireNonNullElse(presence.deliveries(), List.<Delivery>of()).stream()
                .filter(Delivery::isLate)
                .map(delivery -> name(floor, delivery.station()));
    }

    private String unshown(Floor floor, Presence presence) {
        return Objects.requireNonNullElse(presence.unshown(), List.<StationId>of()).stream()
                .map(station -> name(floor, station))
                .collect(Collectors.joining(", "));
    }

    private String name(Floor floor, StationId station) {
        return texts.name(floor.menu().called(station));
    }
}
