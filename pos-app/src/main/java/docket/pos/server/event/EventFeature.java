package docket.pos.server.event;

import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.model.menu.StationId;
import docket.model.message.TestReceipt;
import docket.model.ticket.Delivery;
import docket.pos.server.Misfits;
import docket.pos.server.StreamTickets;
import docket.pos.server.db.Database;
import docket.pos.server.menu.MenuService;
import docket.pos.server.message.MessageService;
import docket.pos.server.order.OrderService;
import docket.pos.server.shop.ShopService;
import docket.pos.server.table.TableService;
import docket.wire.Beat;
import docket.wire.Condition;
import docket.wire.Drafting;
import docket.wire.device.PairingRequest;
import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Everything about the feed: the service and its door.
public final class EventFeature {
    private final EventService service;
    private final MenuService menu;
    private final Misfits misfits;

    /// The devices that come, and those that are at the door.
    ///
    /// @param known tells how a device is let in now; empty: not at all
    /// @param pairings tells which wait to be let in
    /// @param misfits those of another version
    /// @param drafts tells what is being entered at the others
    /// @param gone told of a device that does not follow the feed any more
    /// @param reception who hears what becomes of the tickets
    /// @param condition tells how this PC is
    public record Door(
            Function<DeviceId, Optional<Device>> known,
            Supplier<List<PairingRequest>> pairings,
            Misfits misfits,
            Function<DeviceId, List<Drafting>> drafts,
            Consumer<DeviceId> gone,
            Reception reception,
            Supplier<Condition> condition) {}

    /// Hears what displays say of the tickets that they were told of, and tells how far those have
    /// come.
    public interface Reception {
        /// A display said how far it is, and what stands on its screen.
        ///
        /// @param shows the station that the display shows, [docket.wire.Protocol#ALL_STATIONS], or
        ///     `""` for none
        void heard(Device by, String shows, Beat beat);

        /// The stations of the menu that no screen shows that is let in.
        List<StationId> unshown();

        /// How far each batch of the open tickets has come.
        List<Delivery> deliveries();

        /// How far each test ticket has come at each of its stations.
        List<TestReceipt> tests();
    }

    /// What a snapshot tells of.
    public record Told(
            MenuService menu,
            OrderService orders,
            TableService tables,
            MessageService messages,
            ShopService shop) {}

    public EventFeature(Database database, Told told, Door door, Clock clock) {
        var snapshots = new Snapshots(database, told, clock);
        service = new EventService(database, snapshots, door, clock);
        menu = told.menu();
        misfits = door.misfits();
    }

    public EventService service() {
        return service;
    }

    /// Registers its routes.
    ///
    /// @param tickets for those who cannot show a token when they open the feed
    public void register(RoutesConfig config, StreamTickets tickets) {
        new EventRoutes(service, menu, tickets, misfits).register(config);
    }
}
