package docket.pos.server.staff;

import docket.Exempt;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.audit.AuditAction;
import docket.model.audit.AuditedChange;
import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.model.event.Actor;
import docket.model.staff.Person;
import docket.model.staff.PersonId;
import docket.model.staff.SignIn;
import docket.pos.server.Caller;
import docket.pos.server.Recognition;
import docket.pos.server.audit.AuditService;
import docket.pos.server.db.BusinessDay;
import docket.pos.server.db.DataFolder;
import docket.pos.server.db.Database;
import docket.wire.StaffSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Who is signed in where. A session is a row, kept in memory too; its token only names it. It ends
/// when somebody signs out or another signs in on the same device, when the person or the device
/// leaves, after the hours of the settings without a renewal, and with the business day.
/// Thread-safe.
@Exempt(rule = "A5", because = "Its steps share one transaction, whose handle they are passed.")
public final class SessionService implements Recognition {
    private static final SessionKind KIND = SessionKind.BUSINESS;

    private final Database database;
    private final SessionStore store;
    private final StaffService staff;
    private final Function<DeviceId, Optional<Device>> devices;
    private final DataFolder keys;
    private volatile SessionTokens tokens;
    private final Rules rules;
    private final Map<UUID, Session> sessions = new ConcurrentHashMap<>();

    /// What sessions go by.
    ///
    /// @param longest how long one lasts that is not renewed
    record Rules(
            AuditService audit,
            Duration longest,
            BusinessDay businessDay,
            Clock clock,
            Supplier<UUID> freshIds) {}

    SessionService(
            Database database,
            SessionStore store,
            StaffService staff,
            Function<DeviceId, Optional<Device>> devices,
            DataFolder keys,
            Rules rules) {
        this.database = database;
        this.store = store;
        this.staff = staff;
        this.devices = devices;
        this.keys = keys;
        tokens = new SessionTokens(KIND, keys.key(KIND.secret()));
        this.rules = rules;
    }

    /// Reads the sessions from the store, once it is open.
    public void load() {
        database.read(store::load).forEach(session -> sessions.put(session.id(), session));
    }

    /// Signs somebody in on the caller's device, in place of whoever was.
    ///
    /// @throws Refusal if the PIN is wrong, or nobody signs in on such a device
    public StaffSession signIn(Caller caller, SignIn wanted) {
        requireAttended(caller);
        Person person = staff.identify(wanted.personId(), wanted.pin(), caller.device());
        Instant now = now();
        var session =
                new Session(
                        rules.freshIds().get(), person.id(), caller.device().id(), now, end(now));
        database.keep(
                handle -> {
                    store.begin(handle, session);
                    tell(handle, AuditAction.SIGNED_IN, caller.device(), person);
                    return session;
                });
        sessions.values().removeIf(before -> before.device().equals(session.device()));
        sessions.put(session.id(), session);
        return told(session, person, now);
    }

    static void requireAttended(Caller caller) {
        if (!caller.device().isAttended()) {
            throw new Refusal(
                    Reason.NOT_PERMITTED, "People sign in on counters, not on this device.");
        }
    }

    /// Lets the caller's session last as long as if it began now.
    public StaffSession renew(Caller caller) {
        Session session = of(caller);
        Instant now = now();
        Session longer = session.until(end(now));
        database.keep(
                handle -> {
                    store.prolong(handle, longer);
                    return longer;
                });
        if (sessions.replace(session.id(), longer) == null) {
            throw ended();
        }
        return told(longer, staff.find(longer.person()).orElseThrow(SessionService::ended), now);
    }

    /// Ends the caller's session.
    public void signOut(Caller caller) {
        Session session = of(caller);
        Person person = staff.find(session.person()).orElseThrow(SessionService::ended);
        database.keep(
                handle -> {
                    store.end(handle, session.id());
                    tell(handle, AuditAction.SIGNED_OUT, caller.device(), person);
                    return session;
                });
        sessions.remove(session.id());
    }

    private void tell(Handle handle, AuditAction action, Device device, Person person) {
        rules.audit()
                .append(
                        handle,
                        rules.clock().instant(),
                        new Actor(device.name(), person.name(), null),
                        AuditedChange.of(action, person.name()));
    }

    private Session of(Caller caller) {
        return sessions.values().stream()
                .filter(session -> session.device().equals(caller.device().id()))
                .filter(session -> isOf(session, caller.person()))
                .findFirst()
                .orElseThrow(SessionService::ended);
    }

    private static boolean isOf(Session session, @Nullable Person person) {
        return person != null && session.person().equals(person.id());
    }

    /// Whose token it is, and where.
    @Override
    public Optional<Caller> of(String token) {
        return tokens.read(token).map(this::caller);
    }

    private Caller caller(SessionClaims claims) {
        Instant now = rules.clock().instant();
        Session session = sessions.get(claims.session());
        if (session == null
                || !session.isOf(claims)
                || session.isOver(now)
                || !now.isBefore(claims.expiresAt())) {
            throw ended();
        }
        Device device = devices.apply(session.device()).orElseThrow(SessionService::ended);
        Person person = staff.find(session.person()).orElseThrow(SessionService::ended);
        return new Caller(device, person.role().permissions(), person, null);
    }

    /// Ends the sessions of somebody who left.
    public void endOf(PersonId person) {
        endAll(session -> session.person().equals(person));
    }

    /// Ends the session of a device that was shut out.
    public void endOf(DeviceId device) {
        endAll(session -> session.device().equals(device));
    }

    private void endAll(Predicate<Session> which) {
        end(sessions.values().stream().filter(which).toList());
    }

    private void end(List<Session> ending) {
        if (ending.isEmpty()) {
            return;
        }
        database.keep(
                handle -> {
                    ending.forEach(session -> store.end(handle, session.id()));
                    return ending;
                });
        ending.forEach(session -> sessions.remove(session.id()));
    }

    /// Signs by a new key from now on: every session ends.
    public void renewKey() {
        endAll(session -> true);
        tokens = new SessionTokens(KIND, keys.renewKey(KIND.secret()));
    }

    /// Forgets the sessions that are over; called now and then.
    public void sweep() {
        Instant now = rules.clock().instant();
        if (sessions.values().stream().anyMatch(session -> session.isOver(now))) {
            database.keep(
                    handle -> {
                        store.forgetOver(handle, now);
                        return now;
                    });
            sessions.values().removeIf(session -> session.isOver(now));
        }
    }

    private StaffSession told(Session session, Person person, Instant now) {
        return new StaffSession(
                tokens.issue(session.claims(now)),
                person,
                person.role().permissions(),
                session.expiresAt());
    }

    /// A token tells whole seconds.
    private Instant now() {
        return rules.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private Instant end(Instant now) {
        Instant longest = now.plus(rules.longest());
        Instant dayEnds = rules.businessDay().end(now);
        return dayEnds.isBefore(longest) ? dayEnds : longest;
    }

    private static Refusal ended() {
        return new Refusal(Reason.SESSION_ENDED, "The session has ended: sign in again.");
    }
}
