package docket.pos.server.ready;

import docket.model.Shop;
import docket.pos.server.guest.GuestStreams;
import docket.wire.Frame;
import io.javalin.config.RoutesConfig;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Everything about the board of orders that are ready.
public final class ReadyFeature {
    private final ReadyService service;
    private final GuestStreams streams;

    /// @param snapshot the floor as of the last fact
    /// @param shop as it is now
    /// @param seq the last fact
    public ReadyFeature(
            GuestStreams streams,
            Supplier<Frame.State> snapshot,
            Supplier<Shop> shop,
            LongSupplier seq) {
        this.streams = streams;
        service = new ReadyService(snapshot, shop, seq);
    }

    public ReadyService service() {
        return service;
    }

    public void register(RoutesConfig routes) {
        new ReadyRoutes(service, streams).register(routes);
    }
}
