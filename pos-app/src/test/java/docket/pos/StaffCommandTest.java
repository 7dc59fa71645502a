package docket.pos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.client.HttpDocketClient;
import docket.client.SessionCredentials;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.staff.Person;
import docket.model.staff.Pin;
import docket.model.staff.SignIn;
import docket.wire.StaffSession;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `docket-pos staff`: the way back in for whoever holds the counter PC.
final class StaffCommandTest {
    @TempDir Path folder = Path.of("");

    /// How a run ended.
    private record End(int code, String out, String err) {}

    private End run(String typed, String... arguments) {
        var line = new ArrayList<>(List.of("staff"));
        line.addAll(List.of(arguments));
        line.addAll(List.of("--data", folder.toString()));
        var out = new StringWriter();
        var err = new StringWriter();
        InputStream terminal = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            int code =
                    Main.run(
                            new PrintWriter(out, true),
                            new PrintWriter(err, true),
                            line.toArray(String[]::new));
            return new End(code, out.toString().strip(), err.toString().strip());
        } finally {
            System.setIn(terminal);
        }
    }

    private static Person named(HttpDocketClient client, String name) {
        return client.staff().roster().people().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Refusal refused(HttpDocketClient client, Person person, String pin) {
        return catchThrowableOfType(
                Refusal.class, () -> client.staff().signIn(new SignIn(person.id(), new Pin(pin))));
    }

    @Test
    void whoIsLockedOutIsLetInAgainBesideTheRunningServer() throws Exception {
        try (RunningServer server = RunningServer.on(folder);
                var client = till(server)) {
            Person mina = named(client, "Mina");
            for (int i = 0; i < 5; i++) {
                assertThat(refused(client, mina, "9999").reason()).isEqualTo(Reason.PIN_WRONG);
            }
            assertThat(refused(client, mina, "1234").reason()).isEqualTo(Reason.PIN_LOCKED);

            assertThat(run("", "unlock", "mina")).isEqualTo(new End(0, "", ""));

            assertThat(client.staff().signIn(new SignIn(mina.id(), new Pin("1234"))).person())
                    .isEqualTo(mina);
        }
    }

    @Test
    void aNewPinIsReadFromStandardInputAndEndsWhatTheOldOneOpened() throws Exception {
        try (RunningServer server = RunningServer.on(folder);
                var client = till(server)) {
            Person mina = named(client, "Mina");
            StaffSession before = client.staff().signIn(new SignIn(mina.id(), new Pin("1234")));

            assertThat(run("0815\n", "pin", "Mina")).isEqualTo(new End(0, "", ""));

            assertThat(refused(client, mina, "1234").reason()).isEqualTo(Reason.PIN_WRONG);
            assertThat(client.staff().signIn(new SignIn(mina.id(), new Pin("0815"))).person())
                    .isEqualTo(mina);
            assertThat(
                            catchThrowableOfType(
                                            Refusal.class,
                                            () -> client.staff().signOut(before.token()))
                                    .reason())
                    .isEqualTo(Reason.SESSION_ENDED);
        }
    }

    @Test
    void withoutAServerTheStoreIsAsked() throws Exception {
        try (RunningServer server = RunningServer.on(folder)) {
            assertThat(server.address()).isNotNull();
        }

        assertThat(run("", "list").out().lines().map(String::strip))
                .containsExactlyInAnyOrder(
                        "OWNER    Mina", "MANAGER  Jun", "CASHIER  Sora", "COOK     Dae");
        assertThat(run("2580\n", "pin", "Jun").code()).isZero();
        try (RunningServer server = RunningServer.on(folder);
                var client = till(server)) {
            Person jun = named(client, "Jun");
            assertThat(client.staff().signIn(new SignIn(jun.id(), new Pin("2580"))).person())
                    .isEqualTo(jun);
        }
    }

    @Test
    void aNewKeyEndsEverySessionAndOnlyTheOwnerOfTheMachineCanReadIt() throws Exception {
        try (RunningServer server = RunningServer.on(folder);
                var client = till(server)) {
            Path key = folder.resolve("sessions-business.secret");
            String before = Files.readString(key);
            Person mina = named(client, "Mina");
            String token = client.staff().signIn(new SignIn(mina.id(), new Pin("1234"))).token();

            assertThat(run("", "keys")).isEqualTo(new End(0, "", ""));

            assertThat(Files.readString(key)).isNotEqualTo(before);
            assertThat(Files.getPosixFilePermissions(key))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(
                            catchThrowableOfType(Refusal.class, () -> client.staff().signOut(token))
                                    .reason())
                    .isEqualTo(Reason.NOT_SIGNED_IN);
        }
    }

    @Test
    void whatMakesNoSenseIsSaid() {
        assertThat(run("12a4\n", "pin", "Mina").err()).contains("a PIN has 4 to 8 digits");
        assertThat(run("", "unlock", "Nobody").err()).contains("Nobody of this name works here.");
        assertThat(run("").err()).contains("list, unlock, pin or keys");
    }

    private static HttpDocketClient till(RunningServer server) {
        String token = server.tokenOfTill();
        return new HttpDocketClient(
                server.address(), new SessionCredentials(() -> token), Clock.systemUTC());
    }
}
