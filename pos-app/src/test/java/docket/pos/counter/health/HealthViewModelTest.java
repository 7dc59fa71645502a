package docket.pos.counter.health;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.FeedState;
import docket.pos.counter.CounterStage;
import docket.ui.Language;
import docket.wire.Condition;
import docket.wire.HealthDetails;
import docket.wire.HealthDetails.Backups;
import docket.wire.Presence;
import docket.wire.Protocol;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page as a whole: what is asked when, what the bar counts, and what is not known any more.
class HealthViewModelTest {
    @TempDir Path folder;
    private final AtomicInteger asked = new AtomicInteger();
    private CounterStage counter;
    private HealthViewModel health;

    @SuppressWarnings("NullAway.Init") // by open
    HealthViewModelTest() {}

    @BeforeEach
    void open() {
        counter = CounterStage.connected(folder);
        health = counter.health;
        counter.client.details(this::answer);
    }

    private HealthDetails answer(Instant now) {
        asked.incrementAndGet();
        return new HealthDetails(
                now,
                12L << 20,
                200L << 30,
                500L << 30,
                null,
                new Backups(now, 1, null, null, null),
                null);
    }

    private HealthRow row(HealthTopic topic) {
        return health.rowsProperty().get().stream()
                .filter(row -> row.topic() == topic)
                .findFirst()
                .orElseThrow();
    }

    /// So many seconds pass, in each of which the server says that it is there.
    private void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            counter.clock.move(Duration.ofSeconds(1));
            counter.follower.onContact(Duration.ZERO);
            health.tick();
        }
    }

    private void hear(Presence presence) {
        counter.follower.onPresence(presence);
        health.tick();
    }

    private Presence.Contact display(String station, Duration silent) {
        Instant heard = counter.clock.instant().minus(silent);
        return new Presence.Contact(station, "Display", heard, heard, 1);
    }

    @Test
    void theServerIsAskedEachMinuteAndEachTenSecondsWhileThePageIsShown() {
        pass(60);
        int hidden = asked.get();
        pass(60);
        assertThat(asked.get() - hidden).isEqualTo(1);

        health.open();
        int shown = asked.get();
        pass(30);
        assertThat(asked.get() - shown).isEqualTo(3);

        health.close();
        pass(30);
        assertThat(asked.get() - shown).isEqualTo(3);
    }

    @Test
    void aChangeThatTheServerTellsOfIsFollowedAtOnce() {
        hear(new Presence(List.of()));
        int before = asked.get();
        hear(new Presence(List.of()));
        assertThat(asked.get()).isEqualTo(before);

        hear(new Presence(List.of()).with(new Condition(Condition.Disk.LOW, 320L, null)));

        assertThat(asked.get()).isEqualTo(before + 1);
        assertThat(health.getHead()).isEqualTo("▲ 1");
        assertThat(row(HealthTopic.DISK).mark()).isEqualTo(Mark.BAD);
    }

    @Test
    void withoutTheServerNothingOfItIsSaidToBeWell() {
        health.open();
        hear(new Presence(List.of(display(Protocol.ALL_STATIONS, Duration.ZERO))));
        assertThat(health.getHead()).isEqualTo("✓");
        assertThat(health.getSince()).isEqualTo("As of 19:00:00");

        counter.clock.move(Duration.ofSeconds(4));
        health.tick();

        assertThat(health.getHead()).isEqualTo("?");
        assertThat(health.getSince())
                .isEqualTo("The server is not reached: this is how it was at 19:00:00.");
        assertThat(health.rowsProperty().get())
                .filteredOn(row -> row.topic() != HealthTopic.PRINTERS)
                .extracting(HealthRow::mark)
                .containsOnly(Mark.UNKNOWN);

        counter.texts.switchTo(Language.KOREAN);
        health.refresh();
        assertThat(health.getSince()).isEqualTo("서버에 연결할 수 없습니다. 19:00:00의 상태입니다.");
    }

    @Test
    void aServerThatIsThereAndDoesNotAnswerIsNotTakenForWell() {
        health.open();
        hear(new Presence(List.of()));
        counter.client.details(
                now -> {
                    throw new IllegalStateException("broken");
                });

        pass(130);

        assertThat(health.getHead()).isEqualTo("?");
        assertThat(health.getSince())
                .isEqualTo("The server has not said since 19:00:00 how it is.");
    }

    @Test
    void aStationWhoseScreenFellSilentIsATroubleWithTheWayToTheDevices() {
        hear(new Presence(List.of(display("grill", Duration.ZERO))));
        assertThat(row(HealthTopic.STATIONS).mark()).isEqualTo(Mark.GOOD);
        assertThat(row(HealthTopic.STATIONS).text())
                .startsWith("1 on. Off, with nothing waiting there: ");

        hear(new Presence(List.of(display("grill", Duration.ofSeconds(20)))));
        assertThat(row(HealthTopic.STATIONS).mark()).isEqualTo(Mark.BAD);
        assertThat(row(HealthTopic.STATIONS).text()).startsWith("Grill: no screen has");
        assertThat(row(HealthTopic.STATIONS).isMendable()).isTrue();
        assertThat(health.getHead()).isEqualTo("▲ 1");

        counter.texts.switchTo(Language.KOREAN);
        health.refresh();
        assertThat(row(HealthTopic.STATIONS).text()).contains(": 대기 중인 주문이 화면에 전달되지 않았습니다.");
    }

    @Test
    void aKitchenWithoutAnyScreenIsNotSaidToBeWellAndIsNotCountedBeforeSomethingWaits() {
        hear(new Presence(List.of()));
        assertThat(row(HealthTopic.STATIONS).mark()).isEqualTo(Mark.NOTE);
        assertThat(row(HealthTopic.STATIONS).text()).startsWith("No kitchen display is on");
        assertThat(health.getHead()).isEqualTo("✓");
    }

    @Test
    void aStationThatNoDeviceShowsAndADeviceOfAnotherVersionAreTold() {
        var grill = counter.server.menu().stations().getFirst().id();
        hear(
                new Presence(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(grill),
                        List.of()));
        assertThat(row(HealthTopic.STATIONS).mark()).isEqualTo(Mark.NOTE);
        assertThat(row(HealthTopic.STATIONS).text()).contains("no device is let in that shows it");

        hear(
                new Presence(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Presence.Misfit("Old", "10.0.0.9", "0.1", 1)),
                        List.of()));
        assertThat(row(HealthTopic.STATIONS).mark()).isEqualTo(Mark.BAD);
        assertThat(row(HealthTopic.STATIONS).text()).startsWith("Old (10.0.0.9, version 0.1)");
    }

    @Test
    void aPrinterThatIsNotThereIsToldAndNotCounted() {
        health.open();
        hear(new Presence(List.of()));
        assertThat(row(HealthTopic.PRINTERS).mark()).isEqualTo(Mark.NOTE);
        assertThat(health.getHead()).isEqualTo("✓");
    }

    @Test
    void itIsPutAwayWhenAnotherPersonComesAndShowsNobodyWhoIsNotSignedIn() {
        health.open();
        counter.people.signIn().lock();
        assertThat(health.showingProperty().get()).isFalse();

        int before = asked.get();
        health.open();
        pass(120);
        assertThat(health.showingProperty().get()).isFalse();
        assertThat(asked.get()).isEqualTo(before);

        counter.signIn("Sora");
        assertThat(asked.get()).isEqualTo(before + 1);
    }

    @Test
    void itIsAskedAnewWhenTheServerIsBack() {
        counter.follower.onState(new FeedState.Connecting());
        pass(120);
        int before = asked.get();

        counter.follower.onState(new FeedState.Live(0));

        assertThat(asked.get()).isEqualTo(before + 1);
    }
}
