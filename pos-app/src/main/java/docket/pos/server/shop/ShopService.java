package docket.pos.server.shop;

import docket.model.OrderRules;
import docket.model.OrderType;
import docket.model.Shop;
import docket.model.audit.AuditAction;
import docket.model.audit.AuditedChange;
import docket.model.event.Actor;
import docket.model.setup.ChangeShop;
import docket.model.setup.NewShop;
import docket.pos.server.audit.AuditService;
import docket.pos.server.db.Database;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/// What the shop is called and reckons in: as it was set up, or until then as the settings say.
/// Where it lies and when its day ends is said by the settings alone. Thread-safe.
public final class ShopService {
    private final Database database;
    private final AuditService audit;
    private final Clock clock;
    private final ShopStore store;
    private final Shop settings;
    private volatile Shop shop;

    ShopService(
            Database database, AuditService audit, Clock clock, ShopStore store, Shop settings) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.store = store;
        this.settings = settings;
        shop = settings;
    }

    /// Reads the shop from the store, once it is open.
    public void load() {
        database.read(store::load).ifPresent(kept -> shop = now(kept));
    }

    private Shop now(Shop kept) {
        return new Shop(
                kept.name(),
                kept.currency(),
                kept.language(),
                settings.zone(),
                settings.dayEnds(),
                kept.tax(),
                kept.orderRules(),
                kept.leadMinutes(),
                settings.practice());
    }

    /// Takes over what another one is called and reckons in.
    public void copy(Actor by, Shop other) {
        change(by, now(other));
    }

    public Shop shop() {
        return shop;
    }

    /// Says what the shop is.
    public void setUp(Actor by, NewShop wanted) {
        change(by, wanted.on(settings));
    }

    /// Says anew what the shop is.
    ///
    /// @return the shop after it
    Shop change(Actor by, ChangeShop wanted) {
        return change(by, wanted.on(shop));
    }

    private synchronized Shop change(Actor by, Shop changed) {
        Shop before = shop;
        database.keep(
                handle -> {
                    store.save(handle, changed);
                    audit.append(
                            handle,
                            clock.instant(),
                            by,
                            new AuditedChange(
                                    AuditAction.SETTINGS_CHANGED,
                                    changed.name(),
                                    traits(before),
                                    traits(changed),
                                    null));
                    return changed;
                });
        shop = changed;
        return changed;
    }

    private static Map<String, String> traits(Shop shop) {
        var traits =
                new HashMap<>(
                        Map.of(
                                "name", shop.name(),
                                "currency", shop.currency(),
                                "language", shop.language(),
                                "tax", shop.tax().name()));
        traits.put("lead", String.valueOf(shop.lead()));
        for (OrderType type : OrderType.values()) {
            OrderRules rules = shop.rules(type);
            for (OrderRules.Part part : OrderRules.Part.values()) {
                traits.put(type + " " + part, rules.of(part).name());
            }
            traits.put(type + " PAY_AT_SEND", String.valueOf(rules.payAtSend()));
        }
        return traits;
    }
}
