package docket.client.find;

import docket.client.DocketClient;
import docket.client.ProblemException;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.Unreachable;
import docket.wire.Protocol;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Goes the way to a server step by step, to say which step fails. Blocks.
public final class ConnectionCheck {
    private static final int PATIENCE = 2_000;

    private final Supplier<Set<InetAddress>> networks;

    /// @param networks this PC's addresses on networks at the moment
    public ConnectionCheck(Supplier<Set<InetAddress>> networks) {
        this.networks = networks;
    }

    /// What keeps this station from the server at an address.
    ///
    /// @param client of this server, which knows it by its certificate; null where this station was
    ///     not paired with it
    public Diagnosis of(URI server, @Nullable DocketClient client) {
        var place = new InetSocketAddress(server.getHost(), server.getPort());
        if (place.isUnresolved()) {
            return networks.get().isEmpty() ? Diagnosis.NO_NETWORK : Diagnosis.UNKNOWN_NAME;
        }
        if (!place.getAddress().isLoopbackAddress() && networks.get().isEmpty()) {
            return Diagnosis.NO_NETWORK;
        }
        Diagnosis reached = reach(place);
        if (reached != Diagnosis.FINE) {
            return reached;
        }
        return client == null ? Diagnosis.NOT_PAIRED : ask(client);
    }

    private static Diagnosis reach(InetSocketAddress place) {
        try (var socket = new Socket()) {
            socket.connect(place, PATIENCE);
            return Diagnosis.FINE;
        } catch (ConnectException refused) {
            return Diagnosis.PORT_CLOSED;
        } catch (IOException silence) {
            return Diagnosis.NO_WAY;
        }
    }

    private static Diagnosis ask(DocketClient client) {
        try {
            if (client.health().protocol() != Protocol.VERSION) {
                return Diagnosis.OTHER_VERSION;
            }
            var unused = client.menu();
            return Diagnosis.FINE;
        } catch (Unreachable no) {
            return certificate(no);
        } catch (Refusal no) {
            return no.reason() == Reason.NOT_SIGNED_IN ? Diagnosis.NOT_PAIRED : Diagnosis.FINE;
        } catch (ProblemException told) {
            return Diagnosis.FINE;
        }
    }

    private static Diagnosis certificate(Unreachable no) {
        if (causes(no).anyMatch(ConnectionCheck::isOfTheClock)) {
            return Diagnosis.CLOCK;
        }
        return causes(no).anyMatch(CertificateException.class::isInstance)
                ? Diagnosis.OTHER_CERTIFICATE
                : Diagnosis.NO_DOCKET;
    }

    private static boolean isOfTheClock(Throwable cause) {
        return cause instanceof CertificateExpiredException
                || cause instanceof CertificateNotYetValidException;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
