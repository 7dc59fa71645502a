package docket.pos.counter.health;

import docket.ui.Background;
import docket.ui.Outcome;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// One question that may take seconds, and is not asked again before it is answered. Confined to
/// the screens' thread.
final class Inquiry<T> {
    private final Background background;
    private final Supplier<T> question;
    private final Consumer<T> hear;
    private boolean underway;

    /// @param hear is told the answer; not called where there is none
    Inquiry(Background background, Supplier<T> question, Consumer<T> hear) {
        this.background = background;
        this.question = question;
        this.hear = hear;
    }

    void ask() {
        if (!underway) {
            underway = true;
            background.run(
                    question,
                    outcome -> {
                        underway = false;
                        if (outcome instanceof Outcome.Done<T> done) {
                            hear.accept(done.value());
                        }
                    });
        }
    }
}
