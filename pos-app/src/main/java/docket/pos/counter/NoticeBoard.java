package docket.pos.counter;

import docket.ui.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What the screens say to the cashier: the last sentence that passes, and all that wait to be put
/// away. Confined to the screens' thread.
final class NoticeBoard implements Notices {
    private static final Duration STAYS = Duration.ofSeconds(6);

    private final Clock clock;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper insisting = new ReadOnlyBooleanWrapper();
    private final List<String> insisted = new ArrayList<>();
    private String said = "";
    private Instant saidAt = Instant.MIN;

    NoticeBoard(Clock clock) {
        this.clock = clock;
    }

    /// The sentences, one a line; `""` where there are none.
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// Whether some of it stays until it is put away.
    ReadOnlyBooleanProperty insistingProperty() {
        return insisting.getReadOnlyProperty();
    }

    @Override
    public void say(String sentence) {
        said = sentence;
        saidAt = clock.instant();
        show();
    }

    @Override
    public void insist(String sentence) {
        if (!insisted.contains(sentence)) {
            insisted.add(sentence);
        }
        show();
    }

    /// Puts all of it away.
    void dismiss() {
        said = "";
        insisted.clear();
        show();
    }

    /// Takes off what was said long enough ago.
    void tick() {
        if (!said.isEmpty() && saidAt.plus(STAYS).isBefore(clock.instant())) {
            said = "";
            show();
        }
    }

    private void show() {
        var sentences = new ArrayList<>(insisted);
        if (!said.isEmpty()) {
            sentences.add(said);
        }
        insisting.set(!insisted.isEmpty());
        text.set(String.join("\n", sentences));
    }
}
