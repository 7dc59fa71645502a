package docket.pos.counter;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.Command;
import docket.client.FeedState;
import docket.model.CommandId;
import docket.model.OrderType;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.ChangeAvailability;
import docket.model.order.LineId;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.pos.counter.Chip.Mood;
import docket.wire.Condition;
import docket.wire.Condition.Disk;
import docket.wire.Presence;
import docket.wire.Problem;
import docket.wire.ProblemType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameViewModelTest {
    private static final LineId LINE = LineId.of("00000000-0000-4000-8000-000000000001");

    @TempDir private Path folder;
    private CounterStage counter;
    private FrameViewModel frame;

    @BeforeEach
    void open() {
        counter = CounterStage.connected(folder);
        frame = counter.frame;
        counter.follower.onContact(Duration.ZERO);
        counter.follower.onState(new FeedState.Live(0));
    }

    @Test
    void aStationIsGreenWithItsScreensAndItsSeconds() {
        presence(contact("grill", 1), contact("grill", 3), contact("fry", 2));

        assertThat(station("Grill")).isEqualTo(new Chip("Grill", "×2", Mood.OK));
        assertThat(station("Fry")).isEqualTo(new Chip("Fry", "×1", Mood.OK));
    }

    @Test
    void aServerThatRefusesIsNotSaidToBeOfAnotherVersion() {
        counter.follower.onState(rejected(ProblemType.NOT_PERMITTED));
        assertThat(frame.serverProperty().get().state()).isEqualTo("refused");

        counter.follower.onState(rejected(ProblemType.PROTOCOL_MISMATCH));
        assertThat(frame.serverProperty().get().state()).isEqualTo("other version");
    }

    private static FeedState rejected(ProblemType type) {
        return new FeedState.Rejected(Problem.of(type, "", Map.of()));
    }

    @Test
    void aStationWithoutAScreenIsRedWhileSomethingWaitsThere() {
        presence(contact("grill", 1));
        assertThat(station("Bar")).isEqualTo(new Chip("Bar", "off", Mood.UNKNOWN));

        counter.add("Cola");
        counter.order.send();
        frame.tick();

        assertThat(station("Bar")).isEqualTo(new Chip("Bar", "off", Mood.BAD));
        assertThat(station("Fry")).isEqualTo(new Chip("Fry", "off", Mood.UNKNOWN));
    }

    @Test
    void aScreenForAllStationsCountsAtEach() {
        presence(contact("all", 1), contact("grill", 4));

        assertThat(station("Grill").state()).isEqualTo("×2");
        assertThat(station("Bar").state()).isEqualTo("×1");
    }

    @Test
    void aStationThatFallsSilentTurnsRed() {
        presence(contact("grill", 1));
        pass(5);

        assertThat(station("Grill")).isEqualTo(new Chip("Grill", "×1 · 6 s", Mood.BAD));
    }

    @Test
    void secondsAreCountedByTheServersClock() {
        counter.follower.onContact(Duration.ofHours(3));
        presence(contact("grill", Duration.ofHours(-3).plusSeconds(2)));

        assertThat(station("Grill").state()).isEqualTo("×1");
    }

    @Test
    void whileTheServerIsLostNobodyKnowsOfTheStations() {
        presence(contact("grill", 1));
        lose();
        pass(9);
        assertThat(station("Grill")).isEqualTo(new Chip("Grill", "×1 · 10 s", Mood.UNKNOWN));

        counter.follower.onState(new FeedState.Connecting());
        counter.follower.onState(new FeedState.Live(0));
        assertThat(station("Grill").state()).isEqualTo("…");
    }

    @Test
    void whyTheServerIsNotReachedIsSaidWhereThatIsKnown() {
        var asked = new AtomicInteger();
        lose();
        frame.explain();
        assertThat(frame.explainableProperty().get()).isFalse();

        frame.onWhy(asked::incrementAndGet);
        assertThat(frame.explainableProperty().get()).isTrue();
        frame.explain();
        assertThat(asked).hasValue(1);

        counter.follower.onState(new FeedState.Live(0));
        assertThat(frame.explainableProperty().get()).isFalse();
        frame.explain();
        assertThat(asked).hasValue(1);
    }

    @Test
    void aLostServerIsCountedInSecondsAlsoWhileItIsTriedAgain() {
        lose();
        pass(9);
        assertThat(frame.serverProperty().get())
                .isEqualTo(new Chip("Server", "silent 9 s", Mood.BAD));

        counter.follower.onState(new FeedState.Connecting());
        assertThat(frame.serverProperty().get().state()).isEqualTo("silent 9 s");
    }

    @Test
    void aServerThatNeverAnsweredIsCountedFromTheStart() {
        counter = new CounterStage(Runnable::run, folder.resolve("fresh"));
        frame = counter.frame;
        assertThat(frame.serverProperty().get())
                .isEqualTo(new Chip("Server", "connecting…", Mood.UNKNOWN));

        pass(4);
        assertThat(frame.serverProperty().get())
                .isEqualTo(new Chip("Server", "silent 4 s", Mood.BAD));
    }

    @Test
    void whatIsAnsweredAtOnceIsNotCalledWaiting() {
        List<Command> one = List.of(command());
        frame.onWaiting(one, false);
        assertThat(frame.getWaiting()).isEmpty();

        pass(1);
        assertThat(frame.getWaiting()).isEqualTo("1 waiting");
        frame.onWaiting(List.of(), false);
        assertThat(frame.getWaiting()).isEmpty();
    }

    @Test
    void everyOrderThatIsKeptIsSaidToBeKept() {
        frame.onWaiting(List.of(command()), true);
        assertThat(frame.getNotice()).contains("is kept");
        frame.dismiss();
        frame.onWaiting(List.of(command()), true);
        assertThat(frame.getNotice()).isEmpty();

        frame.onWaiting(List.of(command(), command()), true);
        assertThat(frame.getNotice()).contains("is kept");
        assertThat(frame.getWaiting()).isEqualTo("2 waiting");
    }

    @Test
    void todaysOrdersAreCountedAndThereAfterARestart() {
        counter.add("Steak");
        counter.order.send();
        assertThat(frame.getToday()).isEqualTo("1 today");

        counter.server.connect();
        assertThat(frame.getToday()).isEqualTo("1 today");
    }

    @Test
    void theCountBeginsAgainWhenTheBusinessDayEndsAndNotAtMidnight() {
        counter.add("Steak");
        counter.order.send();

        pass(Duration.between(CounterStage.NOW, Instant.parse("2026-11-20T19:59:59Z")).toSeconds());
        assertThat(frame.getTime()).isEqualTo("04:59");
        assertThat(frame.getToday()).isEqualTo("1 today");

        pass(1);
        assertThat(frame.getTime()).isEqualTo("05:00");
        assertThat(frame.getToday()).isEqualTo("0 today");
    }

    @Test
    void whatAnEarlierRunSentAndTheServerRefusedIsSaidOnce() {
        var steak = new NewLine(LINE, counter.item("Steak").id(), 1, List.of(), "");
        counter.add("Americano");
        var placed =
                new Command.PlaceOrder(
                        counter.order.editor().draft().orderId(),
                        new NewOrder(OrderType.TAKEAWAY, "", 0, "", List.of(steak)));

        counter.desk.onRefused(placed, new Refusal(Reason.ITEM_SOLD_OUT, "sold out"));

        assertThat(frame.getNotice()).containsOnlyOnce("sold out").contains("put aside");
    }

    @Test
    void aNoticeGoesByItselfAndARefusalDoesNot() {
        frame.notices().say("sent");
        frame.notices().insist("sold out");
        counter.clock.move(Duration.ofSeconds(7));
        frame.tick();

        assertThat(frame.getNotice()).isEqualTo("sold out");
    }

    @Test
    void ofADeviceOfAnotherVersionIsToldOnceWhatToDoAndItsChipStays() {
        var old = new Presence.Misfit("Grill display", "192.168.0.7", "0.0.9", 0);
        var fresh = new Presence.Misfit("Bar display", "192.168.0.8", null, 2);
        counter.follower.onPresence(
                new Presence(List.of(), List.of(), List.of(), List.of(old), List.of()));
        frame.tick();
        assertThat(station("Grill display"))
                .isEqualTo(new Chip("Grill display", "other version", Mood.BAD));
        assertThat(frame.getNotice())
                .isEqualTo(
                        "Grill display (192.168.0.7, version 0.0.9) has an older Docket than this"
                                + " server, and shows no orders. Update Docket on Grill display.");

        frame.dismiss();
        var both = new Presence(List.of(), List.of(), List.of(), List.of(old, fresh), List.of());
        counter.follower.onPresence(both);
        assertThat(frame.getNotice())
                .startsWith("Bar display (192.168.0.8, version ?) has a newer Docket")
                .endsWith("Update Docket on the counter PC.");

        counter.follower.onPresence(new Presence(List.of()));
        frame.tick();
        assertThat(frame.stationsProperty().get())
                .extracting(Chip::title)
                .doesNotContain("Grill display", "Bar display");
    }

    @Test
    void aServerThatIsConnectedAndSaysNothingIsRedWithinThreeSeconds() {
        pass(2);
        assertThat(frame.serverProperty().get().mood()).isEqualTo(Mood.OK);

        pass(1);

        assertThat(frame.serverProperty().get())
                .isEqualTo(new Chip("Server", "silent 3 s", Mood.BAD));
        counter.follower.onContact(Duration.ZERO);
        frame.tick();
        assertThat(frame.serverProperty().get().mood()).isEqualTo(Mood.OK);
    }

    @Test
    void thatNothingCanBeStoredIsSaidWithWhatHelpsUntilItCan() {
        condition(new Condition(Disk.READ_ONLY, 0L, null));
        assertThat(frame.getTrouble())
                .startsWith("The disk of the counter PC is full (0 MB left)")
                .contains("Delete files")
                .contains("is kept");
        assertThat(station("Disk")).isEqualTo(new Chip("Disk", "full or broken", Mood.BAD));

        condition(new Condition(Disk.READ_ONLY, 90_000L, null));
        assertThat(frame.getTrouble()).contains("cannot be written").contains("call your service");

        condition(Condition.GOOD);
        assertThat(frame.getTrouble()).isEmpty();
        assertThat(titles()).doesNotContain("Disk");
    }

    @Test
    void whoIsLostSaysNothingOfItsDiskAnyMore() {
        condition(new Condition(Disk.READ_ONLY, 0L, null));

        lose();

        assertThat(frame.getTrouble()).isEmpty();
    }

    @Test
    void ofLittleRoomIsToldOnceBeforeItIsTooLate() {
        condition(new Condition(Disk.LOW, 320L, null));
        assertThat(station("Disk")).isEqualTo(new Chip("Disk", "320 MB left", Mood.BAD));
        assertThat(frame.getNotice()).contains("only 320 MB left").contains("Delete files");
        assertThat(frame.getTrouble()).isEmpty();

        frame.dismiss();
        condition(new Condition(Disk.LOW, 319L, null));
        assertThat(frame.getNotice()).isEmpty();
        assertThat(station("Disk").state()).isEqualTo("319 MB left");

        condition(Condition.GOOD);
        condition(new Condition(Disk.LOW, 100L, null));
        assertThat(frame.getNotice()).contains("only 100 MB left");
        condition(Condition.GOOD);
        assertThat(frame.getNotice()).isEmpty();
    }

    @Test
    void thatTheClockWasSetIsToldWithWhatDocketDoes() {
        condition(new Condition(null, null, -3_600L));
        assertThat(station("PC clock")).isEqualTo(new Chip("PC clock", "−1 h 0 min", Mood.BAD));
        assertThat(frame.getNotice()).contains("set back by 1 h 0 min").contains("its own time");

        condition(new Condition(null, null, 300L));
        assertThat(station("PC clock").state()).isEqualTo("+5 min");
        assertThat(frame.getNotice()).contains("set forward by 5 min").doesNotContain("set back");

        condition(Condition.GOOD);
        assertThat(frame.getNotice()).isEmpty();
        assertThat(titles()).doesNotContain("PC clock");
    }

    @Test
    void whatWaitsForTheDiskIsNotSaidToWaitForTheNetwork() {
        frame.onWaiting(List.of(command()), true);

        assertThat(frame.getNotice()).startsWith("The server cannot take it right now.");
    }

    private void condition(Condition now) {
        counter.follower.onContact(Duration.ZERO);
        counter.follower.onPresence(new Presence(List.of()).with(now));
        frame.tick();
    }

    private List<String> titles() {
        return frame.stationsProperty().get().stream().map(Chip::title).toList();
    }

    private Command command() {
        return new Command.ChangeItem(
                new CommandId(LINE.value()),
                counter.item("Steak").id(),
                new ChangeAvailability(AvailabilityStatus.HIDDEN, null));
    }

    private void lose() {
        counter.follower.onState(
                new FeedState.Waiting(CounterStage.NOW.plusSeconds(4), "connection refused"));
    }

    private void pass(long seconds) {
        counter.clock.move(Duration.ofSeconds(seconds));
        frame.tick();
    }

    private void presence(Presence.Contact... contacts) {
        counter.follower.onPresence(new Presence(List.of(contacts)));
        frame.tick();
    }

    private static Presence.Contact contact(String station, long secondsAgo) {
        return contact(station, Duration.ofSeconds(secondsAgo));
    }

    private static Presence.Contact contact(String station, Duration ago) {
        return new Presence.Contact(
                station,
                station + " screen",
                CounterStage.NOW.minusSeconds(60),
                CounterStage.NOW.minus(ago),
                0);
    }

    private Chip station(String name) {
        return frame.stationsProperty().get().stream()
                .filter(chip -> chip.title().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
