package docket.pos.counter;

import docket.client.Command;
import docket.client.CommandDesk;
import docket.client.CommandDesk.Result;
import docket.ui.Notices;
import docket.ui.Texts;
import java.util.function.Consumer;

/// Hands in the commands of a screen that has nothing to mend where one was not done: the cashier
/// is told why. Confined to the screens' thread.
public final class TellingDesk {
    private final CommandDesk desk;
    private final Texts texts;
    private final Notices notices;

    public TellingDesk(CommandDesk desk, Texts texts, Notices notices) {
        this.desk = desk;
        this.texts = texts;
        this.notices = notices;
    }

    /// Sends it.
    ///
    /// @param done is given what the server answered; never called where it was not done
    public void send(Command command, Consumer<Object> done) {
        desk.send(command, result -> answered(result, done));
    }

    private void answered(Result result, Consumer<Object> done) {
        switch (result) {
            case Result.Done answer -> done.accept(answer.answer());
            case Result.Refused no -> notices.insist(texts.refusal(no.refusal()));
            case Result.Broken broken -> notices.insist(texts.failure(broken.cause()));
        }
    }
}
