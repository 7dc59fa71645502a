package docket.wire;

import java.util.List;

/// The people of the shop, by name, those who left at the end.
public record StaffPage(List<StaffMember> people) {
    public StaffPage {
        people = List.copyOf(people);
    }
}
