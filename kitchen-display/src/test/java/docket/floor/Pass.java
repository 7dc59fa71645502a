package docket.floor;

import docket.client.Credentials;
import docket.client.HttpDocketClient;
import docket.kitchen.PassDisplay;
import docket.model.order.OrderId;
import docket.ui.ScreenThread;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// A display at the pass, which shows whole orders, at the end of its cable.
final class Pass implements AutoCloseable {
    private final Cable cable;
    private final HttpDocketClient client;
    private final ScreenThread screen = ScreenThread.own();
    private final PassDisplay display;

    /// Opens it.
    ///
    /// @param folder where it keeps its taps; its name is the display's
    Pass(Path folder, Cable cable, Credentials known) throws IOException {
        this.cable = cable;
        client = new HttpDocketClient(cable.address(), known, Clock.systemUTC());
        display = new PassDisplay(Kitchen.settings("all", folder, cable.address()), client, screen);
    }

    /// Whether all of an order is done and waits to be handed out.
    boolean isReady(OrderId order) {
        return screen.ask(() -> display.expediter().isReady(order));
    }

    /// How far each station is with an order, such as `Grill 1/2`.
    List<String> ticks(OrderId order) {
        return screen.ask(() -> display.expediter().ticks(order));
    }

    /// How often the order's card says that something of it came back; `""` for never.
    String recalled(OrderId order) {
        return screen.ask(() -> display.expediter().recalled(order));
    }

    @Override
    public void close() throws IOException {
        display.close();
        client.close();
        cable.close();
        screen.close();
    }
}
