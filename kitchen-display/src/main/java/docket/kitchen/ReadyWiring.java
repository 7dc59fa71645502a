package docket.kitchen;

import docket.client.DocketClient;
import docket.client.FeedRequest;
import docket.client.FeedSubscription;
import docket.client.FloorFollower;
import docket.kitchen.alert.Loudspeaker;
import docket.kitchen.ready.ReadyViewModel;
import docket.model.display.DisplaySettings;
import docket.model.display.SoundKind;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.beans.value.ObservableValue;

/// Puts the board before the guests together on any server. It sends nothing, and is no station's
/// display, so that the counter does not take it for one. Its model belongs to the screens' thread.
final class ReadyWiring implements Session.Content {
    private final ExecutorService sounding = Executors.newVirtualThreadPerTaskExecutor();
    private final ReadyViewModel board;
    private final FeedSubscription feed;

    /// @param shown how the display is set now
    ReadyWiring(
            String name,
            ObservableValue<DisplaySettings> shown,
            DocketClient client,
            FloorFollower follower) {
        var loudspeaker = new Loudspeaker(sounding);
        board = new ReadyViewModel(() -> loudspeaker.sound(SoundKind.READY, shown.getValue()));
        follower.watch(board);
        feed = client.follow(new FeedRequest("", name, false), follower);
    }

    @Override
    public DisplayViewModel.Content models() {
        return new DisplayViewModel.Ready(board);
    }

    @Override
    public void retryNow() {
        feed.retryNow();
    }

    @Override
    public void close() {
        feed.close();
        sounding.shutdown();
    }
}
