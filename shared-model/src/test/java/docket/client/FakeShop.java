package docket.client;

import docket.model.Shop;
import docket.model.setup.ChangeShop;
import docket.wire.ChangeGuestDoor;
import docket.wire.GuestDoorPage;
import docket.wire.ShopPage;

/// What is said of the shop of a [FakeRestaurant].
final class FakeShop implements ShopCalls {
    private final FakeRestaurant restaurant;
    private final Runnable decided;

    /// @param decided run before each change; throws where it may not be
    FakeShop(FakeRestaurant restaurant, Runnable decided) {
        this.restaurant = restaurant;
        this.decided = decided;
    }

    @Override
    public ShopPage shop() {
        return new ShopPage(restaurant.shop(), 16);
    }

    @Override
    public Shop change(ChangeShop wanted) {
        decided.run();
        restaurant.change(wanted.on(restaurant.shop()));
        return restaurant.shop();
    }

    @Override
    public GuestDoorPage guestDoor() {
        return restaurant.guestDoor();
    }

    @Override
    public GuestDoorPage change(ChangeGuestDoor wanted) {
        decided.run();
        restaurant.changeGuestDoor(wanted.open());
        return restaurant.guestDoor();
    }
}
