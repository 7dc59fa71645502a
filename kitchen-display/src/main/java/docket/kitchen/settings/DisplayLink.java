package docket.kitchen.settings;

import docket.client.DeviceCalls;
import docket.client.FeedState;
import docket.client.FloorFollower;
import docket.model.device.Device;
import docket.model.display.DisplaySettings;
import docket.ui.Background;
import docket.ui.Outcome;

/// Keeps this display and one server of one mind about how it is set: asks whenever the feed comes
/// back, hears of each change at once, and tells what was chosen here. Confined to the screens'
/// thread.
public final class DisplayLink implements FloorFollower.Watcher {
    private final DisplayDesk desk;
    private final DeviceCalls server;
    private final Background background;
    private boolean live;
    private boolean sending;
    private boolean told;

    public DisplayLink(DisplayDesk desk, DeviceCalls server, Background background) {
        this.desk = desk;
        this.server = server;
        this.background = background;
    }

    @Override
    public void onState(FeedState now) {
        boolean isNews = now instanceof FeedState.Live && !live;
        live = now instanceof FeedState.Live;
        if (isNews) {
            desk.sendBy(this::send);
            if (desk.isUnsent()) {
                send();
            } else {
                told = false;
                background.run(server::own, this::take);
            }
        }
    }

    @Override
    public void onDevice(Device own) {
        told = true;
        desk.told(own.displaySettings());
    }

    /// An answer is older than what was told meanwhile. Where none comes, the feed comes back
    /// later, and asks again.
    private void take(Outcome<Device> outcome) {
        if (outcome instanceof Outcome.Done<Device> done && !told) {
            desk.told(done.value().displaySettings());
        }
    }

    /// One after another, so that the last choice is the last to arrive.
    private void send() {
        if (live && !sending && desk.isUnsent()) {
            sending = true;
            DisplaySettings now = desk.settingsProperty().get();
            background.run(() -> server.ownDisplay(now), outcome -> answered(now, outcome));
        }
    }

    private void answered(DisplaySettings which, Outcome<Device> outcome) {
        sending = false;
        switch (outcome) {
            case Outcome.Done<Device> ignored -> desk.sent(which);
            // The server takes none from this display, so what was chosen holds here alone.
            case Outcome.Refused<Device> ignored -> desk.sent(which);
            case Outcome.Unreachable<Device> ignored -> {
                return;
            }
            case Outcome.Broken<Device> ignored -> {
                return;
            }
        }
        send();
    }
}
