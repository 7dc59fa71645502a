package docket.pos.server.tls;

import docket.disk.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The server's own authority and the certificate that it signs, kept in files that only their
/// owner can read. The authority is made once; the certificate anew when this machine has a new
/// address, and before it ends.
final class SelfSigned implements KeySource {
    private static final Logger LOG = LoggerFactory.getLogger(SelfSigned.class);

    /// How long before its end a certificate is made anew.
    private static final Duration NEARLY_OVER = Duration.ofDays(30);

    private static final String AUTHORITY = "authority";
    private static final String LEAF = "server";

    private final Path folder;
    private final UUID server;
    private final List<String> names;
    private final Clock clock;

    /// @param names further names that callers may know this server by
    SelfSigned(Path folder, UUID server, List<String> names, Clock clock) {
        this.folder = folder;
        this.server = server;
        this.names = List.copyOf(names);
        this.clock = clock;
    }

    @Override
    public KeyChain first() {
        if (!Files.exists(file(AUTHORITY, "pem"))) {
            replace();
        }
        KeyChain authority = load(AUTHORITY);
        if (!Files.exists(file(LEAF, "pem"))) {
            return sign(authority);
        }
        KeyChain leaf = load(LEAF);
        return successor(leaf).orElse(leaf);
    }

    @Override
    public Optional<KeyChain> successor(KeyChain shown) {
        boolean fits =
                Names.of(shown.leaf()).containsAll(Names.present(names))
                        && shown.counts(clock.instant(), NEARLY_OVER);
        return fits ? Optional.empty() : Optional.of(sign(load(AUTHORITY)));
    }

    /// Makes another authority; stations that know the old one have to be paired again.
    void replace() {
        KeyChain authority = Signing.authority(server, clock.instant());
        keep(AUTHORITY, authority);
        LOG.info("A certificate authority was made: {}", KeyChain.fingerprint(authority.leaf()));
        var unused = sign(authority);
    }

    private KeyChain sign(KeyChain authority) {
        Set<String> present = Names.present(names);
        KeyChain leaf = Signing.leaf(authority, present, clock.instant());
        keep(LEAF, leaf);
        LOG.info("A certificate was made for {}", present);
        return leaf;
    }

    private Path file(String name, String ending) {
        return folder.resolve(name + "." + ending);
    }

    private void keep(String name, KeyChain chain) {
        try {
            OwnerOnly.write(file(name, "key"), ascii(Pem.of(chain.key())));
            OwnerOnly.write(file(name, "pem"), ascii(Pem.of(chain.certificates())));
        } catch (IOException e) {
            throw new CertificateFailure(
                    "The folder %s cannot be written: make it writable.".formatted(folder), e);
        }
    }

    private KeyChain load(String name) {
        try {
            return new KeyChain(
                    Pem.key(Files.readAllBytes(file(name, "key"))),
                    Pem.certificates(Files.readAllBytes(file(name, "pem"))));
        } catch (IOException | GeneralSecurityException e) {
            throw new CertificateFailure(
                    "The server's certificate in %s cannot be read: bring its files back, or make others with docket-pos certificate renew and pair the stations again."
                            .formatted(folder),
                    e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
