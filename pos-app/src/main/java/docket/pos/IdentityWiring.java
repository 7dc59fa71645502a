package docket.pos;

import docket.pos.config.PosSettings;
import docket.pos.server.tls.ServerIdentity;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes of the settings who the server is on the network.
final class IdentityWiring {
    private IdentityWiring() {}

    /// Opens the identity, and makes what is missing.
    static ServerIdentity open(PosSettings.ServerSettings settings) {
        return ServerIdentity.open(papers(settings), Clock.systemUTC(), UUID::randomUUID);
    }

    /// Makes another authority.
    static void renew(PosSettings.ServerSettings settings) {
        ServerIdentity.renew(papers(settings), Clock.systemUTC(), UUID::randomUUID);
    }

    private static ServerIdentity.Papers papers(PosSettings.ServerSettings settings) {
        PosSettings.@Nullable LanSettings lan = settings.lan();
        PosSettings.@Nullable OwnCertificate own = lan == null ? null : lan.certificate();
        return new ServerIdentity.Papers(
                settings.dataFolder(),
                settings.hosts(),
                own == null ? null : new ServerIdentity.Own(own.certificate(), own.key()));
    }
}
