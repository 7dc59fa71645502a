package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.device.DeviceRole;
import docket.pos.RunningServer;
import docket.wire.DeviceToken;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every route and the feed, tried by everybody who must not get through. What is tried comes from
/// the server itself, so that no new route is forgotten.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StrangerTest {
    private static final String SOME_ID = "00000001-0000-4000-8000-000000000001";

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
                "Authorization: Bearer " + DeviceToken.hash(server.token()),
                "Cookie: token=" + server.token());
    }

    @ParameterizedTest
    @MethodSource("headersThatNameNobody")
    void whoIsNotKnownGetsNothing(String header) {
        var stranger = new RawHttp(server.address());

        for (Route route : server.routes()) {
            RawHttp.Answer answer = stranger.request(line(route), header, body(route));

            if (route.callers().contains(Access.ANYONE)) {
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

    private static String line(Route route) {
        return route.method() + " " + route.path().replaceAll("\\{[a-zA-Z]+}", SOME_ID);
    }

    private static String body(Route route) {
        return route.method().equals("GET") ? "Accept: */*" : "Content-Length: 0";
    }
}
