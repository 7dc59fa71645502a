package docket.pos.counter;

import docket.client.FeedState;
import docket.client.FloorFollower;
import docket.wire.Drafting;
import docket.wire.Presence;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What colleagues are entering at the other counters and have not sent. Without the server nobody
/// knows, so nothing is said then. Confined to the screens' thread.
public final class Colleagues implements FloorFollower.Watcher {
    private final ReadOnlyObjectWrapper<List<Drafting>> drafts =
            new ReadOnlyObjectWrapper<>(List.of());

    public ReadOnlyObjectProperty<List<Drafting>> draftsProperty() {
        return drafts.getReadOnlyProperty();
    }

    /// The names of those who enter something for a table; `""`: nobody.
    public String at(String table) {
        return drafts.get().stream()
                .filter(one -> one.entered().tableText().equals(table))
                .map(Drafting::who)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    @Override
    public void onPresence(Presence presence) {
        set(presence.drafts());
    }

    @Override
    public void onState(FeedState state) {
        if (!(state instanceof FeedState.Live)) {
            set(List.of());
        }
    }

    private void set(List<Drafting> now) {
        if (!now.equals(drafts.get())) {
            drafts.set(now);
        }
    }
}
