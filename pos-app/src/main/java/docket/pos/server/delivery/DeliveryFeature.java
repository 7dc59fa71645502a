package docket.pos.server.delivery;

import docket.model.device.Device;
import docket.model.menu.Station;
import docket.pos.server.menu.MenuService;
import docket.pos.server.order.OrderService;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/// Everything about what has reached the cooks; it has no routes, since displays tell on their
/// feeds and counters are told on theirs.
public final class DeliveryFeature {
    private final DeliveryService service;

    /// @param letIn the devices that are let in
    public DeliveryFeature(
            DeliveryTerms terms, Supplier<List<Device>> letIn, MenuService menu, Clock clock) {
        service =
                new DeliveryService(
                        terms,
                        letIn,
                        () -> menu.menu().stations().stream().map(Station::id).toList(),
                        clock);
    }

    public DeliveryService service() {
        return service;
    }

    /// What sends to the backup stations.
    public StandInService standIns(MenuService menu, OrderService orders) {
        return new StandInService(service, menu, orders);
    }
}
