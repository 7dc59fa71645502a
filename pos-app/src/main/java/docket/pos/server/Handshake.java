package docket.pos.server;

import docket.Exempt;
import io.javalin.http.Context;
import io.javalin.http.MethodNotAllowedResponse;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The opening of a WebSocket as RFC 6455 wants it; what differs is refused before Jetty sees it,
/// so that it is told as a problem.
@Exempt(rule = "A4", because = "It is part of the gate.")
final class Handshake {
    static final String VERSION = "Sec-WebSocket-Version";

    private static final int NONCE = 16;

    private Handshake() {}

    static void require(Context request) {
        if (!request.req().getMethod().equals("GET")) {
            throw new MethodNotAllowedResponse("", Map.of("availableMethods", "GET"));
        }
        if (!"13".equals(request.header(VERSION))
                || !"websocket".equalsIgnoreCase(request.header("Upgrade"))) {
            throw Edge.refusal(426);
        }
        if (!isNonce(request.header("Sec-WebSocket-Key"))) {
            throw Edge.invalid("Sec-WebSocket-Key must be 16 bytes in Base64.");
        }
    }

    private static boolean isNonce(@Nullable String key) {
        try {
            return key != null && Base64.getDecoder().decode(key).length == NONCE;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
