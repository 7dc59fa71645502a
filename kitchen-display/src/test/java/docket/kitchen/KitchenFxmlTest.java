package docket.kitchen;

import docket.kitchen.board.BoardView;
import docket.kitchen.connect.ConnectView;
import docket.kitchen.expo.ExpoView;
import docket.kitchen.message.MessagesView;
import docket.kitchen.ready.ReadyView;
import docket.kitchen.recall.RecallView;
import docket.kitchen.settings.SettingsView;
import docket.ui.FxmlContract;
import docket.ui.pairing.PairingView;
import java.util.stream.Stream;

final class KitchenFxmlTest implements FxmlContract {
    @Override
    public Stream<Class<?>> views() {
        return Stream.of(
                BoardView.class,
                RecallView.class,
                ExpoView.class,
                MessagesView.class,
                ReadyView.class,
                ConnectView.class,
                LeaveView.class,
                SettingsView.class,
                PairingView.class);
    }
}
