package docket.pos.server.staff;

import docket.model.device.DeviceRole;
import docket.model.staff.AskApproval;
import docket.model.staff.Permission;
import docket.model.staff.PersonId;
import docket.model.staff.SetPerson;
import docket.model.staff.SignIn;
import docket.pos.server.Access;
import docket.pos.server.Edge;
import docket.wire.Paths;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/// The routes of the staff.
final class StaffRoutes {
    private final StaffService staff;
    private final SessionService sessions;
    private final ApprovalService approvals;

    StaffRoutes(StaffService staff, SessionService sessions, ApprovalService approvals) {
        this.staff = staff;
        this.sessions = sessions;
        this.approvals = approvals;
    }

    void register(RoutesConfig routes) {
        Access counters = Access.on(DeviceRole.COUNTER);
        routes.get(Paths.ROSTER, this::roster, counters);
        routes.post(Paths.SESSIONS, this::signIn, counters);
        routes.delete(Paths.SESSION, this::signOut, Access.PEOPLE);
        routes.post(Paths.RENEWAL, this::renew, Access.PEOPLE);
        routes.post(Paths.APPROVALS, this::approve, counters);
        Access managing = Access.may(Permission.MANAGE_STAFF);
        routes.get(Paths.PEOPLE, this::people, Access.PEOPLE);
        routes.put(Paths.PERSON, this::set, managing);
        routes.delete(Paths.PERSON, this::remove, managing);
        routes.delete(Paths.PERSON_LOCK, this::unlock, managing);
    }

    private void roster(Context request) {
        Edge.answer(request, HttpStatus.OK, staff.roster());
    }

    private void signIn(Context request) {
        Edge.answer(
                request,
                HttpStatus.CREATED,
                sessions.signIn(Edge.caller(request), Edge.body(request, SignIn.class)));
    }

    private void signOut(Context request) {
        sessions.signOut(Edge.caller(request));
        request.status(HttpStatus.NO_CONTENT);
    }

    private void renew(Context request) {
        Edge.answer(request, HttpStatus.OK, sessions.renew(Edge.caller(request)));
    }

    private void approve(Context request) {
        Edge.answer(
                request,
                HttpStatus.CREATED,
                approvals.approve(Edge.caller(request), Edge.body(request, AskApproval.class)));
    }

    private void people(Context request) {
        boolean managing = Edge.caller(request).permissions().contains(Permission.MANAGE_STAFF);
        Edge.answer(request, HttpStatus.OK, managing ? staff.everybody() : staff.people());
    }

    private void unlock(Context request) {
        staff.unlock(Edge.caller(request).actor(), personId(request));
        request.status(HttpStatus.NO_CONTENT);
    }

    private void set(Context request) {
        StaffService.Changed changed =
                staff.set(
                        Edge.caller(request).actor(),
                        personId(request),
                        Edge.body(request, SetPerson.class));
        Edge.answerMade(request, !changed.added(), changed.person());
    }

    private void remove(Context request) {
        staff.remove(Edge.caller(request).actor(), personId(request));
        request.status(HttpStatus.NO_CONTENT);
    }

    private static PersonId personId(Context request) {
        return Edge.id(request, "personId", PersonId::new);
    }
}
