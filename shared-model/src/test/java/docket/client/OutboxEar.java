package docket.client;

import docket.model.Refusal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Notes what became of commands.
public class OutboxEar implements OutboxListener {
    public final List<Command> done = new CopyOnWriteArrayList<>();
    public final List<Command> refused = new CopyOnWriteArrayList<>();
    public final List<Command> broken = new CopyOnWriteArrayList<>();
    public final List<List<Command>> waiting = new CopyOnWriteArrayList<>();
    public volatile boolean away;

    @Override
    public void onWaiting(List<Command> commands, boolean unreachable) {
        away = unreachable;
        waiting.add(commands);
    }

    @Override
    public void onDone(Command command, Object answer) {
        done.add(command);
    }

    @Override
    public void onRefused(Command command, Refusal refusal) {
        refused.add(command);
    }

    @Override
    public void onBroken(Command command, RuntimeException cause) {
        broken.add(command);
    }
}
