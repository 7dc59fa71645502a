package docket.pos.counter.menu;

import docket.model.menu.AvailabilityStatus;
import docket.model.menu.MenuItem;

/// What a tap can make of an item, in the order of the buttons and of their keys.
enum ItemSwitch {
    ON_SALE,
    SOLD_OUT,
    AN_HOUR,
    TODAY,
    HIDDEN;

    void flip(MenuViewModel model, MenuItem item) {
        switch (this) {
            case ON_SALE -> model.change(item, AvailabilityStatus.PUBLISHED);
            case SOLD_OUT -> model.sellOut(item, SoldOut.UNTIL_TOLD);
            case AN_HOUR -> model.sellOut(item, SoldOut.AN_HOUR);
            case TODAY -> model.sellOut(item, SoldOut.TODAY);
            case HIDDEN -> model.change(item, AvailabilityStatus.HIDDEN);
        }
    }

    /// How an item stands now.
    static ItemSwitch of(MenuViewModel model, MenuItem item) {
        return switch (item.availability().status()) {
            case PUBLISHED -> ON_SALE;
            case HIDDEN -> HIDDEN;
            case SOLD_OUT -> {
                if (item.availability().until() == null) {
                    yield SOLD_OUT;
                }
                yield model.isOutForToday(item) ? TODAY : AN_HOUR;
            }
        };
    }
}
