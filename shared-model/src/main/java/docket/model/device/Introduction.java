package docket.model.device;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;

/// How a device asks a server to let it in. All calls are made on the screens' thread, and what
/// comes of them is told there.
public interface Introduction {
    /// Asks, and tells what comes of it, until it is over or [#giveUp].
    void ask(Consumer<Told> screen);

    /// Does not want to be let in any more; nothing more is told.
    void giveUp();

    /// What the screen is told.
    sealed interface Told {
        /// The server took the request; now somebody at the counter decides.
        ///
        /// @param fingerprint of the server's authority
        record Waiting(String code, String fingerprint, String shopName, Duration lives)
                implements Told {}

        /// The server lets the device in. Whoever asks goes on from here.
        record Accepted() implements Told {}

        /// The server gave no answer.
        ///
        /// @param sentence the key of what says which step of the way fails; its only argument is
        ///     the address
        record NotReached(String sentence, URI address) implements Told {}

        /// It came to nothing.
        record Over(Reason why) implements Told {}
    }

    /// Why it came to nothing.
    enum Reason {
        /// Somebody at the counter said no.
        REFUSED,
        /// Nobody said anything in time.
        EXPIRED,
        /// The server takes no request of this device right now.
        TOO_MANY,
        /// Somebody stands between the device and the server.
        FOREIGN,
        /// Server and device are of different versions.
        MISMATCH,
        /// Anything else, such as a disk that takes nothing.
        FAILED
    }
}
