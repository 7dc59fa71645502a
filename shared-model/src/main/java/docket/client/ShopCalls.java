package docket.client;

import docket.model.Shop;
import docket.model.setup.ChangeShop;
import docket.wire.ShopPage;

/// What is said of the shop. Calls block, and throw as those of [DocketClient] do.
public interface ShopCalls {
    ShopPage shop();

    /// Says anew what the shop is called.
    Shop change(ChangeShop wanted);
}
