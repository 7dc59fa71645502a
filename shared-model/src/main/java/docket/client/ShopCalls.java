package docket.client;

import docket.model.Shop;
import docket.model.setup.ChangeShop;
import docket.wire.ChangeGuestDoor;
import docket.wire.GuestDoorPage;
import docket.wire.ShopPage;

/// What is said of the shop, and whether guests see anything of it. Calls block, and throw as those
/// of [DocketClient] do.
public interface ShopCalls {
    ShopPage shop();

    /// Says anew what the shop is called.
    Shop change(ChangeShop wanted);

    /// How guests' screens reach the server.
    GuestDoorPage guestDoor();

    /// Opens or closes the guests' door.
    GuestDoorPage change(ChangeGuestDoor wanted);
}
