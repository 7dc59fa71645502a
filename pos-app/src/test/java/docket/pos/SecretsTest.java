package docket.pos;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import docket.client.HttpDocketClient;
import docket.client.SessionCredentials;
import docket.model.Refusal;
import docket.model.staff.AskApproval;
import docket.model.staff.Permission;
import docket.model.staff.Person;
import docket.model.staff.PersonId;
import docket.model.staff.Pin;
import docket.model.staff.SetPerson;
import docket.model.staff.SignIn;
import docket.model.staff.StaffRole;
import docket.wire.StaffSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// No PIN and no token gets into a log, at whatever level, nor into any file of the data folder.
final class SecretsTest {
    private static final String PIN = "83619274";
    private static final String WRONG = "27491638";

    @TempDir Path folder = Path.of("");

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("docket");
    private final AppenderBase<ILoggingEvent> ear =
            new AppenderBase<>() {
                @Override
                protected void append(ILoggingEvent event) {
                    logged.add(
                            event.getFormattedMessage()
                                    + ThrowableProxyUtil.asString(event.getThrowableProxy()));
                }
            };

    @BeforeEach
    void listen() {
        ear.start();
        root.addAppender(ear);
        ours.setLevel(Level.TRACE);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(ear);
        ours.setLevel(null);
    }

    @Test
    void aRunOfTheStaffLeavesNoSecretBehind() throws Exception {
        List<String> secrets = new ArrayList<>(List.of(PIN, WRONG));
        try (RunningServer server = RunningServer.on(folder)) {
            String till = server.tokenOfTill();
            var credentials = new SessionCredentials(() -> till);
            secrets.add(till);
            try (var client =
                    new HttpDocketClient(server.address(), credentials, Clock.systemUTC())) {
                secrets.addAll(useEverything(client, credentials));
            }
        }
        LoggerFactory.getLogger("docket").info("the ear hears");

        assertThat(logged).anyMatch(line -> line.startsWith("the ear hears"));
        for (String secret : secrets) {
            assertThat(logged).noneMatch(line -> line.contains(secret));
            assertThat(filesWith(secret)).isEmpty();
        }
    }

    private static List<String> useEverything(
            HttpDocketClient client, SessionCredentials credentials) {
        Person owner =
                client.staff().roster().people().stream()
                        .filter(person -> person.role() == StaffRole.OWNER)
                        .findFirst()
                        .orElseThrow();
        StaffSession first = client.staff().signIn(new SignIn(owner.id(), new Pin("1234")));
        credentials.use(first.token());
        var id = new PersonId(UUID.randomUUID());
        client.staff().set(id, new SetPerson("Hana", StaffRole.MANAGER, new Pin(PIN)));
        refused(() -> client.staff().signIn(new SignIn(id, new Pin(WRONG))));
        String approval =
                client.staff()
                        .approve(new AskApproval(id, new Pin(PIN), Permission.VOID_LINES))
                        .token();
        StaffSession second = client.staff().signIn(new SignIn(id, new Pin(PIN)));
        credentials.use(second.token());
        StaffSession third = client.staff().renew();
        client.staff().signOut(third.token());
        refused(client.staff()::renew);
        return List.of(first.token(), second.token(), third.token(), approval);
    }

    private static void refused(Runnable call) {
        try {
            call.run();
            throw new AssertionError("that was not refused");
        } catch (Refusal expected) {
            assertThat(expected.detail()).doesNotContain(PIN, WRONG);
        }
    }

    private List<Path> filesWith(String secret) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(secret)) {
                    found.add(file);
                }
            }
            return found;
        }
    }
}
