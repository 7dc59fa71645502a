package docket.wire;

import docket.model.Shop;

/// What is said of the shop.
///
/// @param sessionHours how long somebody stays signed in who does nothing
public record ShopPage(Shop shop, int sessionHours) {}
