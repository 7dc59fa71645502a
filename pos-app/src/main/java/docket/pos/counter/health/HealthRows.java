package docket.pos.counter.health;

import docket.model.event.Floor;
import docket.pos.counter.Moments;
import docket.ui.Texts;
import docket.wire.Condition;
import docket.wire.HealthDetails;
import docket.wire.Presence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts the page together from what is known.
///
/// @param reached whether the server says now what it says each second
/// @param fresh whether its answer is of now as well
record HealthRows(Texts texts, Moments times, boolean reached, boolean fresh) {
    /// The rows but that of the last start.
    ///
    /// @param printers the row of this PC's printer
    /// @param wish which backup is to be restored, as a sentence
    List<HealthRow> of(
            @Nullable Floor floor,
            @Nullable Presence presence,
            @Nullable HealthDetails details,
            HealthRow printers,
            Optional<String> wish) {
        var pc = new ServerRows(texts, times, condition(presence, details), details);
        HealthRow backups = pc.backups();
        HealthRow stations = new StationsRow(texts, times.now()).of(floor, presence, reached);
        return List.of(
                sure(pc.store(), fresh),
                sure(pc.disk(), fresh),
                sure(wish.map(backups::noting).orElse(backups), fresh).mendable(),
                sure(stations, reached),
                sure(pc.clock(), fresh),
                printers);
    }

    private static HealthRow sure(HealthRow row, boolean isSure) {
        return isSure ? row : row.unsure();
    }

    private Condition condition(@Nullable Presence presence, @Nullable HealthDetails details) {
        if (presence != null && reached) {
            return presence.pc();
        }
        return details == null ? Condition.GOOD : details.pc();
    }
}
