package docket.kitchen;

import docket.client.DocketClient;
import docket.client.FeedRequest;
import docket.client.FeedSubscription;
import docket.client.FloorFollower;
import docket.kitchen.ready.ReadyViewModel;

/// Puts the board before the guests together on any server. It sends nothing, and is no station's
/// display, so that the counter does not take it for one. Its model belongs to the screens' thread.
final class ReadyWiring implements Session.Content {
    private final ReadyViewModel board = new ReadyViewModel();
    private final FeedSubscription feed;

    ReadyWiring(String name, DocketClient client, FloorFollower follower) {
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
    }
}
