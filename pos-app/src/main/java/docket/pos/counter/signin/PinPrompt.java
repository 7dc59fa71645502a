package docket.pos.counter.signin;

import docket.model.Reason;
import docket.model.Refusal;
import docket.model.staff.Person;
import docket.model.staff.Pin;
import docket.ui.Outcome;
import docket.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Asks for a name and the PIN that belongs to it. The digits are shown as dots, and forgotten as
/// soon as they are handed on. Confined to the screens' thread.
public final class PinPrompt {
    private final Texts texts;
    private final Clock clock;
    private final BiConsumer<Person, Pin> entered;
    private final ReadOnlyObjectWrapper<List<Person>> people =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Person> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper dots = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private String digits = "";
    private @Nullable Instant lockedUntil;

    /// @param entered what is done with a PIN; tells the outcome by [#answered]
    PinPrompt(Texts texts, Clock clock, BiConsumer<Person, Pin> entered) {
        this.texts = texts;
        this.clock = clock;
        this.entered = entered;
        texts.languageProperty().subscribe(now -> message.set(""));
    }

    // Properties

    /// Whose PIN may be asked for.
    public ReadOnlyObjectProperty<List<Person>> peopleProperty() {
        return people.getReadOnlyProperty();
    }

    /// Whose PIN is asked for; null: nobody is chosen yet.
    public ReadOnlyObjectProperty<@Nullable Person> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// One dot for each digit, as long as the server looks at them too.
    public ReadOnlyStringProperty dotsProperty() {
        return dots.getReadOnlyProperty();
    }

    public String getDots() {
        return dots.get();
    }

    /// What is wrong, or is to be waited for; `""` where all is well.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public String getMessage() {
        return message.get();
    }

    /// Whether the server looks at a PIN.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    // Commands

    /// Asks anew, for the PIN of one of these.
    void ask(List<Person> wanted) {
        forgetDigits();
        message.set("");
        lockedUntil = null;
        offer(wanted);
    }

    /// Shows who can be chosen now; who was chosen stays so.
    void offer(List<Person> wanted) {
        people.set(List.copyOf(wanted));
        Person before = chosen.get();
        Person same =
                before == null
                        ? null
                        : wanted.stream()
                                .filter(person -> person.id().equals(before.id()))
                                .findFirst()
                                .orElse(null);
        chosen.set(same == null && wanted.size() == 1 ? wanted.getFirst() : same);
    }

    public void choose(Person person) {
        chosen.set(person);
        forgetDigits();
        lockedUntil = null;
        message.set("");
    }

    /// Chooses the next in the row, or the one before.
    public void move(int by) {
        List<Person> row = people.get();
        if (!row.isEmpty()) {
            Person now = chosen.get();
            int place = now == null ? (by > 0 ? -1 : 0) : row.indexOf(now);
            choose(row.get(Math.floorMod(place + by, row.size())));
        }
    }

    public void type(int digit) {
        if (chosen.get() == null) {
            message.set(texts.text("signin.choose"));
        } else if (!busy.get() && !isLocked() && digits.length() < Pin.LONGEST) {
            digits += digit;
            message.set("");
            showDots();
        }
    }

    public void erase() {
        if (!digits.isEmpty()) {
            digits = digits.substring(0, digits.length() - 1);
            showDots();
        }
    }

    /// Hands the PIN on.
    public void enter() {
        Person person = chosen.get();
        if (person == null || busy.get() || isLocked()) {
            return;
        }
        if (digits.length() < Pin.SHORTEST) {
            message.set(texts.text("signin.short", Pin.SHORTEST));
            return;
        }
        var pin = new Pin(digits);
        digits = "";
        message.set("");
        busy.set(true);
        entered.accept(person, pin);
    }

    /// Tells what came of a PIN.
    void answered(Outcome<?> outcome) {
        busy.set(false);
        forgetDigits();
        switch (outcome) {
            case Outcome.Done<?> ignored -> message.set("");
            case Outcome.Refused<?> no -> refused(no.refusal());
            case Outcome.Unreachable<?> ignored -> message.set(texts.text("signin.noServer"));
            case Outcome.Broken<?> ignored -> message.set(texts.text("failed"));
        }
    }

    private void refused(Refusal no) {
        if (no.members().get("retryAfter") instanceof Number seconds) {
            lockedUntil = clock.instant().plusSeconds(seconds.longValue());
            tick();
        } else if (no.reason() == Reason.PIN_WRONG
                && no.members().get("triesLeft") instanceof Number left) {
            message.set(texts.text("signin.wrong", left.intValue()));
        } else {
            message.set(texts.refusal(no));
        }
    }

    /// Counts the wait down.
    void tick() {
        Instant until = lockedUntil;
        if (until == null) {
            return;
        }
        Duration left = Duration.between(clock.instant(), until);
        if (left.isPositive()) {
            long seconds = left.plusMillis(999).toSeconds();
            message.set(texts.text("signin.locked", seconds / 60, "%02d".formatted(seconds % 60)));
        } else {
            lockedUntil = null;
            message.set("");
        }
    }

    private boolean isLocked() {
        return lockedUntil != null;
    }

    void forgetDigits() {
        digits = "";
        showDots();
    }

    private void showDots() {
        dots.set("●".repeat(digits.length()));
    }
}
