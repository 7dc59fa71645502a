package docket.pos.counter.guest;

import static org.assertj.core.api.Assertions.assertThat;

import docket.pos.counter.CounterStage;
import docket.ui.Language;
import docket.wire.GuestDoorPage;
import docket.wire.GuestDoorPage.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GuestScreensViewModelTest {
    private final CounterStage counter;
    private final GuestScreensViewModel screen;

    GuestScreensViewModelTest(@TempDir Path folder) {
        counter = CounterStage.connected(folder);
        screen = counter.guests;
        screen.show(true);
    }

    @Test
    void theOwnerOpensItSeesTheAddressAndClosesItAgain() {
        assertThat(screen.isWanted()).isFalse();
        assertThat(screen.addresses()).isEmpty();
        assertThat(screen.getState()).startsWith("Off:");

        screen.toggle();
        assertThat(screen.isWanted()).isTrue();
        assertThat(screen.addresses()).containsExactly("http://192.168.0.10:8423/ready");

        screen.toggle();
        assertThat(screen.isWanted()).isFalse();
        assertThat(screen.addresses()).isEmpty();
    }

    @Test
    void aPortThatIsTakenIsSaidUntilItIsFree() {
        counter.restaurant.meet(new GuestDoorPage(State.PORT_TAKEN, 8423, List.of()));
        screen.show(true);
        assertThat(screen.getState()).contains("Port 8423 is taken", "server.guest-port");
        assertThat(screen.isWanted()).isTrue();

        counter.restaurant.meet(
                new GuestDoorPage(State.OPEN, 8423, List.of("http://10.0.0.2:8423/ready")));
        counter.clock.move(Duration.ofSeconds(6));
        screen.tick();

        assertThat(screen.addresses()).containsExactly("http://10.0.0.2:8423/ready");
    }

    @Test
    void whereTheSettingsAllowNoneNothingIsSwitched() {
        counter.restaurant.meet(new GuestDoorPage(State.OFF, null, List.of()));
        screen.show(true);

        screen.toggle();

        assertThat(screen.isChangeable()).isFalse();
        assertThat(screen.getState()).contains("allow no guests' screens");
    }

    @Test
    void aCounterPcWithoutANetworkIsSaid() {
        counter.restaurant.meet(new GuestDoorPage(State.OPEN, 8423, List.of()));
        screen.show(true);

        assertThat(screen.getState()).contains("no network");
    }

    @Test
    void aServerThatIsAwayIsSaidAndNothingChanges() {
        screen.open();
        counter.client.goAway();

        screen.close();

        assertThat(screen.getMessage()).isNotEmpty();
        assertThat(screen.isWanted()).isTrue();
    }

    @Test
    void itIsSaidInTheLanguageThatIsChosen() {
        screen.open();
        counter.texts.switchTo(Language.KOREAN);
        screen.refresh();

        assertThat(screen.getState()).contains("같은 네트워크");
    }
}
