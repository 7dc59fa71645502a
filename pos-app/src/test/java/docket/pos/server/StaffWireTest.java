package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import docket.model.device.DeviceRole;
import docket.pos.RunningServer;
import docket.pos.server.JsonHttp.Answer;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What a foreign program hears of the staff, and every way in which it is refused.
final class StaffWireTest {
    @TempDir Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // by start
    private RunningServer server;

    @SuppressWarnings("NullAway.Init") // by start
    private JsonHttp http;

    @SuppressWarnings("NullAway.Init") // by start
    private String till;

    @BeforeEach
    void start() throws BindException {
        server = RunningServer.on(folder);
        till = server.tokenOfTill();
        http = new JsonHttp(server.address(), till);
    }

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    private String person(String name) {
        for (JsonNode person : http.get("/api/staff/roster").json().path("people")) {
            if (person.path("name").asString().equals(name)) {
                return person.path("id").asString();
            }
        }
        throw new AssertionError("nobody is called " + name);
    }

    private Answer signIn(String name, String pin) {
        return http.send(
                "POST",
                "/api/staff/sessions",
                "{\"personId\":\"%s\",\"pin\":\"%s\"}".formatted(person(name), pin));
    }

    private String token(String name) {
        return signIn(name, "1234").json().path("token").asString();
    }

    private Answer as(String token, String method, String path, String body) {
        try (var other = new JsonHttp(server.address(), token)) {
            return other.send(method, path, body);
        }
    }

    private String journal() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("journal"))) {
            return Files.readString(files.findFirst().orElseThrow());
        }
    }

    private byte[] key() throws IOException {
        return HexFormat.of()
                .parseHex(Files.readString(folder.resolve("sessions-business.secret")).strip());
    }

    private static String order() {
        return """
        {"type":"TAKEAWAY","lines":[{"id":"%s","itemId":"cola","quantity":1}]}
        """
                .formatted(UUID.randomUUID());
    }

    private Answer place(String token) {
        return as(token, "PUT", "/api/orders/" + UUID.randomUUID(), order());
    }

    @Test
    void theRosterTellsNamesAndRolesAndNothingOfAPin() {
        Answer roster = http.get("/api/staff/roster");

        assertThat(roster.status()).isEqualTo(200);
        assertThat(roster.json().path("people")).hasSize(4);
        assertThat(roster.json().path("samplePin").asBoolean()).isTrue();
        assertThat(roster.body()).doesNotContain("argon2", "1234");
    }

    @Test
    void whoSignsInIsNamedInTheFacts() throws Exception {
        Answer session = signIn("Sora", "1234");
        assertThat(session.status()).isEqualTo(201);

        Answer placed = place(session.json().path("token").asString());

        assertThat(placed.status()).isEqualTo(201);
        assertThat(journal()).contains("\"station\":\"till\"").contains("\"person\":\"Sora\"");
    }

    @Test
    void theApproverIsNamedBesideThePerson() throws Exception {
        String sora = token("Sora");
        String id = place(sora).json().path("id").asString();
        Answer approval =
                http.send(
                        "POST",
                        "/api/staff/approvals",
                        "{\"personId\":\"%s\",\"pin\":\"1234\",\"permission\":\"CANCEL_ORDERS\"}"
                                .formatted(person("Jun")));
        assertThat(approval.status()).isEqualTo(201);
        String body = "{\"status\":\"CANCELLED\",\"expectedVersion\":1,\"reason\":\"guest left\"}";
        try (var other = new JsonHttp(server.address(), sora)) {
            String path = "/api/orders/" + id + "/status";
            assertThat(other.send("PUT", path, body).problem()).isEqualTo("not-permitted");
            String token = approval.json().path("token").asString();
            assertThat(other.send("PUT", path, body, "Docket-Approval", token).status())
                    .isEqualTo(200);
            assertThat(
                            other.send("POST", "/api/orders", order(), "Docket-Approval", token)
                                    .problem())
                    .isEqualTo("approval-spent");
            assertThat(other.send("POST", "/api/orders", order(), "Docket-Approval", "x").problem())
                    .isEqualTo("approval-spent");
        }

        assertThat(journal()).contains("\"person\":\"Sora\",\"approver\":\"Jun\"");
    }

    @Test
    void anApprovalIsOfNoUseOnAnotherCounter() {
        String approval =
                http.send(
                                "POST",
                                "/api/staff/approvals",
                                "{\"personId\":\"%s\",\"pin\":\"1234\",\"permission\":\"PLACE_ORDERS\"}"
                                        .formatted(person("Jun")))
                        .json()
                        .path("token")
                        .asString();
        try (var other = new JsonHttp(server.address(), server.tokenOfTill())) {
            assertThat(
                            other.send("POST", "/api/orders", order(), "Docket-Approval", approval)
                                    .problem())
                    .isEqualTo("approval-spent");
        }
    }

    @Test
    void onlyCountersSignPeopleIn() {
        String sora = person("Sora");
        String body = "{\"personId\":\"%s\",\"pin\":\"1234\"}".formatted(sora);

        assertThat(as(server.token(), "POST", "/api/staff/sessions", body).problem())
                .isEqualTo("not-permitted");
        assertThat(
                        as(server.token(DeviceRole.KITCHEN), "POST", "/api/staff/sessions", body)
                                .problem())
                .isEqualTo("not-permitted");
    }

    @Test
    void aCashierChangesNobody() {
        String sora = token("Sora");
        String path = "/api/staff/people/" + UUID.randomUUID();
        String body = "{\"name\":\"Hana\",\"role\":\"OWNER\",\"pin\":\"1234\"}";

        assertThat(as(sora, "PUT", path, body).problem()).isEqualTo("not-permitted");
        assertThat(as(sora, "DELETE", "/api/staff/people/" + person("Mina"), "").problem())
                .isEqualTo("not-permitted");
        assertThat(as(till, "PUT", path, body).problem()).isEqualTo("session-ended");
    }

    @Test
    void whatMakesNoSenseIsSaidWithoutRepeatingThePin() {
        Answer letters = signIn("Sora", "12a4");
        Answer unknown =
                http.send(
                        "POST",
                        "/api/staff/sessions",
                        "{\"personId\":\"%s\",\"pin\":\"9876\"}".formatted(UUID.randomUUID()));

        assertThat(letters.status()).isEqualTo(400);
        assertThat(letters.body()).contains("a PIN has 4 to 8 digits").doesNotContain("12a4");
        assertThat(unknown.problem()).isEqualTo("person-unknown");
        assertThat(unknown.body()).doesNotContain("9876");
    }

    @Test
    void wrongPinsLockThePersonOnEveryCounterAndAcrossARestart() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("Sora", "0000").problem()).isEqualTo("pin-wrong");
        }
        int port = server.address().getPort();
        String other = server.tokenOfTill();
        String sora = person("Sora");
        http.close();
        server.close();
        server = RunningServer.on(folder, port);
        http = new JsonHttp(server.address(), other);

        Answer locked = signIn("Sora", "1234");
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.problem()).isEqualTo("pin-locked");
        assertThat(locked.json().path("retryAfter").asInt()).isBetween(1, 30);
        assertThat(signIn("Jun", "1234").status()).isEqualTo(201);
        assertThat(sora).isEqualTo(person("Sora"));
    }

    @Test
    void aSessionHoldsOverARestartAndEndsWithItsDevice() throws Exception {
        String sora = token("Sora");
        int port = server.address().getPort();
        http.close();
        server.close();
        server = RunningServer.on(folder, port);
        http = new JsonHttp(server.address(), till);
        assertThat(place(sora).status()).isEqualTo(201);

        server.revoke(till);

        assertThat(place(sora).problem()).isEqualTo("session-ended");
        assertThat(as(till, "GET", "/api/staff/roster", "").problem()).isEqualTo("not-signed-in");
    }

    @Test
    void forgedTokensAreRefusedOnEveryRoute() throws Exception {
        byte[] key = key();
        String real = token("Sora");
        JWTClaimsSet said = SignedJWT.parse(real).getJWTClaimsSet();
        byte[] otherKey = key.clone();
        otherKey[0]++;
        String[] forged = {
            signed(said, otherKey),
            signed(new JWTClaimsSet.Builder(said).issuer("docket/guest").build(), key),
            signed(new JWTClaimsSet.Builder(said).audience("guest").build(), key),
            signed(
                    new JWTClaimsSet.Builder(said).issuer("docket/guest").audience("guest").build(),
                    otherKey),
            real.substring(0, real.lastIndexOf('.') + 1)
        };

        assertThat(place(signed(said, key)).status()).isEqualTo(201);
        for (String token : forged) {
            for (Route route : server.routes()) {
                if (!route.callers().contains(Access.ANYONE)) {
                    String path =
                            route.path().replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
                    assertThat(as(token, route.method(), path, "").problem())
                            .as("%s %s", route.method(), path)
                            .isEqualTo("not-signed-in");
                }
            }
        }
    }

    @Test
    void aRightSignatureForASessionThatNeverWasOpensNothing() throws Exception {
        byte[] key = key();
        JWTClaimsSet said = SignedJWT.parse(token("Sora")).getJWTClaimsSet();

        assertThat(
                        place(
                                        signed(
                                                new JWTClaimsSet.Builder(said)
                                                        .jwtID(UUID.randomUUID().toString())
                                                        .build(),
                                                key))
                                .problem())
                .isEqualTo("session-ended");
        assertThat(
                        place(
                                        signed(
                                                new JWTClaimsSet.Builder(said)
                                                        .subject(person("Mina"))
                                                        .build(),
                                                key))
                                .problem())
                .isEqualTo("session-ended");
        assertThat(
                        place(
                                        signed(
                                                new JWTClaimsSet.Builder(said)
                                                        .expirationTime(Date.from(Instant.EPOCH))
                                                        .build(),
                                                key))
                                .problem())
                .isEqualTo("session-ended");
    }

    private static String signed(JWTClaimsSet said, byte[] key) throws Exception {
        var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), said);
        jwt.sign(new MACSigner(key));
        return jwt.serialize();
    }
}
