package docket.kitchen.contact;

import docket.client.Command;
import docket.client.CommandDesk;
import docket.client.CommandDesk.Result;
import docket.model.Reason;
import docket.model.Refusal;
import docket.ui.Texts;
import java.util.List;
import java.util.function.Consumer;

/// Says what became of what was tapped: how many taps wait, and which the server did not take.
/// Confined to the screens' thread.
public final class TapNotices implements CommandDesk.Watcher {
    private final Texts texts;
    private final Consumer<String> say;
    private final ServerBar server;

    /// Speaks in the language of the texts.
    ///
    /// @param say shows a sentence to whoever tapped
    /// @param server says how many taps wait
    public TapNotices(Texts texts, Consumer<String> say, ServerBar server) {
        this.texts = texts;
        this.say = say;
        this.server = server;
    }

    public void say(String sentence) {
        say.accept(sentence);
    }

    /// An answer came.
    ///
    /// @param done what is said of a tap that was taken; `""` for nothing
    public void answered(Result result, String done) {
        switch (result) {
            case Result.Done ignored -> {
                if (!done.isEmpty()) {
                    say(done);
                }
            }
            case Result.Refused refused -> say(texts.refusal(refused.refusal()));
            case Result.Broken broken -> say(texts.failure(broken.cause()));
        }
    }

    /// An answer came to a tap on an order, which another screen may have changed meanwhile.
    ///
    /// @param number what people call the order
    public void answeredOn(String number, Result result) {
        if (result instanceof Result.Refused refused && isRace(refused.refusal())) {
            say(texts.text("board.lostRace", number));
        } else {
            answered(result, "");
        }
    }

    private static boolean isRace(Refusal refusal) {
        return refusal.reason() == Reason.STALE_VERSION
                || refusal.reason() == Reason.ILLEGAL_TRANSITION;
    }

    @Override
    public void onWaiting(List<Command> commands, boolean unreachable) {
        server.waiting(unreachable ? commands.size() : 0);
    }

    @Override
    public void onRefused(Command command, Refusal refusal) {
        say(texts.text("board.earlierTap", texts.refusal(refusal)));
    }

    @Override
    public void onBroken(Command command, RuntimeException cause) {
        say(texts.text("board.earlierTap", texts.failure(cause)));
    }
}
