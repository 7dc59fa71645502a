package docket.client;

import docket.model.CommandId;
import docket.model.setup.SetUp;
import docket.model.staff.AskApproval;
import docket.model.staff.Person;
import docket.model.staff.PersonId;
import docket.model.staff.SetPerson;
import docket.model.staff.SignIn;
import docket.wire.Approval;
import docket.wire.Roster;
import docket.wire.StaffPage;
import docket.wire.StaffSession;

/// What concerns the people at a counter. Calls block, and throw as those of [DocketClient] do.
public interface StaffCalls {
    /// Who works here; without anybody the shop is not set up.
    Roster roster();

    /// Signs somebody in on this device, in place of whoever was.
    StaffSession signIn(SignIn wanted);

    /// Ends a session.
    ///
    /// @param token of it; another may have begun here in the meantime
    void signOut(String token);

    /// Lets the session last on.
    StaffSession renew();

    /// Allows one thing, once, on this device: for [DocketClient#approved].
    Approval approve(AskApproval wanted);

    /// The people of the shop, for whoever manages them.
    StaffPage people();

    /// Lets somebody try at once again, after too many wrong PINs.
    void unlock(PersonId id);

    /// Adds a person, brings back one who left, or changes who is there.
    Person set(PersonId id, SetPerson wanted);

    /// Somebody does not work here any more.
    void remove(PersonId id);

    /// Sets the shop up.
    ///
    /// @return its owner
    Person setUp(CommandId command, SetUp wanted);
}
