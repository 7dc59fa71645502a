package docket.pos.server.tls;

import docket.disk.OwnerOnly;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Who this server is, to stations that were paired with it: its id, which stays as long as its
/// data folder, and the certificate that it shows. Thread-safe.
public final class ServerIdentity {
    private static final String FILE = "identity.properties";
    private static final String ID = "server.id";

    private final UUID id;
    private final KeySource source;
    private volatile KeyChain shown;

    private ServerIdentity(UUID id, KeySource source) {
        this.id = id;
        this.source = source;
        shown = source.first();
    }

    /// What an identity is made of.
    ///
    /// @param folder the data folder
    /// @param names further names that callers may know the server by
    /// @param own the owner's own certificate; null for one that the server makes
    public record Papers(Path folder, List<String> names, @Nullable Own own) {
        public Papers {
            names = List.copyOf(names);
        }

        private Path tls() {
            try {
                return OwnerOnly.folder(folder.resolve("tls"));
            } catch (IOException e) {
                throw new CertificateFailure(
                        "The data folder %s cannot be written: make it writable, or give another with --data."
                                .formatted(folder),
                        e);
            }
        }
    }

    /// A certificate that the owner brings, and its key.
    public record Own(Path certificate, Path key) {}

    /// Opens the identity, and makes what is missing.
    ///
    /// @throws CertificateFailure with one sentence that says what to do
    public static ServerIdentity open(Papers papers, Clock clock, Supplier<UUID> freshIds) {
        Path folder = papers.tls();
        UUID id = id(folder, freshIds);
        @Nullable Own own = papers.own();
        return new ServerIdentity(
                id,
                own == null
                        ? new SelfSigned(folder, id, papers.names(), clock)
                        : new OwnersOwn(own.certificate(), own.key()));
    }

    /// Makes another authority of the server's own; every station has to be paired again.
    ///
    /// @throws CertificateFailure with one sentence that says what to do
    public static void renew(Papers papers, Clock clock, Supplier<UUID> freshIds) {
        if (papers.own() != null) {
            throw new CertificateFailure(
                    "This server shows a certificate of the owner's own: renew that one, or take server.certificate out of the settings.");
        }
        Path folder = papers.tls();
        new SelfSigned(folder, id(folder, freshIds), papers.names(), clock).replace();
    }

    private static UUID id(Path folder, Supplier<UUID> freshIds) {
        Path file = folder.resolve(FILE);
        try {
            if (Files.exists(file)) {
                var properties = new Properties();
                properties.load(new StringReader(Files.readString(file)));
                return UUID.fromString(properties.getProperty(ID, ""));
            }
            UUID fresh = freshIds.get();
            OwnerOnly.write(
                    file, "%s=%s%n".formatted(ID, fresh).getBytes(StandardCharsets.US_ASCII));
            return fresh;
        } catch (IOException | IllegalArgumentException e) {
            throw new CertificateFailure(
                    "The file %s cannot be read or written: bring it back as it was."
                            .formatted(file),
                    e);
        }
    }

    public UUID id() {
        return id;
    }

    /// What stations pin, as text.
    public String authority() {
        return Pem.of(shown.pin());
    }

    /// The SHA-256 of what stations pin: `AB:CD:…`.
    public String fingerprint() {
        return KeyChain.fingerprint(shown.pin());
    }

    /// What stations pin.
    public X509Certificate pin() {
        return shown.pin();
    }

    /// The names that the certificate carries.
    public Set<String> names() {
        return Names.of(shown.leaf());
    }

    /// When the certificate ends.
    public Instant end() {
        return shown.end();
    }

    /// The key and its certificates for TLS.
    public KeyStore keys() {
        return shown.store();
    }

    /// What protects [#keys], which is nothing: the store lives in memory only.
    public String password() {
        return KeyChain.PASSWORD;
    }

    /// Brings the certificate up to date.
    ///
    /// @return whether it is another one now
    public synchronized boolean refresh() {
        Optional<KeyChain> successor = source.successor(shown);
        successor.ifPresent(fresh -> shown = fresh);
        return successor.isPresent();
    }
}
