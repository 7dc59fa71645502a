package docket.ui.pairing;

import docket.model.device.Introduction;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;

/// A server at the test's command that is asked to let a device in.
public final class FakeIntroduction implements Introduction {
    private Consumer<Told> screen = told -> {};
    private int asked;
    private int givenUp;

    @Override
    public void ask(Consumer<Told> told) {
        screen = told;
        asked++;
    }

    @Override
    public void giveUp() {
        givenUp++;
    }

    /// Shows a code that lives two minutes.
    public void show(String code) {
        screen.accept(
                new Told.Waiting(code, "AB".repeat(32), "Mina's kitchen", Duration.ofMinutes(2)));
    }

    public void accept() {
        screen.accept(new Told.Accepted());
    }

    /// Says that there is no answer from an address.
    public void reachNobody(String sentence, URI address) {
        screen.accept(new Told.NotReached(sentence, address));
    }

    public void end(Reason why) {
        screen.accept(new Told.Over(why));
    }

    public int asked() {
        return asked;
    }

    public int givenUp() {
        return givenUp;
    }
}
