package docket.client;

import java.net.URI;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// Where a server is at the moment, and by what it is known there.
///
/// @param address such as `https://192.168.0.10:8421`; asked anew for each request, so that a
///     client follows a server whose address changes
/// @param tls by which contexts a connection is made, such as [PinnedTrust#context]; null for plain
///     HTTP, which stays on this PC
public record Whereabouts(Supplier<URI> address, @Nullable SSLContext tls) {
    /// A server that stays where it is.
    public static Whereabouts at(URI address, @Nullable SSLContext tls) {
        return new Whereabouts(() -> address, tls);
    }

    URI now() {
        return address.get();
    }
}
