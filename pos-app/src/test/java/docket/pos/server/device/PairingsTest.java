package docket.pos.server.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.model.ModelSamples;
import docket.model.MovableClock;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.model.device.DeviceKind;
import docket.model.device.DeviceRole;
import docket.model.menu.StationId;
import docket.wire.Secret;
import docket.wire.device.NewPairing;
import docket.wire.device.PairingCode;
import docket.wire.device.PairingKind;
import docket.wire.device.PairingProof;
import docket.wire.device.PairingRequest;
import docket.wire.device.PairingState;
import docket.wire.device.PairingStatus;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class PairingsTest {
    private static final String ADDRESS = "192.168.0.20";
    private static final PairingProof PROOF = proof(1);

    private final MovableClock clock = new MovableClock(ModelSamples.NOON);
    private final AtomicInteger nonces = new AtomicInteger();
    private final X509Certificate authority = authority();
    private final Pairings pairings =
            new Pairings(
                    () -> new PairingTerms(new UUID(0, 1), authority, "Docket"),
                    clock,
                    UUID::randomUUID,
                    () -> Secret.hash("server" + nonces.incrementAndGet()));

    private static X509Certificate authority() {
        try (var pem = PairingsTest.class.getResourceAsStream("authority.pem")) {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(pem);
        } catch (CertificateException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PairingProof proof(int number) {
        return new PairingProof(Secret.hash("nonce" + number), Secret.hash("token" + number));
    }

    private static NewPairing wanted() {
        return new NewPairing(
                "Grill display", PairingKind.KITCHEN, "0.1.0", 1, PairingCode.commitment(PROOF));
    }

    private Pairing start() {
        return pairings.start(ADDRESS, wanted());
    }

    private Pairing proved() {
        Pairing pairing = start();
        pairings.prove(pairing.id(), PROOF);
        return pairing;
    }

    private PairingStatus status(Pairing pairing) {
        return pairings.state(pairing.id()).status();
    }

    private static Refusal refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }

    private static Device grill() {
        return new Device(
                new DeviceId(UUID.randomUUID()),
                "Grill",
                DeviceRole.KITCHEN,
                new StationId("grill"),
                DeviceKind.PAIRED);
    }

    @Test
    void peopleSeeADeviceOnceItHasShownItsProof() throws Exception {
        Pairing pairing = start();
        assertThat(pairings.waiting()).isEmpty();

        pairings.prove(pairing.id(), PROOF);

        assertThat(pairings.waiting())
                .containsExactly(
                        new PairingRequest(
                                pairing.id(),
                                "Grill display",
                                PairingKind.KITCHEN,
                                "0.1.0",
                                ADDRESS,
                                PairingCode.of(
                                        PROOF, pairing.serverNonce(), authority.getEncoded()),
                                ModelSamples.NOON.plus(Pairings.LIFE)));
        assertThat(status(pairing)).isEqualTo(PairingStatus.WAITING);
    }

    @Test
    void anAcceptedDeviceLearnsWhatItHasBecome() {
        Pairing pairing = proved();
        Device device = grill();

        pairings.accept(pairings.take(pairing.id()), device);

        assertThat(pairings.waiting()).isEmpty();
        assertThat(pairings.state(pairing.id()))
                .isEqualTo(
                        new PairingState(
                                PairingStatus.ACCEPTED,
                                DeviceRole.KITCHEN,
                                new StationId("grill"),
                                device.id()));
    }

    @Test
    void nobodyElseDecidesWhileSomebodyDoes() {
        Pairing pairing = proved();
        Pairing taken = pairings.take(pairing.id());

        assertThat(refusal(() -> pairings.take(pairing.id())).reason())
                .isEqualTo(Reason.PAIRING_OVER);
        assertThat(refusal(() -> pairings.refuse(pairing.id())).reason())
                .isEqualTo(Reason.PAIRING_OVER);

        pairings.giveBack(taken);
        pairings.refuse(pairing.id());
        assertThat(status(pairing)).isEqualTo(PairingStatus.REFUSED);
    }

    @Test
    void whatIsDecidedInTimeStandsThoughTheDiskIsSlow() {
        Pairing pairing = proved();
        Pairing taken = pairings.take(pairing.id());
        clock.move(Duration.ofMinutes(6));

        pairings.accept(taken, grill());

        assertThat(status(pairing)).isEqualTo(PairingStatus.ACCEPTED);
    }

    @Test
    void aDeviceThatShowedNothingCannotBeAccepted() {
        Pairing pairing = start();

        assertThat(refusal(() -> pairings.take(pairing.id())).reason())
                .isEqualTo(Reason.PAIRING_OVER);
    }

    @Test
    void aRequestLivesTwoMinutes() {
        Pairing pairing = proved();

        clock.move(Pairings.LIFE);

        assertThat(pairings.waiting()).isEmpty();
        assertThat(status(pairing)).isEqualTo(PairingStatus.EXPIRED);
        assertThat(refusal(() -> pairings.take(pairing.id())).reason())
                .isEqualTo(Reason.PAIRING_OVER);
    }

    @Test
    void aRequestIsForgottenOnceItsDeviceHadTimeToAsk() {
        Pairing pairing = proved();

        clock.move(Duration.ofMinutes(4));

        assertThat(refusal(() -> pairings.state(pairing.id())).reason())
                .isEqualTo(Reason.PAIRING_UNKNOWN);
    }

    @Test
    void aWrongProofIsTakenFiveTimesAndThenNoneIs() {
        Pairing pairing = start();

        for (int left = Pairing.TRIES - 1; left >= 0; left--) {
            Refusal no = refusal(() -> pairings.prove(pairing.id(), proof(2)));
            assertThat(no.reason()).isEqualTo(Reason.PROOF_WRONG);
            assertThat(no.members()).containsEntry("triesLeft", left);
        }

        assertThat(refusal(() -> pairings.prove(pairing.id(), PROOF)).reason())
                .isEqualTo(Reason.PAIRING_OVER);
        assertThat(status(pairing)).isEqualTo(PairingStatus.EXPIRED);
    }

    @Test
    void theSameProofMayComeAgainAndAnotherMayNot() {
        Pairing pairing = proved();

        pairings.prove(pairing.id(), PROOF);

        assertThat(refusal(() -> pairings.prove(pairing.id(), proof(2))).reason())
                .isEqualTo(Reason.PAIRING_OVER);
        assertThat(pairings.waiting()).hasSize(1);
    }

    @Test
    void aRecordedProofIsOfNoUseForAnotherRequest() {
        Pairing first = proved();
        String code = pairings.waiting().getFirst().code();
        pairings.refuse(first.id());

        proved();

        assertThat(pairings.waiting().getFirst().code()).isNotEqualTo(code);
    }

    @Test
    void anAddressHasOneRequestThatWaits() {
        start();
        clock.move(Duration.ofSeconds(30));

        Refusal no = refusal(this::start);

        assertThat(no.reason()).isEqualTo(Reason.TOO_MANY_REQUESTS);
        assertThat(no.members()).containsEntry("retryAfter", 90L);
        assertThat(pairings.start("192.168.0.21", wanted())).isNotNull();
    }

    @Test
    void anAddressMayAskAgainOnceItsRequestIsOver() {
        Pairing refused = proved();
        pairings.refuse(refused.id());
        Pairing takenBack = start();
        pairings.withdraw(takenBack.id());

        assertThat(status(start())).isEqualTo(PairingStatus.WAITING);
        assertThat(status(takenBack)).isEqualTo(PairingStatus.EXPIRED);
    }

    @Test
    void anAddressAsksFiveTimesInTwoMinutes() {
        for (int i = 0; i < Pairings.STARTS_OF_AN_ADDRESS; i++) {
            pairings.withdraw(start().id());
        }

        assertThat(refusal(this::start).members()).containsEntry("retryAfter", 120L);

        clock.move(Pairings.LIFE);
        assertThat(start()).isNotNull();
    }

    @Test
    void allAddressesTogetherAskThirtyTimesAMinute() {
        for (int i = 0; i < Pairings.STARTS_A_MINUTE; i++) {
            pairings.start("192.168.0." + i, wanted());
        }

        assertThat(refusal(() -> pairings.start("192.168.1.1", wanted())).members())
                .containsEntry("retryAfter", 60L);

        clock.move(Duration.ofMinutes(1));
        assertThat(pairings.start("192.168.1.1", wanted())).isNotNull();
    }

    /// The numbers are those of a night: 100,000 guesses of ids, of nonces and of hashes.
    @Test
    void guessingFindsNothing() {
        Pairing pairing = proved();

        for (int i = 0; i < 100_000; i++) {
            var id = UUID.nameUUIDFromBytes(("" + i).getBytes(StandardCharsets.US_ASCII));
            assertThat(refusal(() -> pairings.state(id)).reason())
                    .isEqualTo(Reason.PAIRING_UNKNOWN);
        }

        assertThat(pairings.waiting()).hasSize(1);
        assertThat(status(pairing)).isEqualTo(PairingStatus.WAITING);
    }

    @Test
    void theAuthorityGoesOutAsPem() throws Exception {
        String pem = new PairingTerms(new UUID(0, 1), authority, "Docket").pem();

        var read =
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));

        assertThat(read).isEqualTo(authority);
    }
}
