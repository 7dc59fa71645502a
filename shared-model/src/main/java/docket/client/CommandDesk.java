package docket.client;

import docket.model.CommandId;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.staff.Permission;
import docket.model.staff.PersonId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where a screen hands in its commands. It keeps them in the [Outbox] beside the screens' thread,
/// and brings each answer back to the screen that asked. It watches the floor too: as soon as the
/// feed is back, what waits is sent. Confined to the screens' thread but for the [OutboxListener]
/// half.
public final class CommandDesk implements OutboxListener, FloorFollower.Watcher {
    private static final Logger LOG = LoggerFactory.getLogger(CommandDesk.class);

    private final Executor screens;
    private final Executor beside;
    private final Map<CommandId, Consumer<Result>> asked = new HashMap<>();
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private @Nullable Outbox outbox;
    private Supplier<Optional<PersonId>> person = Optional::empty;
    private Overseer overseer = (needed, answer) -> answer.accept(Optional.empty());

    /// Asks whether somebody else allows what whoever is signed in may not do alone.
    @FunctionalInterface
    public interface Overseer {
        /// Asks, and answers at any time with the token of an approval, or with nothing.
        void ask(Permission needed, Consumer<Optional<String>> answer);
    }

    /// What became of a command.
    public sealed interface Result {
        record Done(Object answer) implements Result {}

        record Refused(Refusal refusal) implements Result {}

        record Broken(RuntimeException cause) implements Result {}
    }

    /// Is told of what waits, and of answers that no screen asked for in this run.
    public interface Watcher {
        void onWaiting(List<Command> waiting, boolean unreachable);

        void onRefused(Command command, Refusal refusal);

        /// It failed in a way that trying again does not mend.
        void onBroken(Command command, RuntimeException cause);
    }

    /// Makes a desk without an outbox; [#use] gives it one.
    ///
    /// @param screens runs work on the screens' thread, in order
    /// @param beside runs work beside it, in order, one task at a time
    public CommandDesk(Executor screens, Executor beside) {
        this.screens = screens;
        this.beside = beside;
    }

    public void use(Outbox kept) {
        outbox = kept;
    }

    /// Has somebody asked before a command is given up that needs a permission.
    public void use(Overseer asked) {
        overseer = asked;
    }

    /// Has each command say who entered it, since another may be signed in when it is sent.
    ///
    /// @param signedIn whoever is signed in now
    public void enterAs(Supplier<Optional<PersonId>> signedIn) {
        person = signedIn;
    }

    /// What waits for somebody to sign in need not wait for its next try.
    public void retry() {
        Outbox kept = outbox;
        if (kept != null) {
            beside(kept::retryNow, ended -> LOG.debug("Nothing is sent from here any more"));
        }
    }

    public void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    /// Hands in a command; the result comes on the screens' thread, now or after the server is
    /// back.
    public void send(Command command, Consumer<Result> result) {
        Outbox kept = outbox;
        if (kept == null) {
            throw new IllegalStateException("the desk has no outbox yet");
        }
        asked.put(command.id(), result);
        Command entered =
                person.get().<Command>map(by -> new Command.Entered(command, by)).orElse(command);
        submitBeside(kept, entered);
    }

    private void submitBeside(Outbox kept, Command command) {
        beside(() -> submit(kept, command), ended -> onBroken(command, ended));
    }

    /// The screens may still hear of the server, or be tapped, just after the thread beside them
    /// has ended.
    private void beside(Runnable work, Consumer<RejectedExecutionException> orElse) {
        try {
            beside.execute(work);
        } catch (RejectedExecutionException ended) {
            orElse.accept(ended);
        }
    }

    /// A command that cannot be kept is not sent: the screen that asked must hear of it.
    private void submit(Outbox kept, Command command) {
        try {
            kept.submit(command);
        } catch (RuntimeException notKept) {
            LOG.error("A command cannot be kept", notKept);
            onBroken(command, notKept);
        }
    }

    @Override
    public void onWaiting(List<Command> waiting, boolean unreachable) {
        List<Command> commands = waiting.stream().map(Command::itself).toList();
        screens.execute(() -> watchers.forEach(w -> w.onWaiting(commands, unreachable)));
    }

    /// The server is back: what waits for it need not wait for its next try.
    @Override
    public void onState(FeedState state) {
        if (state instanceof FeedState.Live) {
            retry();
        }
    }

    @Override
    public void onDone(Command command, Object answer) {
        tell(command, new Result.Done(answer), () -> {});
    }

    /// Where somebody else may allow it, they are asked first, and the command goes out again under
    /// its id; whoever waits for the answer waits on.
    @Override
    public void onRefused(Command command, Refusal refusal) {
        Optional<Permission> needed = needed(command, refusal);
        if (needed.isEmpty()) {
            tellRefused(command, refusal);
            return;
        }
        screens.execute(
                () ->
                        overseer.ask(
                                needed.get(),
                                approval ->
                                        approval.ifPresentOrElse(
                                                token ->
                                                        resend(
                                                                new Command.Approved(
                                                                        command, token)),
                                                () -> tellRefused(command, refusal))));
    }

    private static Optional<Permission> needed(Command command, Refusal refusal) {
        return refusal.reason() == Reason.NOT_PERMITTED
                        && !(command instanceof Command.Approved)
                        && refusal.members().get("permission") instanceof String name
                ? Arrays.stream(Permission.values())
                        .filter(permission -> permission.name().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    private void resend(Command command) {
        Outbox kept = outbox;
        if (kept != null) {
            submitBeside(kept, command);
        }
    }

    private void tellRefused(Command command, Refusal refusal) {
        tell(
                command,
                new Result.Refused(refusal),
                () -> watchers.forEach(w -> w.onRefused(command.itself(), refusal)));
    }

    @Override
    public void onBroken(Command command, RuntimeException cause) {
        tell(
                command,
                new Result.Broken(cause),
                () -> watchers.forEach(w -> w.onBroken(command.itself(), cause)));
    }

    /// Tells the screen that asked, or all where it was asked in an earlier run.
    private void tell(Command command, Result result, Runnable nobodyAsked) {
        screens.execute(
                () -> {
                    Consumer<Result> waiting = asked.remove(command.id());
                    if (waiting == null) {
                        nobodyAsked.run();
                    } else {
                        waiting.accept(result);
                    }
                });
    }
}
