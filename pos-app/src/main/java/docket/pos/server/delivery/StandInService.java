package docket.pos.server.delivery;

import docket.model.Refusal;
import docket.model.menu.Station;
import docket.model.menu.StationId;
import docket.model.ticket.TicketId;
import docket.pos.server.menu.MenuService;
import docket.pos.server.order.OrderService;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what a station does not say it has to its backup as well, once, if that has a screen.
/// Thread-safe.
public final class StandInService {
    private static final Logger LOG = LoggerFactory.getLogger(StandInService.class);

    private final DeliveryService deliveries;
    private final MenuService menu;
    private final OrderService orders;

    StandInService(DeliveryService deliveries, MenuService menu, OrderService orders) {
        this.deliveries = deliveries;
        this.menu = menu;
        this.orders = orders;
    }

    /// Looks for what is overdue; called every second.
    public void standIn() {
        Map<TicketId, StationId> overdue = deliveries.overdue();
        if (!overdue.isEmpty()) {
            overdue.forEach(
                    (ticket, station) ->
                            menu.menu()
                                    .station(station)
                                    .flatMap(Station::standIn)
                                    .filter(deliveries::reaches)
                                    .ifPresent(backup -> backUp(ticket, backup)));
        }
    }

    private void backUp(TicketId ticket, StationId backup) {
        try {
            orders.backUp(ticket, backup);
        } catch (Refusal refusal) {
            LOG.info("A ticket goes to no backup: {}", refusal.getMessage());
        }
    }
}
