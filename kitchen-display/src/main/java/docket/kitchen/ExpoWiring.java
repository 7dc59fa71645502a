package docket.kitchen;

import docket.client.CommandDesk;
import docket.client.DocketClient;
import docket.client.FeedRequest;
import docket.client.FloorFollower;
import docket.client.Ids;
import docket.kitchen.alert.Loudspeaker;
import docket.kitchen.board.Ages;
import docket.kitchen.expo.ExpoViewModel;
import docket.model.display.DisplaySettings;
import docket.ui.Texts;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;

/// Puts the pass together on any server. It is no station's display, so that the counter does not
/// take it for one that cooks.
///
/// @param shown how the display is set now
/// @param screens runs work on the screens' thread
record ExpoWiring(
        KitchenSettings settings,
        ReadOnlyObjectProperty<DisplaySettings> shown,
        Executor screens,
        Clock clock,
        Texts texts) {
    /// Builds the model and begins to follow the server.
    ///
    /// @param follower hears the feed; whoever else wants to hear it watches it already
    /// @throws IOException if the file of the outbox cannot be kept
    Session.Content open(DocketClient client, FloorFollower follower) throws IOException {
        return new ServerLink<>(
                settings,
                "expo",
                new FeedRequest("", settings.name(), true),
                client,
                follower,
                screens,
                (desk, calls) -> made(desk, new Loudspeaker(calls), follower));
    }

    private DisplayViewModel.Expo made(
            CommandDesk desk, Loudspeaker loudspeaker, FloorFollower follower) {
        var pass =
                new ExpoViewModel(
                        desk,
                        Ids.random(),
                        texts,
                        new Ages(clock, settings.ageLimit(), () -> shown.get().ages()),
                        shown,
                        screens,
                        kind -> loudspeaker.sound(kind, shown.get()));
        follower.watch(pass);
        return new DisplayViewModel.Expo(pass);
    }
}
