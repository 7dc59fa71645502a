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

    private Answer placeEnteredBy(String token, String person) {
        try (var other = new JsonHttp(server.address(), token)) {
            String path = "/api/orders/" + UUID.randomUUID();
            return other.send("PUT", path, order(), "Docket-Entered-By", person);
        }
    }

    @Test
    void whatWaitedWhileAnotherSignedInNamesBothInTheFacts() throws Exception {
        String sora = person("Sora");
        String jun = token("Jun");

        assertThat(placeEnteredBy(jun, sora).status()).isEqualTo(201);
        assertThat(journal()).contains("\"person\":\"Jun\",\"enteredBy\":\"Sora\"");
        assertThat(placeEnteredBy(jun, person("Jun")).status()).isEqualTo(201);
        assertThat(journal()).doesNotContain("\"enteredBy\":\"Jun\"");
    }

    @Test
    void whoEnteredItMayHaveLeftMeanwhile() throws Exception {
        String sora = person("Sora");
        as(server.tokenOf("Mina"), "DELETE", "/api/staff/people/" + sora, "");

        assertThat(placeEnteredBy(token("Jun"), sora).status()).isEqualTo(201);
        assertThat(journal()).contains("\"person\":\"Jun\",\"enteredBy\":\"Sora\"");
    }

    @Test
    void whoEnteredItGivesNoPermissionAndMustBeSomebody() {
        String mina = person("Mina");
        String dae = token("Dae");

        assertThat(placeEnteredBy(dae, mina).json().path("permission").asString())
                .isEqualTo("PLACE_ORDERS");
        assertThat(placeEnteredBy(token("Jun"), "Mina").problem()).isEqualTo("invalid-request");
        assertThat(placeEnteredBy(token("Jun"), UUID.randomUUID().toString()).problem())
                .isEqualTo("invalid-request");
    }

    private String approval(String approver, String permission) {
        return http.send(
                        "POST",
                        "/api/staff/approvals",
                        "{\"personId\":\"%s\",\"pin\":\"1234\",\"permission\":\"%s\"}"
                                .formatted(person(approver), permission))
                .json()
                .path("token")
                .asString();
    }

    /// The newest entry of the audit log that tells of something.
    private JsonNode audited(String text) {
        return as(server.tokenOf("Mina"), "GET", "/api/audit?limit=1&action=" + text, "")
                .json()
                .path("entries")
                .path(0);
    }

    private String onlyTill(String token) {
        for (JsonNode known : as(token, "GET", "/api/devices", "").json().path("devices")) {
            if (known.path("device").path("name").asString().equals("till")) {
                return known.path("device").path("id").asString();
            }
        }
        throw new AssertionError("no till is let in");
    }

    @Test
    void whatACashierDecidesWithAManagersPinNamesBothInTheAuditLog() {
        String sora = token("Sora");
        String path = "/api/devices/" + onlyTill(sora);
        String body = "{\"name\":\"Front till\",\"role\":\"COUNTER\"}";

        assertThat(as(sora, "PUT", path, body).json().path("permission").asString())
                .isEqualTo("MANAGE_DEVICES");
        try (var other = new JsonHttp(server.address(), sora)) {
            String given = approval("Jun", "MANAGE_DEVICES");
            Answer changed = other.send("PUT", path, body, "Docket-Approval", given);
            assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        }

        JsonNode entry = audited("DEVICE_CHANGED");
        assertThat(entry.path("by").path("person").asString()).isEqualTo("Sora");
        assertThat(entry.path("by").path("approver").asString()).isEqualTo("Jun");
        assertThat(entry.path("change").path("before").path("name").asString()).isEqualTo("till");
    }

    @Test
    void whatAManagerChangesAboutTheStaffWithTheOwnersPinNamesBothInTheAuditLog() {
        String jun = token("Jun");
        String path = "/api/staff/people/" + person("Sora");
        String body = "{\"name\":\"Sora\",\"role\":\"MANAGER\"}";

        assertThat(as(jun, "PUT", path, body).json().path("permission").asString())
                .isEqualTo("MANAGE_STAFF");
        try (var other = new JsonHttp(server.address(), jun)) {
            String given = approval("Mina", "MANAGE_STAFF");
            assertThat(other.send("PUT", path, body, "Docket-Approval", given).status())
                    .isEqualTo(200);
            given = approval("Mina", "MANAGE_STAFF");
            assertThat(other.send("DELETE", path + "/lock", "", "Docket-Approval", given).status())
                    .isEqualTo(204);
        }

        JsonNode entry = audited("PERSON_CHANGED");
        assertThat(entry.path("by").path("person").asString()).isEqualTo("Jun");
        assertThat(entry.path("by").path("approver").asString()).isEqualTo("Mina");
        JsonNode change = entry.path("change");
        assertThat(change.path("before").path("role").asString()).isEqualTo("CASHIER");
        assertThat(change.path("after").path("role").asString()).isEqualTo("MANAGER");
        assertThat(audited("PERSON_UNLOCKED").path("by").path("approver").asString())
                .isEqualTo("Mina");
    }

    @Test
    void whoIsLockedOutIsToldWithTheTimeToWhoeverIsSignedIn() {
        for (int i = 0; i < 5; i++) {
            signIn("Sora", "0000");
        }
        String path = "/api/staff/people";
        String other = server.tokenOf("Jun");

        JsonNode people = as(other, "GET", path, "").json().path("people");
        assertThat(people).hasSize(4);
        for (JsonNode one : people) {
            assertThat(one.has("lockedUntil"))
                    .isEqualTo(one.path("person").path("name").asString().equals("Sora"));
        }
        assertThat(as(till, "GET", path, "").problem()).isEqualTo("session-ended");
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
                if (route.callers().stream().noneMatch(Access.Open.class::isInstance)) {
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
