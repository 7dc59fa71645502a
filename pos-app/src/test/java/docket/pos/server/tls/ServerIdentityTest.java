package docket.pos.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.model.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server's own authority and what it signs, from the first start on.
final class ServerIdentityTest {
    @TempDir private Path folder;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T03:00:00Z"));

    private ServerIdentity open(String... names) {
        return ServerIdentity.open(papers(names), clock, UUID::randomUUID);
    }

    private ServerIdentity.Papers papers(String... names) {
        return new ServerIdentity.Papers(folder, List.of(names), null);
    }

    @Test
    void whatTheFirstStartMadeStays() throws Exception {
        ServerIdentity first = open();
        ServerIdentity second = open();

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.fingerprint()).isEqualTo(first.fingerprint()).matches("(..:){31}..");
        assertThat(second.keys().getCertificate("server"))
                .isEqualTo(first.keys().getCertificate("server"));
    }

    @Test
    void theCertificateIsForThisMachineAndSignedByWhatStationsPin() throws Exception {
        ServerIdentity identity = open("till.lan", "[2001:db8::1]");

        assertThat(identity.names())
                .contains("localhost", "docket.local", "127.0.0.1", "till.lan")
                .contains("2001:db8:0:0:0:0:0:1");
        assertThat(Duration.between(clock.instant(), identity.end()).toDays())
                .isBetween(395L, 397L);
        identity.keys().getCertificate("server").verify(identity.pin().getPublicKey());
        assertThat(identity.pin().getBasicConstraints()).isZero();
        assertThat(identity.authority()).startsWith("-----BEGIN CERTIFICATE-----\n");
    }

    @Test
    void nobodyElseCanReadTheKeys() throws IOException {
        open();

        try (Stream<Path> files = Files.list(folder.resolve("tls"))) {
            assertThat(files)
                    .hasSize(5)
                    .allSatisfy(
                            file ->
                                    assertThat(rights(file))
                                            .as(file.toString())
                                            .isEqualTo("rw-------"));
        }
        assertThat(rights(folder.resolve("tls"))).isEqualTo("rwx------");
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void aCertificateIsMadeAnewBeforeItEndsUnderTheSameAuthority() {
        ServerIdentity identity = open();
        String pinned = identity.fingerprint();
        Instant end = identity.end();

        clock.move(Duration.ofDays(360));
        assertThat(identity.refresh()).isFalse();
        clock.move(Duration.ofDays(10));

        assertThat(identity.refresh()).isTrue();
        assertThat(identity.refresh()).isFalse();
        assertThat(identity.end()).isAfter(end.plus(Duration.ofDays(300)));
        assertThat(identity.fingerprint()).isEqualTo(pinned);
    }

    @Test
    void aCertificateOfAClockThatWasAheadIsMadeAnew() {
        clock.move(Duration.ofDays(200));
        Instant end = open().end();
        clock.move(Duration.ofDays(-200));

        assertThat(open().end()).isBefore(end);
    }

    @Test
    void aNewNameMakesANewCertificateUnderTheSameAuthority() {
        ServerIdentity before = open();
        ServerIdentity after = open("till.lan");

        assertThat(after.names()).contains("till.lan");
        assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
        assertThat(open().names()).contains("till.lan");
    }

    @Test
    void aRenewedAuthorityIsAnotherOfTheSameServer() {
        ServerIdentity before = open();

        ServerIdentity.renew(papers(), clock, UUID::randomUUID);

        ServerIdentity after = open();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.fingerprint()).isNotEqualTo(before.fingerprint());
    }

    @Test
    void filesThatAreBrokenAreSaid() throws IOException {
        open();
        Files.writeString(folder.resolve("tls").resolve("authority.key"), "gone");

        assertThatThrownBy(this::open)
                .isInstanceOf(CertificateFailure.class)
                .hasMessage(
                        "The server's certificate in %s cannot be read: bring its files back, or make others with docket-pos certificate renew and pair the stations again.",
                        folder.resolve("tls"));

        Files.writeString(folder.resolve("tls").resolve("identity.properties"), "server.id=x");

        assertThatThrownBy(this::open)
                .isInstanceOf(CertificateFailure.class)
                .hasMessageContaining("identity.properties cannot be read or written");
    }
}
