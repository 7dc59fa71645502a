package docket.pos.counter.settings;

import docket.client.StaffCalls;
import docket.model.Limits;
import docket.model.staff.Permission;
import docket.model.staff.Person;
import docket.model.staff.PersonId;
import docket.model.staff.Pin;
import docket.model.staff.SetPerson;
import docket.model.staff.StaffRole;
import docket.pos.counter.signin.Permitted;
import docket.ui.Outcome;
import docket.ui.Texts;
import docket.wire.StaffMember;
import docket.wire.StaffPage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The people who work here: added, renamed, given a role or a PIN, unlocked, and taken off the
/// list. Confined to the screens' thread.
public final class StaffViewModel {
    private final Permitted server;
    private final Runnable changed;
    private final Texts texts;
    private final Clock clock;
    private final Supplier<PersonId> freshIds;
    private final ReadOnlyObjectWrapper<List<StaffMember>> people =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Open> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper whoMay = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Instant> now;

    /// What is asked about somebody.
    public enum Question {
        ADD,
        CHANGE,
        BRING_BACK,
        TAKE_OFF
    }

    /// What is asked about one person.
    ///
    /// @param person null: somebody new
    public record Open(@Nullable Person person, Question question) {}

    /// What was filled in of a person.
    ///
    /// @param pin `""`: as it was
    public record Answers(String name, StaffRole role, String pin, String again) {}

    /// @param changed told when somebody is another than before
    public StaffViewModel(
            Permitted server,
            Runnable changed,
            Texts texts,
            Clock clock,
            Supplier<PersonId> freshIds) {
        this.server = server;
        this.changed = changed;
        this.texts = texts;
        this.clock = clock;
        this.freshIds = freshIds;
        now = new ReadOnlyObjectWrapper<>(clock.instant());
        refresh();
    }

    // Properties

    public ReadOnlyObjectProperty<List<StaffMember>> peopleProperty() {
        return people.getReadOnlyProperty();
    }

    /// The person about whom something is asked; null for none.
    public ReadOnlyObjectProperty<@Nullable Open> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// What is wrong with the answers, or what the server said to them; `""` where nothing is.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public String getMessage() {
        return message.get();
    }

    /// Why nobody is shown.
    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    public String getEmptyText() {
        return emptyText.get();
    }

    /// Who may change any of this.
    public ReadOnlyStringProperty whoMayProperty() {
        return whoMay.getReadOnlyProperty();
    }

    public String getWhoMay() {
        return whoMay.get();
    }

    /// The time; changes each second.
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /// How somebody is: locked out for so long, not here any more, or `""`.
    public String state(StaffMember member) {
        if (!member.active()) {
            return texts.text("staff.left");
        }
        if (!isLocked(member)) {
            return "";
        }
        Duration left = Duration.between(clock.instant(), member.lockedUntil());
        long seconds = left.plusMillis(999).toSeconds();
        return texts.text("staff.locked", seconds / 60, "%02d".formatted(seconds % 60));
    }

    /// Whether wrong PINs keep somebody out.
    public boolean isLocked(StaffMember member) {
        Instant until = member.lockedUntil();
        return until != null && clock.instant().isBefore(until);
    }

    // Commands

    /// Says whether the list is before somebody's eyes.
    public void show(boolean visible) {
        dismiss();
        if (visible) {
            read();
        }
    }

    public void askForNew() {
        ask(new Open(null, Question.ADD));
    }

    /// Asks what to change about somebody, or how to bring back who left.
    public void askToChange(StaffMember member) {
        ask(new Open(member.person(), member.active() ? Question.CHANGE : Question.BRING_BACK));
    }

    public void askToTakeOff(StaffMember member) {
        if (member.active()) {
            ask(new Open(member.person(), Question.TAKE_OFF));
        }
    }

    public void dismiss() {
        message.set("");
        open.set(null);
    }

    private void ask(Open question) {
        message.set("");
        open.set(question);
    }

    /// Does what was asked about the person.
    public void save(Answers answers) {
        Open asked = open.get();
        if (asked == null || asked.question() == Question.TAKE_OFF) {
            return;
        }
        message.set(missing(asked.question() == Question.CHANGE, answers));
        if (!message.get().isEmpty()) {
            return;
        }
        Person person = asked.person();
        PersonId id = person == null ? freshIds.get() : person.id();
        Pin pin = answers.pin().isEmpty() ? null : new Pin(answers.pin());
        var wanted = new SetPerson(answers.name(), answers.role(), pin);
        change(staff -> staff.set(id, wanted));
    }

    private String missing(boolean hasPin, Answers answers) {
        if (answers.name().isBlank() || answers.name().strip().length() > Limits.NAME) {
            return texts.text("staff.noName");
        }
        boolean keepsPin = hasPin && answers.pin().isEmpty();
        if (!keepsPin && !Pin.isOne(answers.pin())) {
            return texts.text("wizard.noPin", Pin.SHORTEST, Pin.LONGEST);
        }
        return answers.pin().equals(answers.again()) ? "" : texts.text("wizard.otherPin");
    }

    /// Takes the person off the list about whom that was asked.
    public void takeOff() {
        Open asked = open.get();
        if (asked != null && asked.question() == Question.TAKE_OFF && asked.person() != null) {
            PersonId id = asked.person().id();
            change(
                    staff -> {
                        staff.remove(id);
                        return id;
                    });
        }
    }

    /// Lets somebody try at once again.
    public void unlock(StaffMember member) {
        PersonId id = member.person().id();
        if (isLocked(member)) {
            change(
                    staff -> {
                        staff.unlock(id);
                        return id;
                    });
        }
    }

    private <T> void change(Function<StaffCalls, T> call) {
        Consumer<Outcome<T>> then =
                outcome -> {
                    if (outcome instanceof Outcome.Done<T>) {
                        dismiss();
                        changed.run();
                    } else {
                        message.set(texts.why(outcome, "signin.noServer"));
                    }
                    read();
                };
        server.run(client -> call.apply(client.staff()), then);
    }

    private void read() {
        server.run(client -> client.staff().people(), this::take);
    }

    private void take(Outcome<StaffPage> outcome) {
        if (outcome instanceof Outcome.Done<StaffPage> done) {
            people.set(done.value().people());
        }
        emptyText.set(texts.why(outcome, "signin.noServer"));
    }

    /// Brings what depends on the time up to this second.
    public void tick() {
        now.set(clock.instant());
    }

    /// Says everything again, in the language that is chosen now.
    public void refresh() {
        String roles =
                Arrays.stream(StaffRole.values())
                        .filter(role -> role.permissions().contains(Permission.MANAGE_STAFF))
                        .map(role -> texts.text("role." + role))
                        .collect(Collectors.joining(", "));
        whoMay.set(texts.text("staff.whoMay", roles));
    }
}
