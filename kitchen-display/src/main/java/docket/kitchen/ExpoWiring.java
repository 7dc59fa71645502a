package docket.kitchen;

import docket.client.CommandDesk;
import docket.client.DocketClient;
import docket.client.FeedRequest;
import docket.client.FeedSubscription;
import docket.client.FileOutbox;
import docket.client.FloorFollower;
import docket.client.Ids;
import docket.disk.OwnerOnly;
import docket.kitchen.alert.Loudspeaker;
import docket.kitchen.board.Ages;
import docket.kitchen.expo.ExpoViewModel;
import docket.model.display.AgeLimit;
import docket.model.display.DisplaySettings;
import docket.model.display.SoundKind;
import docket.ui.Texts;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.beans.property.ReadOnlyObjectProperty;

/// Puts the pass together on any server. It is no station's display, so that the counter does not
/// take it for one that cooks. Its model belongs to the screens' thread.
final class ExpoWiring implements Session.Content {
    private final ExecutorService files =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("kitchen-files").factory());
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final ExpoViewModel pass;
    private final FileOutbox outbox;
    private final FeedSubscription feed;

    /// Builds the model and begins to follow the server.
    ///
    /// @param shown how the display is set now
    /// @param follower hears the feed; whoever else wants to hear it watches it already
    /// @throws IOException if the file of the outbox cannot be kept
    ExpoWiring(
            KitchenSettings settings,
            ReadOnlyObjectProperty<DisplaySettings> shown,
            DocketClient client,
            FloorFollower follower,
            Executor screens,
            Clock clock,
            Texts texts)
            throws IOException {
        var desk = new CommandDesk(screens, files);
        var loudspeaker = new Loudspeaker(calls);
        pass =
                new ExpoViewModel(
                        desk,
                        Ids.random(),
                        texts,
                        new Ages(
                                clock,
                                new AgeLimit(settings.warnMinutes(), settings.lateMinutes()),
                                () -> shown.get().ages()),
                        shown,
                        screens,
                        () -> loudspeaker.sound(SoundKind.READY, shown.get()));
        follower.watch(pass);
        follower.watch(desk);
        desk.watch(pass);
        outbox =
                FileOutbox.open(
                        OwnerOnly.folder(settings.dataFolder()).resolve("outbox-expo.jsonl"),
                        client,
                        desk);
        desk.use(outbox);
        feed = client.follow(new FeedRequest("", settings.name(), false), follower);
    }

    @Override
    public DisplayViewModel.Content models() {
        return new DisplayViewModel.Expo(pass);
    }

    @Override
    public void retryNow() {
        feed.retryNow();
        outbox.retryNow();
    }

    @Override
    public void close() {
        feed.close();
        outbox.close();
        files.shutdown();
        calls.shutdown();
    }
}
