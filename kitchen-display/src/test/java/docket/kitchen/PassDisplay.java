package docket.kitchen;

import docket.client.DocketClient;
import docket.client.FloorFollower;
import docket.kitchen.expo.Expediter;
import docket.kitchen.expo.ExpoViewModel;
import docket.model.display.DisplaySettings;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A display at the pass without a window, for tests of other packages.
public final class PassDisplay implements AutoCloseable {
    private final Session.Content content;
    private final ExpoViewModel pass;

    /// Follows the server.
    public PassDisplay(KitchenSettings settings, DocketClient client, Executor screens)
            throws IOException {
        content =
                new ExpoWiring(
                                settings,
                                new ReadOnlyObjectWrapper<>(DisplaySettings.USUAL),
                                screens,
                                Clock.systemUTC(),
                                KitchenWiring.texts(settings))
                        .open(client, new FloorFollower(screens));
        pass = ((DisplayViewModel.Expo) content.models()).pass();
    }

    /// Who stands before it.
    public Expediter expediter() {
        return new Expediter(pass);
    }

    @Override
    public void close() {
        content.close();
    }
}
