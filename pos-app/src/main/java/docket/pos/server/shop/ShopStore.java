package docket.pos.server.shop;

import docket.model.Shop;
import docket.wire.Json;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The one row of the shop.
final class ShopStore {
    Optional<Shop> load(Handle handle) {
        return handle.select("select state from shop where id = 1")
                .map((row, context) -> Json.MAPPER.readValue(row.getString(1), Shop.class))
                .findOne();
    }

    void save(Handle handle, Shop shop) {
        handle.execute(
                "merge into shop (id, state) values (1, ?)", Json.MAPPER.writeValueAsString(shop));
    }
}
