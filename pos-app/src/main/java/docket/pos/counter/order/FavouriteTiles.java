package docket.pos.counter.order;

import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// What is sold most at this part of the day, as the first tab above the tiles. What comes from the
/// server waits until nothing is being entered, so that no tile moves under a finger. Confined to
/// the screens' thread.
final class FavouriteTiles {
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper chosen = new ReadOnlyBooleanWrapper();
    private List<ItemId> items = List.of();
    private @Nullable List<ItemId> next;
    private boolean untouched = true;

    /// Whether there is such a tab.
    ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /// Whether its tiles are shown.
    ReadOnlyBooleanProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    boolean isOffered() {
        return offered.get();
    }

    boolean isChosen() {
        return chosen.get();
    }

    /// Keeps what is to be shown next.
    void hear(List<ItemId> sold) {
        next = sold;
    }

    /// Shows what was heard last. The tab is the one that is chosen before anybody chooses one.
    ///
    /// @return whether something is other than before
    boolean take(Menu known) {
        List<ItemId> heard = next;
        next = null;
        if (heard == null || heard.equals(items)) {
            return false;
        }
        items = heard;
        fit(known);
        chosen.set(offered.get() && (chosen.get() || untouched));
        return true;
    }

    /// Leaves the tab out where the menu has nothing of it any more.
    void fit(Menu known) {
        offered.set(items.stream().anyMatch(id -> known.find(id).isPresent()));
        if (!offered.get()) {
            chosen.set(false);
        }
    }

    /// Shows its tiles, or those of a category.
    void choose(boolean wanted) {
        untouched = false;
        chosen.set(wanted && offered.get());
    }

    List<MenuItem> on(Menu known) {
        return items.stream().flatMap(id -> known.find(id).stream()).toList();
    }
}
