package docket.pos.counter.routing;

import docket.model.menu.Station;
import docket.model.menu.StationId;
import docket.ui.Texts;
import docket.wire.Presence;
import docket.wire.Protocol;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which stations have a screen, and which of those are on. Confined to the screens' thread.
final class StationScreens {
    private final Texts texts;
    private @Nullable Set<StationId> unshown;
    private List<String> online = List.of();

    StationScreens(Texts texts) {
        this.texts = texts;
    }

    /// Takes what the server says.
    ///
    /// @return whether it is anything else than before
    boolean hear(Presence presence) {
        List<StationId> told = presence.unshown();
        Set<StationId> nobody = told == null ? null : Set.copyOf(told);
        List<String> on = presence.stations().stream().map(Presence.Contact::station).toList();
        boolean isNew = !Objects.equals(nobody, unshown) || !on.equals(online);
        unshown = nobody;
        online = on;
        return isNew;
    }

    /// Whether the server has said which stations no screen shows.
    boolean areKnown() {
        return unshown != null;
    }

    /// Whether some screen that is let in shows a station.
    boolean isShown(StationId station) {
        return unshown == null || !unshown.contains(station);
    }

    /// How it is with the screens of a station, in few words.
    String of(Station station) {
        long on =
                online.stream()
                        .filter(
                                shows ->
                                        shows.equals(station.id().value())
                                                || shows.equals(Protocol.ALL_STATIONS))
                        .count();
        if (on > 0) {
            return texts.text("routes.screensOn", on);
        }
        return texts.text(isShown(station.id()) ? "routes.screenOff" : "routes.noScreen");
    }
}
