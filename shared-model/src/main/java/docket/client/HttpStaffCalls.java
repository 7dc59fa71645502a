package docket.client;

import docket.model.CommandId;
import docket.model.setup.SetUp;
import docket.model.staff.AskApproval;
import docket.model.staff.Person;
import docket.model.staff.PersonId;
import docket.model.staff.SetPerson;
import docket.model.staff.SignIn;
import docket.wire.Approval;
import docket.wire.Paths;
import docket.wire.Roster;
import docket.wire.StaffPage;
import docket.wire.StaffSession;

/// The calls of the staff over the network. Whoever signs in or approves is known by the device
/// alone, so that a session which has ended does not stand in the way. Thread-safe.
final class HttpStaffCalls implements StaffCalls {
    private final HttpCalls calls;
    private final HttpCalls device;

    HttpStaffCalls(HttpCalls calls) {
        this.calls = calls;
        device = calls.byDevice();
    }

    @Override
    public Roster roster() {
        return device.get(Paths.ROSTER, Roster.class);
    }

    @Override
    public StaffSession signIn(SignIn wanted) {
        return device.post(Paths.SESSIONS, null, wanted, StaffSession.class);
    }

    @Override
    public void signOut(String token) {
        calls.by(() -> token).delete(Paths.SESSION);
    }

    @Override
    public StaffSession renew() {
        return calls.post(Paths.RENEWAL, StaffSession.class);
    }

    @Override
    public Approval approve(AskApproval wanted) {
        return device.post(Paths.APPROVALS, null, wanted, Approval.class);
    }

    @Override
    public StaffPage people() {
        return calls.get(Paths.PEOPLE, StaffPage.class);
    }

    @Override
    public void unlock(PersonId id) {
        calls.delete(Paths.fill(Paths.PERSON_LOCK, id.value()));
    }

    @Override
    public Person set(PersonId id, SetPerson wanted) {
        return calls.put(Paths.fill(Paths.PERSON, id.value()), null, wanted, Person.class);
    }

    @Override
    public void remove(PersonId id) {
        calls.delete(Paths.fill(Paths.PERSON, id.value()));
    }

    @Override
    public Person setUp(CommandId command, SetUp wanted) {
        return calls.post(Paths.SETUP, command, wanted, Person.class);
    }
}
