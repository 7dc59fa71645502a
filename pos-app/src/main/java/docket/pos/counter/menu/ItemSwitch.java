package docket.pos.counter.menu;

import docket.model.menu.AvailabilityStatus;
import java.util.List;

/// What a tap can make of an item or a choice, in the order of the buttons and of their keys.
enum ItemSwitch {
    ON_SALE,
    SOLD_OUT,
    AN_HOUR,
    TODAY,
    HIDDEN;

    void flip(Switching switching, Offer offer) {
        switch (this) {
            case ON_SALE -> switching.change(offer, AvailabilityStatus.PUBLISHED);
            case SOLD_OUT -> switching.sellOut(offer, SoldOut.UNTIL_TOLD);
            case AN_HOUR -> switching.sellOut(offer, SoldOut.AN_HOUR);
            case TODAY -> switching.sellOut(offer, SoldOut.TODAY);
            case HIDDEN -> switching.change(offer, AvailabilityStatus.HIDDEN);
        }
    }

    /// What can be made of something: a choice is not hidden.
    static List<ItemSwitch> of(Offer offer) {
        return switch (offer) {
            case Offer.OfItem ignored -> List.of(values());
            case Offer.OfChoice ignored -> List.of(ON_SALE, SOLD_OUT, AN_HOUR, TODAY);
        };
    }

    /// How it stands now.
    static ItemSwitch of(Switching switching, Offer offer) {
        return switch (offer.availability().status()) {
            case PUBLISHED -> ON_SALE;
            case HIDDEN -> HIDDEN;
            case SOLD_OUT -> {
                if (offer.availability().until() == null) {
                    yield SOLD_OUT;
                }
                yield switching.isOutForToday(offer) ? TODAY : AN_HOUR;
            }
        };
    }
}
