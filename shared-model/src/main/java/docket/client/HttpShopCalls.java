package docket.client;

import docket.model.Shop;
import docket.model.setup.ChangeShop;
import docket.wire.ChangeGuestDoor;
import docket.wire.GuestDoorPage;
import docket.wire.Paths;
import docket.wire.ShopPage;

/// The calls about the shop over the network. Thread-safe.
final class HttpShopCalls implements ShopCalls {
    private final HttpCalls calls;

    HttpShopCalls(HttpCalls calls) {
        this.calls = calls;
    }

    @Override
    public ShopPage shop() {
        return calls.get(Paths.SHOP, ShopPage.class);
    }

    @Override
    public Shop change(ChangeShop wanted) {
        return calls.put(Paths.SHOP, null, wanted, Shop.class);
    }

    @Override
    public GuestDoorPage guestDoor() {
        return calls.get(Paths.GUEST_DOOR, GuestDoorPage.class);
    }

    @Override
    public GuestDoorPage change(ChangeGuestDoor wanted) {
        return calls.put(Paths.GUEST_DOOR, null, wanted, GuestDoorPage.class);
    }
}
