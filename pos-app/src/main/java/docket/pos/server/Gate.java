package docket.pos.server;

import docket.Exempt;
import docket.model.Limits;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.staff.PersonId;
import docket.wire.Protocol;
import docket.wire.StreamTicket;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.security.RouteRole;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What every request passes first: it must be meant for this server (`Host`), must not come from a
/// page of another site (`Origin`), and its route must name the caller. Against DNS rebinding and
/// cross-site requests; pages of other sites get no CORS header, so no preflight succeeds.
@Exempt(rule = "A4", because = "It is passed before any route.")
final class Gate {
    /// Four numbers, none with a zero before it, or what stands in brackets; other ways to write an
    /// address are for nobody.
    private static final Pattern LITERAL =
            Pattern.compile("%1$s\\.%1$s\\.%1$s\\.%1$s|\\[[0-9a-f:.]+]".formatted("(0|[1-9]\\d*)"));

    /// Anybody on the network can say that this name is theirs, so it counts where a certificate is
    /// shown for it.
    private static final String ON_THE_NETWORK = "docket.local";

    /// Where it is kept who calls, as far as a request was counted.
    private static final String RECOGNISED = "recognised";

    private final RequestLimits limits = new RequestLimits();
    private final Callers callers;
    private final Predicate<Context> guests;
    private final Set<String> hosts = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));

    /// @param guests whether a request asks for what guests may see
    Gate(List<String> otherHosts, Callers callers, Predicate<Context> guests) {
        this.callers = callers;
        this.guests = guests;
        otherHosts.forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
    }

    void register(RoutesConfig routes) {
        routes.before(this::check);
        routes.beforeMatched(this::permit);
        routes.wsBeforeUpgrade(this::checkUpgrade);
    }

    /// Whether a request is handled as the opening of a WebSocket; Javalin goes by the same header.
    static boolean isUpgrade(Context request) {
        return request.header(Handshake.VERSION) != null;
    }

    private void check(Context request) {
        Hardening.of(request::header);
        count(request);
        requireDoor(request, guests.test(request));
        requireHost(request);
        requireOrigin(request);
        Query.requireReadable(request);
        if (request.req().getContentLengthLong() > Edge.most(request)) {
            throw Edge.tooLarge(Edge.most(request));
        }
    }

    private void checkUpgrade(Context request) {
        Hardening.of(request::header);
        requireDoor(request, false);
        redeemTicket(request);
        count(request);
        requireHost(request);
        requireOrigin(request);
        Query.requireReadable(request);
        permit(request);
        Handshake.require(request);
    }

    /// A page cannot send a header with a WebSocket; it shows a ticket in the query, and that
    /// alone.
    private void redeemTicket(Context request) {
        String ticket = request.queryParam(StreamTicket.PARAMETER);
        if (ticket != null) {
            String token =
                    callers.tickets()
                            .redeem(ticket, request.req().getRemoteAddr())
                            .filter(owners -> isShownByNobodyElse(request, owners))
                            .orElse("");
            request.attribute(Edge.TOKEN, token);
        }
    }

    private static boolean isShownByNobodyElse(Context request, String owners) {
        String header = request.header("Authorization");
        return header == null || header.equals(Protocol.BEARER + owners);
    }

    /// By the guests' door there is nothing but what guests may see.
    private static void requireDoor(Context request, boolean isForGuests) {
        if (GuestDoor.isEntered(request.req()) && !isForGuests) {
            throw Edge.refusal(404);
        }
    }

    /// Only the network is counted: this PC speaks plain HTTP. Guests have no token, and one that
    /// comes by their door is not looked at.
    private void count(Context request) {
        if (GuestDoor.isEntered(request.req())) {
            limits.stranger(request.req().getRemoteAddr());
        } else if (request.req().isSecure()) {
            known(request)
                    .ifPresentOrElse(
                            caller -> limits.known(caller.device().id()),
                            () -> limits.stranger(request.req().getRemoteAddr()));
        }
    }

    private Optional<Caller> known(Context request) {
        try {
            Optional<Caller> caller = recognise(request);
            request.attribute(RECOGNISED, caller.orElse(null));
            return caller;
        } catch (Refusal ended) {
            return Optional.empty();
        }
    }

    private void requireHost(Context request) {
        if (!isOurs(request.header("Host"), request.req())) {
            throw Edge.refusal(421);
        }
    }

    private void requireOrigin(Context request) {
        String origin = request.header("Origin");
        if (origin == null) {
            return;
        }
        String own = request.req().isSecure() ? "https://" : "http://";
        String authority = origin.startsWith(own) ? origin.substring(own.length()) : null;
        if (!isOurs(authority, request.req())) {
            throw Edge.foreignOrigin();
        }
    }

    private boolean isOurs(@Nullable String authority, HttpServletRequest request) {
        String suffix = ":" + request.getLocalPort();
        if (authority != null && isUsual(request) && !authority.endsWith(suffix)) {
            return isOurs(authority + suffix, request);
        }
        if (authority == null || !authority.endsWith(suffix)) {
            return false;
        }
        String host =
                authority
                        .substring(0, authority.length() - suffix.length())
                        .toLowerCase(Locale.ROOT);
        return hosts.contains(host)
                || (request.isSecure() && host.equals(ON_THE_NETWORK))
                || isAddressOf(request, host);
    }

    /// Whether it came to the port that browsers leave out.
    private static boolean isUsual(HttpServletRequest request) {
        return request.getLocalPort() == (request.isSecure() ? 443 : 80);
    }

    /// Whether a name is the address that the caller reached this machine at. A page of another
    /// site has a name, or an address of another machine.
    private static boolean isAddressOf(HttpServletRequest request, String host) {
        try {
            return LITERAL.matcher(host).matches()
                    && InetAddress.ofLiteral(host)
                            .equals(InetAddress.ofLiteral(request.getLocalAddr()))
                    && !isMapped(host);
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /// Whether it is an address of IPv4 in the form of one of IPv6.
    private static boolean isMapped(String host) {
        return host.startsWith("[") && InetAddress.ofLiteral(host) instanceof Inet4Address;
    }

    /// Nobody may call a route but those it names.
    private void permit(Context request) {
        if (request.req().getMethod().equals("HEAD")) {
            // Javalin would say 200 to it without asking the route.
            throw new MethodNotAllowedResponse("", Map.of("availableMethods", "GET"));
        }
        Set<RouteRole> named = request.routeRoles();
        requireDoor(request, named.contains(Access.GUESTS));
        if (named.contains(Access.ANYONE) || named.contains(Access.GUESTS)) {
            return;
        }
        if (named.isEmpty()) {
            throw Edge.refusal(403);
        }
        Caller caller = entered(request, approved(request, identify(request)));
        request.attribute(Edge.CALLER, caller);
        for (RouteRole role : named) {
            require((Access) role, caller);
        }
    }

    private static void require(Access access, Caller caller) {
        switch (access) {
            case Access.Open ignored -> {}
            case Access.Session ignored -> caller.requirePerson();
            case Access.Holders holders -> caller.require(holders.permission());
            case Access.Devices devices -> {
                if (!devices.roles().contains(caller.device().role())) {
                    throw Edge.refusal(403);
                }
            }
        }
    }

    /// The caller with what somebody else allowed for this very request, where it says so. One that
    /// has no key of its own, and is no PUT, cannot be known again.
    private Caller approved(Context request, Caller caller) {
        String token = request.header(Protocol.APPROVAL);
        if (token == null) {
            return caller;
        }
        String method = request.req().getMethod();
        String key = request.header(Protocol.IDEMPOTENCY_KEY);
        boolean isKnownAgain = key != null || method.equals("PUT");
        String use = isKnownAgain ? "%s %s %s".formatted(method, request.path(), key) : null;
        return callers.approvals().approved(caller, token, use);
    }

    /// The caller with who had entered what is sent, where it had to wait.
    private Caller entered(Context request, Caller caller) {
        String id = request.header(Protocol.ENTERED_BY);
        if (id == null) {
            return caller;
        }
        String name =
                Optional.of(id)
                        .filter(Limits::isUuid)
                        .map(text -> new PersonId(UUID.fromString(text)))
                        .flatMap(callers.names())
                        .orElseThrow(
                                () ->
                                        Edge.invalid(
                                                Protocol.ENTERED_BY
                                                        + " must be the id of a person of this"
                                                        + " shop."));
        return caller.sending(name);
    }

    private Caller identify(Context request) {
        return Optional.<Caller>ofNullable(request.attribute(RECOGNISED))
                .or(() -> recognise(request))
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Reason.NOT_SIGNED_IN,
                                        request.attribute(Edge.TOKEN) == null
                                                ? "This needs the token of a device that was let"
                                                        + " in: Authorization: Bearer TOKEN."
                                                : "This ticket was used, has run out, or is"
                                                        + " somebody else's."));
    }

    private Optional<Caller> recognise(Context request) {
        String token = Edge.token(request);
        for (Recognition recognition : callers.recognitions()) {
            Optional<Caller> caller = recognition.of(token);
            if (caller.isPresent()) {
                return caller;
            }
        }
        return Optional.empty();
    }
}
