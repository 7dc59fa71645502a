package docket.pos.server.staff;

import docket.Exempt;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.staff.Person;
import docket.model.staff.PersonId;
import docket.model.staff.StaffRole;
import docket.pos.server.db.Database;
import docket.wire.Roster;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// Who works here, in memory as the store has them, since every call of a session asks.
/// Thread-safe.
@Exempt(rule = "A5", because = "Its steps share one transaction, whose handle they are passed.")
final class Members {
    private final Database database;
    private final StaffStore store;
    private volatile List<Member> members = List.of();

    Members(Database database, StaffStore store) {
        this.database = database;
        this.store = store;
    }

    /// Reads them from the store, once it is open.
    void load() {
        members = database.read(store::load);
    }

    /// Writes rows of people, and knows them from then on.
    void keep(Consumer<Handle> work) {
        members =
                database.keep(
                        handle -> {
                            work.accept(handle);
                            return store.load(handle);
                        });
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    List<Person> people() {
        return members.stream().map(Member::person).toList();
    }

    Roster roster() {
        List<Member> now = members;
        return new Roster(
                now.stream().map(Member::person).toList(),
                !now.isEmpty() && now.stream().allMatch(Member::samplePin));
    }

    Optional<Member> find(PersonId id) {
        return members.stream().filter(member -> member.person().id().equals(id)).findFirst();
    }

    /// @param name in whatever case
    Optional<Person> named(String name) {
        return people().stream().filter(person -> same(person.name(), name)).findFirst();
    }

    /// Refuses a name that somebody else has.
    void requireFree(String name, PersonId id) {
        if (named(name).filter(other -> !other.id().equals(id)).isPresent()) {
            throw new Refusal(Reason.NAME_TAKEN, "Somebody else has this name.");
        }
    }

    /// Refuses that the only owner is one no longer.
    void requireOtherOwner(PersonId id) {
        List<Person> owners =
                people().stream().filter(person -> person.role() == StaffRole.OWNER).toList();
        if (owners.size() == 1 && owners.getFirst().id().equals(id)) {
            throw new Refusal(Reason.LAST_OWNER, "The shop must keep an owner.");
        }
    }

    private static boolean same(String name, String other) {
        return name.toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
