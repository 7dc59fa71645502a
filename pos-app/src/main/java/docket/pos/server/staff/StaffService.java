package docket.pos.server.staff;

import docket.Exempt;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.audit.AuditAction;
import docket.model.audit.AuditedChange;
import docket.model.device.Device;
import docket.model.event.Actor;
import docket.model.setup.NewOwner;
import docket.model.staff.Person;
import docket.model.staff.PersonId;
import docket.model.staff.Pin;
import docket.model.staff.SetPerson;
import docket.model.staff.StaffRole;
import docket.pos.server.audit.AuditService;
import docket.pos.server.db.Database;
import docket.wire.Roster;
import docket.wire.StaffMember;
import docket.wire.StaffPage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The people who work here, and what changes about them. Thread-safe.
@Exempt(rule = "A5", because = "Its steps share one transaction, whose handle they are passed.")
public final class StaffService {
    private static final Pin SAMPLE_PIN = new Pin("1234");

    private final Database database;
    private final StaffStore store;
    private final Pins pins;
    private final PinCheck check;
    private final AuditService audit;
    private final Clock clock;
    private final Supplier<UUID> freshIds;
    private final Members members;
    private final List<Consumer<PersonId>> farewells = new CopyOnWriteArrayList<>();

    StaffService(StaffFeature.Ground ground, StaffStore store, Pins pins, PinCheck check) {
        database = ground.database();
        audit = ground.audit();
        clock = ground.clock();
        freshIds = ground.freshIds();
        members = new Members(ground.database(), store);
        this.store = store;
        this.pins = pins;
        this.check = check;
    }

    /// Reads the people from the store, once it is open.
    public void load() {
        members.load();
    }

    /// Whether nobody works here yet: the shop is not set up.
    public boolean isEmpty() {
        return members.isEmpty();
    }

    public Roster roster() {
        return members.roster();
    }

    /// Who works here, and who is locked out.
    public StaffPage people() {
        return new StaffPage(database.read(this::present));
    }

    /// Who works here, who is locked out, and who left.
    public StaffPage everybody() {
        return new StaffPage(
                database.read(
                        handle ->
                                Stream.concat(
                                                present(handle).stream(),
                                                store.loadLeft(handle).stream()
                                                        .map(
                                                                left ->
                                                                        new StaffMember(
                                                                                left, false, null)))
                                        .toList()));
    }

    private List<StaffMember> present(Handle handle) {
        return members.people().stream()
                .map(
                        person ->
                                new StaffMember(
                                        person, true, check.lockedUntil(handle, person.id())))
                .toList();
    }

    /// Somebody who works here now.
    public Optional<Person> find(PersonId id) {
        return members.find(id).map(Member::person);
    }

    /// What somebody is called who works here, or did.
    public Optional<String> nameOf(PersonId id) {
        return find(id).or(() -> former(id)).map(Person::name);
    }

    private Optional<Person> former(PersonId id) {
        return database.read(store::loadLeft).stream()
                .filter(person -> person.id().equals(id))
                .findFirst();
    }

    /// The person whose PIN it is.
    ///
    /// @param device where it was typed
    /// @throws Refusal if it is not theirs, or nobody may try now
    public Person identify(PersonId id, Pin pin, Device device) {
        Member member = members.find(id).orElseThrow(StaffService::unknown);
        check.require(member, pin, device);
        return member.person();
    }

    /// A person after a change.
    ///
    /// @param added whether they are new
    public record Changed(Person person, boolean added) {}

    /// Adds a person, brings back one who left, or changes who is there.
    public Changed set(Actor by, PersonId id, SetPerson wanted) {
        Pin pin = wanted.pin();
        String hash = pin == null ? null : hash(pin);
        synchronized (this) {
            Optional<Member> before = members.find(id);
            if (before.isEmpty() && hash == null) {
                throw new Refusal(Reason.INVALID, "A new person needs a PIN.");
            }
            members.requireFree(wanted.name(), id);
            var person = new Person(id, wanted.name(), wanted.role());
            if (wanted.role() != StaffRole.OWNER) {
                members.requireOtherOwner(id);
            }
            var after =
                    hash == null
                            ? new Member(
                                    person,
                                    before.orElseThrow().pin(),
                                    before.orElseThrow().samplePin())
                            : new Member(person, hash, false);
            members.keep(handle -> write(handle, by, before.orElse(null), after));
            if (hash != null && before.isPresent()) {
                farewells.forEach(farewell -> farewell.accept(id));
            }
            return new Changed(person, before.isEmpty());
        }
    }

    private String hash(Pin pin) {
        if (pin.isGuessable()) {
            throw new Refusal(
                    Reason.PIN_GUESSABLE,
                    "Too easy to guess: no row such as 1234, no digit repeated.");
        }
        return pins.hash(pin);
    }

    /// @param before null: somebody new
    private void write(Handle handle, @Nullable Actor by, @Nullable Member before, Member after) {
        if (before == null) {
            store.insert(handle, after, clock.instant());
        } else {
            store.update(handle, after);
        }
        tell(
                handle,
                by,
                new AuditedChange(
                        before == null ? AuditAction.PERSON_ADDED : AuditAction.PERSON_CHANGED,
                        after.person().name(),
                        before == null ? Map.of() : traits(before),
                        traits(after),
                        null));
        if (before != null && !before.pin().equals(after.pin())) {
            tell(handle, by, AuditedChange.of(AuditAction.PIN_CHANGED, after.person().name()));
        }
    }

    private static Map<String, String> traits(Member member) {
        return Map.of("name", member.person().name(), "role", member.person().role().name());
    }

    private void tell(Handle handle, @Nullable Actor by, AuditedChange change) {
        audit.append(handle, clock.instant(), by, change);
    }

    /// Somebody does not work here any more; what they did stays under their name.
    public synchronized void remove(Actor by, PersonId id) {
        Member leaving = members.find(id).orElseThrow(StaffService::unknown);
        members.requireOtherOwner(id);
        members.keep(
                handle -> {
                    store.leave(handle, id, clock.instant());
                    tell(
                            handle,
                            by,
                            new AuditedChange(
                                    AuditAction.PERSON_REMOVED,
                                    leaving.person().name(),
                                    traits(leaving),
                                    Map.of(),
                                    null));
                });
        farewells.forEach(farewell -> farewell.accept(id));
    }

    /// Adds the first person.
    ///
    /// @throws Refusal [Reason#SET_UP_ALREADY] if there is somebody
    public Person addOwner(Actor by, NewOwner owner) {
        String hash = hash(owner.pin());
        synchronized (this) {
            requireEmpty();
            var person = new Person(new PersonId(freshIds.get()), owner.name(), StaffRole.OWNER);
            members.keep(handle -> write(handle, by, null, new Member(person, hash, false)));
            return person;
        }
    }

    /// Refuses where somebody works here already.
    public void requireEmpty() {
        if (!isEmpty()) {
            throw new Refusal(Reason.SET_UP_ALREADY, "The shop was set up before.");
        }
    }

    /// Adds one person of each role, all with the PIN 1234, where there is nobody.
    ///
    /// @param names what whoever has the role is called
    public synchronized void addSample(Map<StaffRole, String> names) {
        if (!isEmpty()) {
            return;
        }
        String hash = pins.hash(SAMPLE_PIN);
        List<Member> sample =
                names.entrySet().stream()
                        .map(
                                one ->
                                        new Person(
                                                new PersonId(freshIds.get()),
                                                one.getValue(),
                                                one.getKey()))
                        .map(person -> new Member(person, hash, true))
                        .toList();
        members.keep(handle -> sample.forEach(member -> write(handle, null, null, member)));
    }

    /// Lets somebody try their PIN at once again.
    ///
    /// @param name as the roster has it
    public void unlock(Actor by, String name) {
        unlock(by, named(name));
    }

    /// Lets somebody try their PIN at once again.
    public void unlock(Actor by, PersonId id) {
        unlock(by, find(id).orElseThrow(StaffService::unknown));
    }

    private void unlock(Actor by, Person person) {
        database.keep(
                handle -> {
                    check.unlock(handle, person.id());
                    tell(handle, by, AuditedChange.of(AuditAction.PERSON_UNLOCKED, person.name()));
                    return person;
                });
    }

    /// Gives somebody a new PIN.
    ///
    /// @param name as the roster has it
    public void changePin(Actor by, String name, Pin pin) {
        Person person = named(name);
        set(by, person.id(), new SetPerson(person.name(), person.role(), pin));
        unlock(by, name);
    }

    private Person named(String name) {
        return members.named(name).orElseThrow(StaffService::unknown);
    }

    /// Has somebody told of every person who left, or whose PIN is another.
    public void onFarewell(Consumer<PersonId> farewell) {
        farewells.add(farewell);
    }

    private static Refusal unknown() {
        return new Refusal(Reason.PERSON_UNKNOWN, "Nobody of this name works here.");
    }
}
