package docket.client;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// TLS with a server that nobody knows yet, for the time of pairing and for nothing else: it takes
/// the first chain that is shown, whoever shows it, remembers what to pin of it, and from then on
/// takes nothing that this pin would refuse. What it remembers is worth nothing until a person has
/// compared the code that is made of it. Thread-safe.
final class CapturingTrust extends X509ExtendedTrustManager {
    private final AtomicReference<@Nullable Pin> seen = new AtomicReference<>();

    /// For connections to the server to be paired with.
    SSLContext context() {
        return PinnedTrust.context(this);
    }

    /// What the server showed; empty before it was asked anything.
    Optional<Pin> pin() {
        return Optional.ofNullable(seen.get());
    }

    private void take(X509Certificate[] chain) throws CertificateException {
        var shown = List.of(chain);
        Pin fresh = Pin.of(shown);
        @Nullable Pin first = seen.compareAndExchange(null, fresh);
        (first == null ? fresh : first).require(shown);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind)
            throws CertificateException {
        take(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket)
            throws CertificateException {
        take(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
            throws CertificateException {
        take(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind)
            throws CertificateException {
        throw PinnedTrust.noClients();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket)
            throws CertificateException {
        throw PinnedTrust.noClients();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
            throws CertificateException {
        throw PinnedTrust.noClients();
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
