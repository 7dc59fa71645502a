package docket.kitchen.connect;

import docket.client.find.FoundServer;
import docket.ui.find.Listed;
import docket.wire.Protocol;
import java.net.URI;

/// How a server that was found stands in the list.
final class Listing {
    private Listing() {}

    static Listed of(FoundServer found) {
        URI address = found.address();
        return new Listed(
                found.id().toString(),
                found.shop(),
                address.getHost() + ":" + address.getPort(),
                fit(found));
    }

    private static Listed.Fit fit(FoundServer found) {
        if (speaksOtherwise(found)) {
            return Listed.Fit.OTHER_VERSION;
        }
        if (!found.known()) {
            return Listed.Fit.NEW;
        }
        return found.heard() ? Listed.Fit.PAIRED : Listed.Fit.AWAY;
    }

    /// Whether a server is heard to speak another version than this display.
    static boolean speaksOtherwise(FoundServer found) {
        return found.heard() && found.protocol() != Protocol.VERSION;
    }
}
