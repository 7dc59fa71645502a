package docket.pos.server.staff;

import docket.model.staff.Person;
import docket.model.staff.PersonId;
import docket.model.staff.StaffRole;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The rows of the people.
final class StaffStore {
    /// Those who work here now, by name.
    List<Member> load(Handle handle) {
        return handle.select(
                        """
                        select id, name, role, pin, sample_pin
                        from person
                        where left_at is null
                        order by lower(name), id
                        """)
                .map(
                        (row, context) ->
                                new Member(
                                        new Person(
                                                new PersonId(row.getObject("id", UUID.class)),
                                                row.getString("name"),
                                                StaffRole.valueOf(row.getString("role"))),
                                        row.getString("pin"),
                                        row.getBoolean("sample_pin")))
                .list();
    }

    /// Those who left, by name.
    List<Person> loadLeft(Handle handle) {
        return handle.select(
                        """
                        select id, name, role
                        from person
                        where left_at is not null
                        order by lower(name), id
                        """)
                .map(
                        (row, context) ->
                                new Person(
                                        new PersonId(row.getObject("id", UUID.class)),
                                        row.getString("name"),
                                        StaffRole.valueOf(row.getString("role"))))
                .list();
    }

    /// Adds a person, who may have been here before.
    void insert(Handle handle, Member member, Instant at) {
        handle.execute(
                """
                merge into person (id, name, role, pin, sample_pin, added_at, left_at)
                values (?, ?, ?, ?, ?, ?, null)
                """,
                member.person().id().value(),
                member.person().name(),
                member.person().role().name(),
                member.pin(),
                member.samplePin(),
                at.atOffset(ZoneOffset.UTC));
    }

    void update(Handle handle, Member member) {
        handle.execute(
                "update person set name = ?, role = ?, pin = ?, sample_pin = ? where id = ?",
                member.person().name(),
                member.person().role().name(),
                member.pin(),
                member.samplePin(),
                member.person().id().value());
    }

    void leave(Handle handle, PersonId person, Instant at) {
        handle.execute(
                "update person set left_at = ? where id = ?",
                at.atOffset(ZoneOffset.UTC),
                person.value());
    }
}
