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

/// What the screens say to the cashier: all that waits to be put away, and the last sentences that
/// pass by themselves, each for its own time. Confined to the screens' thread.
final class NoticeBoard implements Notices {
    private static final Duration STAYS = Duration.ofSeconds(6);

    /// So many passing sentences are read at once; an older one makes room.
    private static final int MOST_PASSING = 3;

    private final Clock clock;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper insisting = new ReadOnlyBooleanWrapper();
    private final List<String> insisted = new ArrayList<>();
    private final List<Passing> passing = new ArrayList<>();

    /// A sentence that goes by itself.
    private record Passing(String sentence, Instant until) {}

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
        passing.removeIf(one -> one.sentence().equals(sentence));
        passing.add(new Passing(sentence, clock.instant().plus(STAYS)));
        if (passing.size() > MOST_PASSING) {
            passing.removeFirst();
        }
        show();
    }

    @Override
    public void insist(String sentence) {
        if (!insisted.contains(sentence)) {
            insisted.add(sentence);
        }
        show();
    }

    @Override
    public void withdraw(String sentence) {
        insisted.remove(sentence);
        passing.removeIf(one -> one.sentence().equals(sentence));
        show();
    }

    /// Puts all of it away.
    void dismiss() {
        passing.clear();
        insisted.clear();
        show();
    }

    /// Takes off what was said long enough ago.
    void tick() {
        Instant now = clock.instant();
        if (passing.removeIf(one -> one.until().isBefore(now))) {
            show();
        }
    }

    private void show() {
        var sentences = new ArrayList<>(insisted);
        passing.forEach(one -> sentences.add(one.sentence()));
        insisting.set(!insisted.isEmpty());
        text.set(String.join("\n", sentences));
    }
}
