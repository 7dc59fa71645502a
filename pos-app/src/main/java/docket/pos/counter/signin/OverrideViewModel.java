package docket.pos.counter.signin;

import docket.client.CommandDesk;
import docket.client.StaffCalls;
import docket.model.staff.AskApproval;
import docket.model.staff.Permission;
import docket.model.staff.Person;
import docket.model.staff.Pin;
import docket.ui.Background;
import docket.ui.Outcome;
import docket.ui.Texts;
import docket.wire.Approval;
import docket.wire.Roster;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The override in place: what whoever is signed in may not do alone, somebody else allows by their
/// own PIN, over whatever is on the screen, which then carries on. One question at a time. Confined
/// to the screens' thread.
public final class OverrideViewModel implements CommandDesk.Overseer {
    private final StaffCalls staff;
    private final Background background;
    private final Texts texts;
    private final Supplier<Roster> roster;
    private final PinPrompt prompt;
    private final Deque<Question> questions = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");

    private record Question(Permission needed, Consumer<Optional<String>> answer) {}

    /// @param roster who works here
    public OverrideViewModel(
            StaffCalls staff,
            Background background,
            Texts texts,
            Clock clock,
            Supplier<Roster> roster) {
        this.staff = staff;
        this.background = background;
        this.texts = texts;
        this.roster = roster;
        prompt = new PinPrompt(texts, clock, this::approve);
    }

    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// What is to be allowed.
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    public String getTitle() {
        return title.get();
    }

    public PinPrompt prompt() {
        return prompt;
    }

    public PinPrompt getPrompt() {
        return prompt;
    }

    @Override
    public void ask(Permission needed, Consumer<Optional<String>> answer) {
        questions.add(new Question(needed, answer));
        if (questions.size() == 1) {
            show();
        }
    }

    private void show() {
        Question first = questions.peek();
        if (first == null) {
            showing.set(false);
            return;
        }
        title.set(texts.text("permission." + first.needed()));
        prompt.ask(whoMay(first.needed()));
        showing.set(true);
    }

    private List<Person> whoMay(Permission needed) {
        return roster.get().people().stream()
                .filter(person -> person.role().permissions().contains(needed))
                .toList();
    }

    private void approve(Person person, Pin pin) {
        Question first = questions.peek();
        if (first != null) {
            background.run(
                    () -> staff.approve(new AskApproval(person.id(), pin, first.needed())),
                    outcome -> {
                        prompt.answered(outcome);
                        if (outcome instanceof Outcome.Done<Approval> done
                                && first.equals(questions.peek())) {
                            close(Optional.of(done.value().token()));
                        }
                    });
        }
    }

    /// Nobody allows it.
    public void cancel() {
        if (showing.get()) {
            close(Optional.empty());
        }
    }

    private void close(Optional<String> approval) {
        Question answered = questions.remove();
        show();
        answered.answer().accept(approval);
    }

    /// Shows everything again, in the language that is chosen now.
    public void refresh() {
        Question first = questions.peek();
        if (first != null) {
            title.set(texts.text("permission." + first.needed()));
        }
    }

    /// Counts a wait down.
    public void tick() {
        prompt.tick();
    }
}
