package docket.client;

import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;

import docket.client.CommandDesk.Result;
import docket.model.ModelSamples;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.staff.PersonId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/// Every answer reaches a screen: the one that asked, or all of them.
final class CommandDeskTest {
    private static final Command.PlaceOrder ORDER =
            new Command.PlaceOrder(
                    ModelSamples.orderId(1), order().takeAway().with("burger", 1).command());
    private final Refusal no = new Refusal(Reason.ITEM_SOLD_OUT, "no");

    private final CommandDesk desk = new CommandDesk(Runnable::run, Runnable::run);
    private final List<Result> heard = new ArrayList<>();
    private final Screens screens = new Screens();

    /// What is told to all screens.
    private static final class Screens implements CommandDesk.Watcher {
        final List<Refusal> refusals = new ArrayList<>();
        final List<RuntimeException> faults = new ArrayList<>();

        @Override
        public void onWaiting(List<Command> waiting, boolean unreachable) {}

        @Override
        public void onRefused(Command command, Refusal refusal) {
            refusals.add(refusal);
        }

        @Override
        public void onBroken(Command command, RuntimeException cause) {
            faults.add(cause);
        }
    }

    /// Keeps nothing: the disk is full, or it says so.
    private static final class FullDisk implements Outbox {
        int retries;

        @Override
        public void submit(Command command) {
            throw new UncheckedIOException(new IOException("no space left on the disk"));
        }

        @Override
        public List<Command> waiting() {
            return List.of();
        }

        @Override
        public void retryNow() {
            retries++;
        }

        @Override
        public void close() {}
    }

    private void askWithAFullDisk() {
        desk.watch(screens);
        desk.use(new FullDisk());
        desk.send(ORDER, heard::add);
    }

    @Test
    void aCommandThatCannotBeKeptComesBackToTheScreenThatAsked() {
        askWithAFullDisk();

        assertThat(heard)
                .singleElement()
                .isInstanceOfSatisfying(
                        Result.Broken.class,
                        broken -> assertThat(broken.cause()).hasMessageContaining("no space"));
        assertThat(screens.faults).isEmpty();
    }

    @Test
    void anAnswerIsToldOnce() {
        askWithAFullDisk();
        desk.onRefused(ORDER, no);

        assertThat(heard).hasSize(1);
        assertThat(screens.refusals).containsExactly(no);
    }

    @Test
    void whatWaitsIsSentAsSoonAsTheServerIsBack() {
        var outbox = new FullDisk();
        desk.onState(new FeedState.Live(1));
        desk.use(outbox);
        desk.onState(new FeedState.Waiting(ModelSamples.NOON, "away"));
        assertThat(outbox.retries).isZero();

        desk.onState(new FeedState.Live(2));

        assertThat(outbox.retries).isEqualTo(1);
    }

    @Test
    void whatBecameOfACommandOfAnEarlierRunIsToldToAllScreens() {
        var bug = new IllegalStateException("a bug");
        desk.watch(screens);
        desk.onRefused(ORDER, no);
        desk.onBroken(ORDER, bug);

        assertThat(screens.refusals).containsExactly(no);
        assertThat(screens.faults).containsExactly(bug);
    }

    @Test
    void eachCommandSaysWhoEnteredItAndTheScreensHearOfTheCommandItself() {
        var kept = new ArrayList<Command>();
        var mina = new PersonId(new UUID(4, 1));
        var waiting = new ArrayList<Command>();
        desk.use(new Kept(kept));
        desk.watch(
                new CommandDesk.Watcher() {
                    @Override
                    public void onWaiting(List<Command> commands, boolean unreachable) {
                        waiting.addAll(commands);
                    }

                    @Override
                    public void onRefused(Command command, Refusal refusal) {
                        waiting.add(command);
                    }

                    @Override
                    public void onBroken(Command command, RuntimeException cause) {
                        waiting.add(command);
                    }
                });
        desk.enterAs(() -> Optional.of(mina));
        desk.send(ORDER, heard::add);
        var entered = new Command.Entered(ORDER, mina);

        desk.onWaiting(kept, true);
        desk.onRefused(entered, no);
        desk.onRefused(entered, no);
        desk.onBroken(new Command.Approved(entered, "approval"), new IllegalStateException());

        assertThat(kept).containsExactly(entered);
        assertThat(heard).containsExactly(new Result.Refused(no));
        assertThat(waiting).containsExactly(ORDER, ORDER, ORDER);
    }

    @Test
    void aDeskWhoseThreadHasEndedSaysSoToTheScreenThatAsksAndBearsTheServersReturn() {
        ExecutorService ended = Executors.newSingleThreadExecutor();
        ended.shutdown();
        var closed = new CommandDesk(Runnable::run, ended);
        var outbox = new FullDisk();
        closed.use(outbox);

        closed.onState(new FeedState.Live(1));
        closed.send(ORDER, heard::add);

        assertThat(outbox.retries).isZero();
        assertThat(heard)
                .singleElement()
                .isInstanceOfSatisfying(
                        Result.Broken.class,
                        broken ->
                                assertThat(broken.cause())
                                        .isInstanceOf(RejectedExecutionException.class));
    }

    /// Keeps what comes and sends nothing.
    private record Kept(List<Command> commands) implements Outbox {
        @Override
        public void submit(Command command) {
            commands.add(command);
        }

        @Override
        public List<Command> waiting() {
            return commands;
        }

        @Override
        public void retryNow() {}

        @Override
        public void close() {}
    }
}
