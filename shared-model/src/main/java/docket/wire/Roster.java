package docket.wire;

import docket.model.staff.Person;
import java.util.List;

/// Who works here, by name. Without anybody the shop is not set up yet.
///
/// @param samplePin whether everybody still has the PIN of the sample, 1234
public record Roster(List<Person> people, boolean samplePin) {
    public Roster {
        people = List.copyOf(people);
    }
}
