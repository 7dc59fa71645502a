package docket.kitchen;

import docket.client.FeedState;
import docket.client.FloorFollower;
import docket.client.PairedServer;
import docket.model.device.Device;
import docket.ui.Background;
import docket.ui.Outcome;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Asks the server what this display is for, whenever the feed comes back or is refused: where the
/// counter gave it something else to do, it goes there by itself. Confined to the screens' thread.
final class Assignment implements FloorFollower.Watcher {
    private final PairedServer server;
    private final Supplier<Device> own;
    private final Background background;
    private final Consumer<PairedServer> reassigned;
    private boolean live;

    /// @param server as this display knows it
    /// @param own asks the server
    /// @param reassigned is told of the server with what this display is for now
    Assignment(
            PairedServer server,
            Supplier<Device> own,
            Background background,
            Consumer<PairedServer> reassigned) {
        this.server = server;
        this.own = own;
        this.background = background;
        this.reassigned = reassigned;
    }

    @Override
    public void onState(FeedState now) {
        boolean isNews =
                now instanceof FeedState.Rejected || (now instanceof FeedState.Live && !live);
        live = now instanceof FeedState.Live;
        if (isNews) {
            background.run(own, this::take);
        }
    }

    /// Where no answer comes, the feed comes back later, and asks again.
    private void take(Outcome<Device> outcome) {
        if (outcome instanceof Outcome.Done<Device> told && !server.isFor(told.value())) {
            reassigned.accept(server.as(told.value()));
        }
    }
}
