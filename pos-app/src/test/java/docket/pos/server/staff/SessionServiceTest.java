package docket.pos.server.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.model.MovableClock;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.model.device.DeviceKind;
import docket.model.device.DeviceRole;
import docket.model.event.Actor;
import docket.model.staff.Person;
import docket.model.staff.Pin;
import docket.model.staff.SetPerson;
import docket.model.staff.SignIn;
import docket.model.staff.StaffRole;
import docket.pos.server.Caller;
import docket.pos.server.audit.AuditFeature;
import docket.pos.server.db.BusinessDay;
import docket.pos.server.db.DataFolder;
import docket.pos.server.db.Database;
import docket.wire.StaffSession;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When a session ends, each way.
final class SessionServiceTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T06:00:00Z");
    private static final Duration LONGEST = Duration.ofHours(16);
    private static final Pin SAMPLE = new Pin("1234");
    private static final Actor OWNER = new Actor("counter", "Mina", null);

    @TempDir Path folder = Path.of("");

    private final MovableClock clock = new MovableClock(MORNING);
    private final Map<DeviceId, Device> devices = new HashMap<>();
    private final Caller till = caller(1);
    private final Caller otherTill = caller(2);
    private DataFolder data;
    private Database database;
    private StaffService staff;
    private SessionService sessions;

    @SuppressWarnings("NullAway.Init") // by open
    SessionServiceTest() {}

    private Caller caller(int number) {
        var device =
                new Device(
                        new DeviceId(new UUID(2, number)),
                        "till " + number,
                        DeviceRole.COUNTER,
                        null,
                        DeviceKind.PAIRED);
        devices.put(device.id(), device);
        return Caller.of(device, Set.of());
    }

    @BeforeEach
    void open() {
        data = DataFolder.take(folder);
        var day = new BusinessDay(ZoneOffset.UTC, LocalTime.of(5, 0));
        database = Database.open(data, day, "test", clock);
        var feature =
                new StaffFeature(
                        new StaffFeature.Ground(
                                data,
                                database,
                                new AuditFeature(database, day).service(),
                                day,
                                LONGEST,
                                clock,
                                UUID::randomUUID),
                        id -> Optional.ofNullable(devices.get(id)));
        database.start(List.of(), facts -> {});
        feature.load();
        staff = feature.staff();
        sessions = feature.sessions();
        staff.addSample(
                Map.of(
                        StaffRole.OWNER, "Mina",
                        StaffRole.MANAGER, "Jun",
                        StaffRole.CASHIER, "Sora",
                        StaffRole.COOK, "Dae"));
    }

    @AfterEach
    void close() throws Exception {
        database.close();
        data.close();
    }

    private Person person(String name) {
        return staff.roster().people().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private StaffSession signIn(Caller where, String name) {
        return sessions.signIn(where, new SignIn(person(name).id(), SAMPLE));
    }

    private StaffSession renew(StaffSession session) {
        return sessions.renew(sessions.of(session.token()).orElseThrow());
    }

    private boolean isOver(StaffSession session) {
        Refusal no = catchThrowableOfType(Refusal.class, () -> sessions.of(session.token()));
        assertThat(no == null || no.reason() == Reason.SESSION_ENDED).isTrue();
        return no != null;
    }

    @Test
    void whoDoesNothingIsSignedOutAfterTheHoursOfTheSettings() {
        StaffSession session = signIn(till, "Sora");

        assertThat(session.expiresAt()).isEqualTo(MORNING.plus(LONGEST));
        clock.move(LONGEST.minusSeconds(1));
        assertThat(isOver(session)).isFalse();
        clock.move(Duration.ofSeconds(1));
        assertThat(isOver(session)).isTrue();
    }

    @Test
    void itIsRenewedWhileItIsUsed() {
        StaffSession session = signIn(till, "Sora");
        clock.move(Duration.ofHours(6));
        StaffSession longer = renew(session);

        assertThat(longer.expiresAt()).isEqualTo(MORNING.plus(Duration.ofHours(22)));
        clock.move(Duration.ofHours(12));
        assertThat(isOver(longer)).isFalse();
        assertThat(isOver(session)).isTrue();
    }

    @Test
    void itEndsWithTheBusinessDayHoweverOftenItIsRenewed() {
        StaffSession session = signIn(till, "Sora");
        clock.move(Duration.ofHours(15));
        session = renew(session);
        clock.move(Duration.ofMinutes(7 * 60 + 59));
        session = renew(session);

        assertThat(session.expiresAt()).isEqualTo(Instant.parse("2026-11-21T05:00:00Z"));
        assertThat(isOver(session)).isFalse();
        clock.move(Duration.ofMinutes(1));
        assertThat(isOver(session)).isTrue();
    }

    @Test
    void itEndsWithSigningOutAndTheOtherCountersGoOn() {
        StaffSession session = signIn(till, "Sora");
        StaffSession other = signIn(otherTill, "Sora");
        sessions.signOut(sessions.of(session.token()).orElseThrow());

        assertThat(isOver(session)).isTrue();
        assertThat(isOver(other)).isFalse();
    }

    @Test
    void itEndsWhenAnotherSignsInOnTheCounter() {
        StaffSession session = signIn(till, "Sora");
        StaffSession next = signIn(till, "Jun");

        assertThat(isOver(session)).isTrue();
        assertThat(sessions.of(next.token()).orElseThrow().person()).isEqualTo(person("Jun"));
    }

    @Test
    void whoIsDeactivatedIsSignedOutEverywhereAtOnce() {
        StaffSession session = signIn(till, "Sora");
        StaffSession other = signIn(otherTill, "Sora");
        staff.remove(OWNER, person("Sora").id());

        assertThat(isOver(session)).isTrue();
        assertThat(isOver(other)).isTrue();
    }

    @Test
    void aNewPinEndsTheSessionsAndANewRoleCountsAtOnce() {
        StaffSession session = signIn(till, "Sora");
        Person sora = person("Sora");
        staff.set(OWNER, sora.id(), new SetPerson("Sora", StaffRole.MANAGER, null));
        assertThat(sessions.of(session.token()).orElseThrow().permissions())
                .isEqualTo(StaffRole.MANAGER.permissions());

        staff.set(OWNER, sora.id(), new SetPerson("Sora", StaffRole.MANAGER, new Pin("4711")));
        assertThat(isOver(session)).isTrue();
    }

    @Test
    void itIsBoundToItsCounterAndEndsWithIt() {
        StaffSession session = signIn(till, "Sora");
        assertThat(sessions.of(session.token()).orElseThrow().device()).isEqualTo(till.device());

        devices.remove(till.device().id());
        assertThat(isOver(session)).isTrue();
        devices.put(till.device().id(), till.device());
        sessions.endOf(till.device().id());
        assertThat(isOver(session)).isTrue();
    }

    @Test
    void whatEndedStaysEndedOverARestartAndWhatDidNotGoesOn() throws Exception {
        StaffSession gone = signIn(till, "Sora");
        StaffSession stays = signIn(otherTill, "Jun");
        sessions.signOut(sessions.of(gone.token()).orElseThrow());
        close();
        open();

        assertThat(isOver(gone)).isTrue();
        assertThat(isOver(stays)).isFalse();
        clock.move(LONGEST);
        sessions.sweep();
        close();
        open();
        assertThat(isOver(stays)).isTrue();
    }
}
