package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.device.DeviceRole;
import docket.model.staff.StaffRole;
import docket.pos.RunningServer;
import docket.wire.DeviceToken;
import docket.wire.Paths;
import docket.wire.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every route and the feed, tried by everybody who must not get through. What is tried comes from
/// the server itself, so that no new route is forgotten.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StrangerTest {
    private static final String SOME_ID = "00000001-0000-4000-8000-000000000001";

    /// `HEAD` is left to a test of its own: its answer has a length and no body.
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "FOO");

    private static final String NO_BODY = "Content-Length: 0";

    private RunningServer server;

    @SuppressWarnings("NullAway.Init")
    StrangerTest() {}

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        server = RunningServer.on(folder);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    Stream<String> headersThatNameNobody() {
        return Stream.of(
                "X: y",
                "Authorization: Bearer ",
                "Authorization: Bearer x",
                "Authorization: Basic Y291bnRlcjpjb3VudGVy",
                "Authorization: " + server.token(),
                "Authorization: Bearer " + server.token().toUpperCase(Locale.ROOT),
                "Authorization: Bearer " + server.revokedToken(),
                "Authorization: Bearer " + DeviceToken.fresh(new SecureRandom()),
                "Authorization: Bearer " + Secret.hash(server.token()),
                "Cookie: token=" + server.token());
    }

    @ParameterizedTest
    @MethodSource("headersThatNameNobody")
    void whoIsNotKnownGetsNothing(String header) {
        var stranger = new RawHttp(server.address());

        for (Route route : server.routes()) {
            RawHttp.Answer answer = stranger.request(line(route), header, body(route));

            if (isOpen(route)) {
                assertThat(answer.status()).as(line(route)).isIn(200, 404, 415);
            } else {
                assertThat(answer.problem()).as(line(route)).isEqualTo("not-signed-in");
                assertThat(answer.headers()).containsEntry("www-authenticate", "Bearer");
            }
        }
        assertThat(stranger.upgrade("/api/events", header).problem()).isEqualTo("not-signed-in");
    }

    @ParameterizedTest
    @EnumSource
    void aDeviceGetsWhatItsRoleMayAndNothingElse(DeviceRole role) {
        var device = new RawHttp(server.address(), server.token(role));
        Predicate<Access> admits =
                access ->
                        switch (access) {
                            case Access.Open ignored -> true;
                            case Access.Session ignored -> false;
                            case Access.Devices devices -> devices.roles().contains(role);
                            case Access.Holders holders ->
                                    role.permissions().contains(holders.permission());
                        };

        for (Route route : server.routes()) {
            RawHttp.Answer answer = device.request(line(route), body(route));
            Set<Integer> refused = Set.of(401, 403);

            assertThat(route.callers()).as(line(route)).hasSize(1);
            assertThat(refused.contains(answer.status()))
                    .as("%s is turned away from %s with %d", role, line(route), answer.status())
                    .isNotEqualTo(
                            route.callers().stream().map(Access.class::cast).anyMatch(admits));
        }
    }

    @ParameterizedTest
    @CsvSource({"Mina, OWNER", "Jun, MANAGER", "Sora, CASHIER", "Dae, COOK"})
    void aPersonGetsWhatTheirRoleMayAndNothingElse(String name, StaffRole role) {
        String session = server.tokenOf(name);
        // Signing out comes last.
        List<Route> routes =
                server.routes().stream()
                        .sorted(Comparator.comparing(route -> route.path().equals(Paths.SESSION)))
                        .toList();
        for (Route route : routes) {
            boolean admitted =
                    switch ((Access) route.callers().iterator().next()) {
                        case Access.Open ignored -> true;
                        case Access.Session ignored -> true;
                        case Access.Devices devices -> devices.roles().contains(DeviceRole.COUNTER);
                        case Access.Holders holders ->
                                role.permissions().contains(holders.permission());
                    };

            int status =
                    new RawHttp(server.address(), session)
                            .request(line(route), body(route))
                            .status();

            assertThat(status == 401 || status == 403)
                    .as("%s, %s: %d", role, line(route), status)
                    .isNotEqualTo(admitted);
        }
    }

    @Test
    void aCounterOnWhichNobodyIsSignedInReadsAndDoesNothing() {
        var till = new RawHttp(server.address(), server.tokenOfTill());

        for (Route route : server.routes()) {
            RawHttp.Answer answer = till.request(line(route), body(route));

            switch ((Access) route.callers().iterator().next()) {
                case Access.Open ignored -> assertThat(answer.status()).isNotIn(401, 403);
                case Access.Devices devices ->
                        assertThat(answer.status() == 403)
                                .as(line(route))
                                .isNotEqualTo(devices.roles().contains(DeviceRole.COUNTER));
                case Access.Session ignored ->
                        assertThat(answer.problem()).as(line(route)).isEqualTo("session-ended");
                case Access.Holders ignored ->
                        assertThat(answer.problem()).as(line(route)).isEqualTo("session-ended");
            }
        }
    }

    @Test
    void everyMethodOfEveryPathIsTheSameToAllStrangers() {
        var stranger = new RawHttp(server.address());
        List<String> headers = headersThatNameNobody().toList();
        Set<String> paths =
                server.routes().stream()
                        .filter(route -> !isOpen(route))
                        .map(route -> line(route).replaceFirst(".* ", ""))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> open =
                server.routes().stream()
                        .filter(StrangerTest::isOpen)
                        .map(StrangerTest::line)
                        .collect(Collectors.toSet());

        for (String path : paths) {
            for (String method : METHODS) {
                String line = method + " " + path;
                if (!open.contains(line)) {
                    Set<String> told =
                            headers.stream()
                                    .map(header -> stranger.request(line, header, NO_BODY))
                                    .map(StrangerTest::told)
                                    .collect(Collectors.toSet());

                    assertThat(told)
                            .as(line)
                            .singleElement()
                            .asString()
                            .matches("(?s)(400|401|403|404|405|501) .*");
                }
            }
        }
    }

    private static boolean isOpen(Route route) {
        return route.callers().contains(Access.ANYONE) || route.callers().contains(Access.GUESTS);
    }

    /// All that an answer tells, but for the time.
    private static String told(RawHttp.Answer answer) {
        var headers = new TreeMap<>(answer.headers());
        headers.remove("date");
        return "%d %s %s".formatted(answer.status(), headers, answer.body());
    }

    private static String line(Route route) {
        return route.method() + " " + route.path().replaceAll("\\{[a-zA-Z]+}", SOME_ID);
    }

    private static String body(Route route) {
        return route.method().equals("GET") ? "Accept: */*" : NO_BODY;
    }
}
