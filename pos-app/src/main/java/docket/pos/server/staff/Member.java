package docket.pos.server.staff;

import docket.model.staff.Person;

/// A person with what is known of their PIN.
///
/// @param pin as of [Pins#hash]
/// @param samplePin whether it is the one that the sample gave them
record Member(Person person, String pin, boolean samplePin) {
    @Override
    public String toString() {
        return "Member[%s]".formatted(person);
    }
}
