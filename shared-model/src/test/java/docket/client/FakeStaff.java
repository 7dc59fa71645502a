package docket.client;

import docket.model.CommandId;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.setup.SetUp;
import docket.model.staff.AskApproval;
import docket.model.staff.Permission;
import docket.model.staff.Person;
import docket.model.staff.PersonId;
import docket.model.staff.Pin;
import docket.model.staff.SetPerson;
import docket.model.staff.SignIn;
import docket.model.staff.StaffRole;
import docket.wire.Approval;
import docket.wire.Roster;
import docket.wire.StaffMember;
import docket.wire.StaffPage;
import docket.wire.StaffSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The people of a [FakeRestaurant], who sign in on one counter. The names of the sample, and the
/// PIN 1234 for all. Thread-safe.
public final class FakeStaff implements StaffCalls {
    /// How long somebody stays signed in who does nothing.
    public static final Duration SESSION = Duration.ofHours(8);

    private static final Pin SAMPLE = new Pin("1234");
    private static final int FREE = 5;

    private final Clock clock;
    private final SessionCredentials credentials = new SessionCredentials(() -> "device");
    private final Map<PersonId, Person> people = new LinkedHashMap<>();
    private final Map<PersonId, Pin> pins = new HashMap<>();
    private final Map<String, Person> sessions = new HashMap<>();
    private final Map<String, Approval> approvals = new HashMap<>();
    private final Map<String, CommandId> used = new HashMap<>();
    private final List<Person> left = new ArrayList<>();
    private final ThreadLocal<@Nullable String> allowed = new ThreadLocal<>();
    private int wrong;
    private @Nullable PersonId lockedOut;
    private @Nullable SetUp setUp;

    private FakeStaff(Clock clock) {
        this.clock = clock;
    }

    /// One person of each role.
    public static FakeStaff sample(Clock clock) {
        var staff = new FakeStaff(clock);
        staff.add(new Person(fresh(), "Mina", StaffRole.OWNER), SAMPLE);
        staff.add(new Person(fresh(), "Jun", StaffRole.MANAGER), SAMPLE);
        staff.add(new Person(fresh(), "Sora", StaffRole.CASHIER), SAMPLE);
        staff.add(new Person(fresh(), "Dae", StaffRole.COOK), SAMPLE);
        return staff;
    }

    /// A shop that is not set up yet.
    public static FakeStaff nobody(Clock clock) {
        return new FakeStaff(clock);
    }

    private static PersonId fresh() {
        return new PersonId(UUID.randomUUID());
    }

    private void add(Person person, Pin pin) {
        people.put(person.id(), person);
        pins.put(person.id(), pin);
    }

    /// What the counter shows.
    public SessionCredentials credentials() {
        return credentials;
    }

    public Person named(String name) {
        return people.values().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// How the shop was set up; empty before.
    public Optional<SetUp> wasSetUp() {
        return Optional.ofNullable(setUp);
    }

    /// The server ends every session.
    public synchronized void endSessions() {
        sessions.clear();
    }

    /// Holds that whoever acts may do it, or that it was approved for this command.
    synchronized void require(
            Permission needed, @Nullable CommandId command, @Nullable String approval) {
        Person person = acting();
        if (approval != null) {
            redeem(needed, command, approval);
        } else if (!person.role().permissions().contains(needed)) {
            throw new Refusal(
                    Reason.NOT_PERMITTED,
                    "The caller may not do this.",
                    Map.of("permission", needed.name()));
        }
    }

    /// Holds that somebody is signed in, whatever they may do.
    synchronized void requireSession() {
        var unused = acting();
    }

    /// Holds that whoever acts may do it, or that [#under] an approval it is done.
    public void require(Permission needed) {
        require(needed, null, allowed.get());
    }

    /// Does something that somebody allowed.
    <T> T under(String approval, Supplier<T> work) {
        allowed.set(approval);
        try {
            return work.get();
        } finally {
            allowed.remove();
        }
    }

    /// Wrong PINs have locked somebody out, until half past ten.
    public void lockOut(String name) {
        lockedOut = named(name).id();
    }

    /// The name of somebody who works here.
    synchronized Optional<String> nameOf(PersonId id) {
        return Optional.ofNullable(people.get(id)).map(Person::name);
    }

    /// The name of whoever acts.
    synchronized String acts() {
        return acting().name();
    }

    private Person acting() {
        String token = String.valueOf(credentials.actingToken());
        Person person = sessions.get(token);
        if (person == null) {
            credentials.refused(token);
            throw ended();
        }
        return person;
    }

    private void redeem(Permission needed, @Nullable CommandId command, String token) {
        Approval approval = approvals.get(token);
        CommandId before = used.get(token);
        boolean isGood =
                approval != null
                        && approval.permission() == needed
                        && (before == null || before.equals(command));
        if (!isGood) {
            throw new Refusal(Reason.APPROVAL_SPENT, "The approval was used.");
        }
        used.put(token, command == null ? new CommandId(UUID.randomUUID()) : command);
    }

    private static Refusal ended() {
        return new Refusal(Reason.SESSION_ENDED, "The session has ended.");
    }

    @Override
    public synchronized Roster roster() {
        return new Roster(
                people.values().stream().sorted(Comparator.comparing(Person::name)).toList(),
                !people.isEmpty() && pins.values().stream().allMatch(SAMPLE::equals));
    }

    @Override
    public synchronized StaffSession signIn(SignIn wanted) {
        Person person = identify(wanted.personId(), wanted.pin());
        sessions.clear();
        String token = UUID.randomUUID().toString();
        sessions.put(token, person);
        return session(token, person);
    }

    private StaffSession session(String token, Person person) {
        return new StaffSession(
                token, person, person.role().permissions(), clock.instant().plus(SESSION));
    }

    private Person identify(PersonId id, Pin pin) {
        Person person = people.get(id);
        if (person == null) {
            throw new Refusal(Reason.PERSON_UNKNOWN, "Nobody of this name works here.");
        }
        if (wrong >= FREE) {
            throw new Refusal(Reason.PIN_LOCKED, "Too many wrong PINs.", Map.of("retryAfter", 30));
        }
        if (!pin.equals(pins.get(id))) {
            wrong++;
            throw new Refusal(
                    Reason.PIN_WRONG,
                    "The PIN is wrong.",
                    wrong < FREE
                            ? Map.of("triesLeft", FREE - wrong)
                            : Map.of("triesLeft", 0, "retryAfter", 30));
        }
        wrong = 0;
        return person;
    }

    @Override
    public synchronized void signOut(String token) {
        if (sessions.remove(token) == null) {
            throw ended();
        }
    }

    @Override
    public synchronized StaffSession renew() {
        return session(String.valueOf(credentials.actingToken()), acting());
    }

    @Override
    public synchronized Approval approve(AskApproval wanted) {
        Person approver = identify(wanted.personId(), wanted.pin());
        if (!approver.role().permissions().contains(wanted.permission())) {
            throw new Refusal(
                    Reason.NOT_PERMITTED,
                    "They may not do this either.",
                    Map.of("permission", wanted.permission().name()));
        }
        var approval =
                new Approval(
                        UUID.randomUUID().toString(),
                        approver,
                        wanted.permission(),
                        clock.instant().plus(Duration.ofMinutes(2)));
        approvals.put(approval.token(), approval);
        return approval;
    }

    @Override
    public synchronized StaffPage people() {
        boolean managing = acting().role().permissions().contains(Permission.MANAGE_STAFF);
        Instant until = clock.instant().plus(Duration.ofSeconds(90));
        Stream<StaffMember> present =
                roster().people().stream()
                        .map(
                                p ->
                                        new StaffMember(
                                                p, true, p.id().equals(lockedOut) ? until : null));
        Stream<StaffMember> gone = left.stream().map(p -> new StaffMember(p, false, null));
        return new StaffPage(Stream.concat(present, managing ? gone : Stream.of()).toList());
    }

    @Override
    public synchronized void unlock(PersonId id) {
        require(Permission.MANAGE_STAFF);
        if (!people.containsKey(id)) {
            throw new Refusal(Reason.PERSON_UNKNOWN, "Nobody of this name works here.");
        }
        lockedOut = null;
        wrong = 0;
    }

    @Override
    public synchronized Person set(PersonId id, SetPerson wanted) {
        require(Permission.MANAGE_STAFF);
        Pin pin = wanted.pin() == null ? pins.get(id) : wanted.pin();
        if (wanted.pin() != null && wanted.pin().isGuessable()) {
            throw new Refusal(Reason.PIN_GUESSABLE, "Too easy to guess.");
        }
        if (pin == null) {
            throw new Refusal(Reason.INVALID, "A new person needs a PIN.");
        }
        if (people.values().stream()
                .anyMatch(p -> !p.id().equals(id) && p.name().equalsIgnoreCase(wanted.name()))) {
            throw new Refusal(Reason.NAME_TAKEN, "Somebody else has this name.");
        }
        if (wanted.role() != StaffRole.OWNER) {
            requireOtherOwner(id);
        }
        var person = new Person(id, wanted.name(), wanted.role());
        add(person, pin);
        left.removeIf(former -> former.id().equals(id));
        return person;
    }

    @Override
    public synchronized void remove(PersonId id) {
        require(Permission.MANAGE_STAFF);
        Person leaving = people.get(id);
        if (leaving == null) {
            throw new Refusal(Reason.PERSON_UNKNOWN, "Nobody of this name works here.");
        }
        requireOtherOwner(id);
        left.add(leaving);
        people.remove(id);
        pins.remove(id);
        sessions.values().removeIf(person -> person.id().equals(id));
    }

    private void requireOtherOwner(PersonId id) {
        Person person = people.get(id);
        boolean hasOther =
                people.values().stream()
                        .anyMatch(p -> p.role() == StaffRole.OWNER && !p.id().equals(id));
        if (person != null && person.role() == StaffRole.OWNER && !hasOther) {
            throw new Refusal(Reason.LAST_OWNER, "The shop must keep an owner.");
        }
    }

    @Override
    public synchronized Person setUp(CommandId command, SetUp wanted) {
        if (!people.isEmpty()) {
            require(Permission.MANAGE_STAFF);
            throw new Refusal(Reason.SET_UP_ALREADY, "The shop was set up before.");
        }
        var owner = new Person(fresh(), wanted.owner().name(), StaffRole.OWNER);
        add(owner, wanted.owner().pin());
        setUp = wanted;
        return owner;
    }
}
