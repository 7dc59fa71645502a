package docket.pos.counter.order;

import docket.model.Names;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierAvailability;
import docket.model.menu.ModifierId;
import docket.ui.Notices;
import docket.ui.Texts;
import java.util.function.Predicate;

/// Tells who has entered an item or a choice that it has just sold out. Confined to the screens'
/// thread.
record SoldOutAlarm(DraftBook drafts, Texts texts, Notices notices) {
    void ring(Menu menu, ModifierAvailability changed) {
        ModifierId gone = changed.id();
        if (!changed.availability().isPublished()) {
            Modifier modifier = menu.modifier(gone);
            ring(draft -> draft.lacks(gone, menu), modifier.name(), modifier.names());
        }
    }

    void ring(MenuItem changed) {
        if (!changed.availability().isPublished()) {
            ring(draft -> draft.has(changed.id()), changed.name(), changed.names());
        }
    }

    private void ring(Predicate<Draft> hit, String name, Names names) {
        Drafts all = drafts.draftsProperty().get();
        boolean onScreen = hit.test(all.current());
        if (onScreen || all.parked().stream().anyMatch(hit)) {
            notices.insist(
                    texts.text(
                            onScreen ? "order.justOut" : "order.justOutAside",
                            texts.name(name, names)));
        }
    }
}
