package docket.pos;

import docket.client.HttpDocketClient;
import docket.client.Ids;
import docket.client.Pin;
import docket.client.PinnedTrust;
import docket.client.Whereabouts;
import docket.pos.config.SettingsException;
import docket.pos.rush.Ended;
import docket.pos.rush.QuickPace;
import docket.pos.rush.Rush;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// Puts an evening together with the server that it is played against.
final class RushWiring implements AutoCloseable {
    private final Clock clock = Clock.systemUTC();
    private final HttpDocketClient client;

    /// @param length from the first party's coming to the last one's
    record Evening(long seed, Duration length, Rush.Bumping bumping) {}

    RushWiring(URI server, @Nullable Path authority, @Nullable String token) throws IOException {
        client =
                new HttpDocketClient(
                        Whereabouts.at(server, authority == null ? null : trust(authority)),
                        () -> token,
                        clock);
    }

    private static SSLContext trust(Path authority) throws IOException {
        try {
            return new PinnedTrust(Pin.of(Files.readString(authority, StandardCharsets.US_ASCII)))
                    .context();
        } catch (IllegalArgumentException none) {
            throw new SettingsException(
                    "The file %s holds no certificate in PEM form.".formatted(authority));
        }
    }

    /// Whether what is played spoils no books.
    boolean isPractice() {
        return Boolean.TRUE.equals(client.health().practice());
    }

    Ended play(Evening evening, int speed, Consumer<String> tell) throws InterruptedException {
        var wish =
                new Rush.Wish(
                        Ids.random().slug(), evening.seed(), evening.length(), evening.bumping());
        return new Rush(client, wish, new QuickPace(clock, speed), tell).play();
    }

    @Override
    public void close() {
        client.close();
    }
}
