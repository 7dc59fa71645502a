package docket.pos.counter.order;

import docket.model.menu.Menu;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierAvailability;
import docket.model.menu.ModifierId;
import docket.ui.Notices;
import docket.ui.Texts;

/// Tells who has entered a choice that it has just sold out. Confined to the screens' thread.
record SoldOutAlarm(DraftBook drafts, Texts texts, Notices notices) {
    void ring(Menu menu, ModifierAvailability changed) {
        ModifierId gone = changed.id();
        Drafts all = drafts.draftsProperty().get();
        boolean onScreen = all.current().lacks(gone, menu);
        boolean isEntered =
                onScreen || all.parked().stream().anyMatch(draft -> draft.lacks(gone, menu));
        if (!changed.availability().isPublished() && isEntered) {
            Modifier modifier = menu.modifier(gone);
            notices.insist(
                    texts.text(
                            onScreen ? "order.justOut" : "order.justOutAside",
                            texts.name(modifier.name(), modifier.names())));
        }
    }
}
