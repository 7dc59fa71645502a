package docket.pos.counter.signin;

import docket.client.CommandDesk;
import docket.client.FeedState;
import docket.client.FloorFollower;
import docket.client.SessionCredentials;
import docket.client.StaffCalls;
import docket.model.staff.Permission;
import docket.model.staff.Person;
import docket.model.staff.PersonId;
import docket.model.staff.Pin;
import docket.model.staff.SignIn;
import docket.ui.Background;
import docket.ui.Outcome;
import docket.ui.Texts;
import docket.wire.Roster;
import docket.wire.StaffSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Who is at the counter. Nothing of what is being entered is touched when somebody leaves, so it
/// is still there for whoever comes. Confined to the screens' thread.
public final class SignInViewModel implements FloorFollower.Watcher {
    /// How often the session of somebody who works is made longer.
    private static final Duration RENEWAL = Duration.ofMinutes(10);

    private final StaffCalls staff;
    private final SessionCredentials credentials;
    private final Background background;
    private final CommandDesk desk;
    private final Texts texts;
    private final Clock clock;
    private final Duration lockAfter;
    private final PinPrompt prompt;
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper unowned = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper who = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Roster> roster =
            new ReadOnlyObjectWrapper<>(new Roster(List.of(), false));
    private boolean known;
    private @Nullable StaffSession session;
    private Instant touchedAt;
    private Instant renewedAt;
    private Duration serverAhead = Duration.ZERO;

    /// The way to the server, and what stands on who is signed in.
    public record Door(
            StaffCalls staff,
            SessionCredentials credentials,
            Background background,
            CommandDesk desk) {}

    /// @param lockAfter how long nobody touches the counter before it asks who is there
    public SignInViewModel(Door door, Texts texts, Clock clock, Duration lockAfter) {
        staff = door.staff();
        credentials = door.credentials();
        background = door.background();
        desk = door.desk();
        this.texts = texts;
        this.clock = clock;
        this.lockAfter = lockAfter;
        prompt = new PinPrompt(texts, clock, this::signIn);
        touchedAt = clock.instant();
        renewedAt = touchedAt;
        credentials.onEnded(() -> background.screens().execute(this::ended));
        refresh();
    }

    // Properties

    /// Whether the screen asks who is there.
    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// Whether nobody works here yet: the shop has to be set up first.
    public ReadOnlyBooleanProperty unownedProperty() {
        return unowned.getReadOnlyProperty();
    }

    /// The name of whoever is signed in; `""` for nobody.
    public ReadOnlyStringProperty whoProperty() {
        return who.getReadOnlyProperty();
    }

    public String getWho() {
        return who.get();
    }

    /// What is to be said beside the names, such as the PIN of the sample.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    public String getHint() {
        return hint.get();
    }

    public PinPrompt prompt() {
        return prompt;
    }

    public PinPrompt getPrompt() {
        return prompt;
    }

    /// The people who work here, as far as is known.
    public ReadOnlyObjectProperty<Roster> rosterProperty() {
        return roster.getReadOnlyProperty();
    }

    /// Whoever is signed in.
    public Optional<PersonId> person() {
        return Optional.ofNullable(session).map(now -> now.person().id());
    }

    /// What whoever is signed in may do.
    public Set<Permission> permissions() {
        StaffSession now = session;
        return now == null ? Set.of() : now.permissions();
    }

    // Commands

    /// Asks the server who works here.
    public void load() {
        background.run(staff::roster, this::showRoster);
    }

    /// Shows everything again, in the language that is chosen now.
    public void refresh() {
        hint.set(
                !known
                        ? texts.text("signin.waiting")
                        : unowned.get()
                                ? texts.text("signin.unowned")
                                : roster.get().samplePin() ? texts.text("signin.sample") : "");
    }

    /// Signs somebody in by name and PIN.
    public void signIn(Person person, Pin pin) {
        background.run(
                () -> staff.signIn(new SignIn(person.id(), pin)),
                outcome -> {
                    prompt.answered(outcome);
                    if (outcome instanceof Outcome.Done<StaffSession> done) {
                        begin(done.value());
                    }
                });
    }

    private void begin(StaffSession begun) {
        credentials.use(begun.token());
        session = begun;
        who.set(begun.person().name());
        prompt.choose(begun.person());
        touchedAt = clock.instant();
        renewedAt = touchedAt;
        showing.set(false);
        desk.retry();
        load();
    }

    /// Somebody else takes over, or the counter is left alone.
    public void lock() {
        String token = credentials.drop();
        if (token != null) {
            background.run(() -> signOut(token), ignored -> {});
        }
        if (session != null) {
            ended();
        }
    }

    /// The session is given up here whatever the server says to it.
    private boolean signOut(String token) {
        staff.signOut(token);
        return true;
    }

    private void ended() {
        session = null;
        who.set("");
        prompt.ask(roster.get().people());
        showing.set(true);
        load();
    }

    /// Somebody touched the counter.
    public void touched() {
        touchedAt = clock.instant();
    }

    /// Brings everything up to this second.
    public void tick() {
        prompt.tick();
        StaffSession now = session;
        if (now == null) {
            return;
        }
        Instant instant = clock.instant();
        boolean isLeft = !instant.isBefore(touchedAt.plus(lockAfter));
        boolean isOver = !instant.plus(serverAhead).isBefore(now.expiresAt());
        if (isLeft || isOver) {
            lock();
        } else if (touchedAt.isAfter(renewedAt) && !instant.isBefore(renewedAt.plus(RENEWAL))) {
            renewedAt = instant;
            background.run(staff::renew, this::renewed);
        }
    }

    private void renewed(Outcome<StaffSession> outcome) {
        StaffSession now = session;
        if (outcome instanceof Outcome.Done<StaffSession> done
                && now != null
                && now.person().id().equals(done.value().person().id())) {
            credentials.use(done.value().token());
            session = done.value();
        }
    }

    private void showRoster(Outcome<Roster> outcome) {
        if (outcome instanceof Outcome.Done<Roster> done) {
            known = true;
            roster.set(done.value());
            unowned.set(done.value().people().isEmpty());
            prompt.offer(done.value().people());
            refresh();
        }
    }

    // Facts

    /// The server is there: whoever works here may be others than before.
    @Override
    public void onState(FeedState state) {
        if (state instanceof FeedState.Live && showing.get()) {
            load();
        }
    }

    @Override
    public void onContact(Duration ahead) {
        serverAhead = ahead;
    }
}
