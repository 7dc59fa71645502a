package docket.pos.server;

import docket.Exempt;
import docket.wire.ProblemType;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.security.RouteRole;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What every request passes first: it must be meant for this server (`Host`), must not come from a
/// page of another site (`Origin`), and its route must name the caller. Against DNS rebinding and
/// cross-site sockets.
@Exempt(rule = "A4", because = "It is passed before any route.")
final class Gate {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Set<String> hosts = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));

    Gate(List<String> otherHosts) {
        otherHosts.forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
    }

    void register(RoutesConfig routes) {
        routes.before(this::check);
        routes.beforeMatched(Gate::permit);
        routes.wsBeforeUpgrade(this::checkUpgrade);
        routes.after(Gate::harden);
    }

    private void check(Context request) {
        requireHost(request);
        if (!SAFE.contains(request.req().getMethod())) {
            requireOrigin(request);
        }
    }

    private void checkUpgrade(Context request) {
        requireHost(request);
        requireOrigin(request);
        if (!isLoopback(request)) {
            throw denied();
        }
    }

    private void requireHost(Context request) {
        if (!isOurs(request.header("Host"), request.req().getLocalPort())) {
            throw Edge.refusal(
                    ProblemType.MISDIRECTED, "The request names another host than this server.");
        }
    }

    private void requireOrigin(Context request) {
        String origin = request.header("Origin");
        if (origin == null) {
            return;
        }
        String authority = origin.startsWith("http://") ? origin.substring(7) : null;
        if (!isOurs(authority, request.req().getLocalPort())) {
            throw Edge.refusal(
                    ProblemType.ORIGIN_REFUSED, "Only pages of this server may do this.");
        }
    }

    private boolean isOurs(@Nullable String authority, int port) {
        if (authority == null) {
            return false;
        }
        String suffix = ":" + port;
        return authority.endsWith(suffix)
                && hosts.contains(
                        authority
                                .substring(0, authority.length() - suffix.length())
                                .toLowerCase(Locale.ROOT));
    }

    /// Nobody may call a route but those it names. A caller on this machine counts as the counter.
    private static void permit(Context request) {
        Set<RouteRole> roles = request.routeRoles();
        boolean counter = isLoopback(request) && roles.contains(Access.COUNTER);
        if (!roles.contains(Access.ANYONE) && !counter) {
            throw denied();
        }
    }

    private static boolean isLoopback(Context request) {
        try {
            return InetAddress.getByName(request.req().getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }

    private static EdgeRefusal denied() {
        return Edge.refusal(ProblemType.NOT_PERMITTED, "The caller may not do this.");
    }

    private static void harden(Context request) {
        request.header("X-Content-Type-Options", "nosniff");
        request.header("X-Frame-Options", "DENY");
        request.header("Referrer-Policy", "no-referrer");
        request.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        request.header("Cache-Control", "no-store");
    }
}
