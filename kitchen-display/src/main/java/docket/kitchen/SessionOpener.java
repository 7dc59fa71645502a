package docket.kitchen;

import docket.Exempt;
import docket.client.DocketClient;
import docket.client.FloorFollower;
import docket.client.HttpDocketClient;
import docket.client.PairedServer;
import docket.client.find.Place;
import docket.client.find.ServerTracker;
import docket.client.find.Surroundings;
import docket.kitchen.alert.Loudspeaker;
import docket.kitchen.board.Manner;
import docket.kitchen.connect.Target;
import docket.kitchen.settings.DisplayDesk;
import docket.kitchen.settings.DisplayLink;
import docket.model.device.DeviceRole;
import docket.ui.Background;
import docket.ui.Texts;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Opens what the display was let in for: the board of a station, or that before the guests. Used
/// by one thread at a time.
@Exempt(rule = "A14", because = "Each server that is chosen gets a client of its own.")
final class SessionOpener {
    /// The only way to a server that needs no pairing of certificates; it stays on this PC.
    private static final String PLAIN = "http";

    private final KitchenSettings settings;
    private final Texts texts;
    private final Surroundings surroundings;
    private final Background background;
    private final Clock clock;
    private final DisplayDesk display;
    private final Told told;

    /// Who hears what becomes of a server.
    interface Told {
        /// It did not let this display in, so that it is not asked.
        void strange();

        /// It may be somewhere else now.
        void retryNow();

        /// It has something else for this display to do; told on the screens' thread.
        void reassigned(PairedServer server);
    }

    SessionOpener(
            KitchenSettings settings,
            Texts texts,
            Surroundings surroundings,
            Background background,
            Clock clock,
            DisplayDesk display,
            Told told) {
        this.settings = settings;
        this.texts = texts;
        this.surroundings = surroundings;
        this.background = background;
        this.clock = clock;
        this.display = display;
        this.told = told;
    }

    /// Opens what there is of a server.
    ///
    /// @return null where there is no server that could be asked
    @Nullable Session open(Target target, FloorFollower follower) throws IOException {
        Place server = target.server();
        if (server == null) {
            return null;
        }
        Optional<PairedServer> paired = surroundings.paired(server);
        if (paired.isPresent()) {
            return open(target, paired.get(), follower);
        }
        if (!server.address().getScheme().equals(PLAIN)) {
            background.screens().execute(told::strange);
            return null;
        }
        var client = new HttpDocketClient(server.address(), settings.credentials(), clock);
        follower.watch(new DisplayLink(display, client.devices(), background));
        return opened(() -> station(target, client, follower), client, server::address, null);
    }

    private Session open(Target target, PairedServer server, FloorFollower follower)
            throws IOException {
        Surroundings.Way way = surroundings.way(server, told::retryNow, clock);
        var client = new HttpDocketClient(way.where(), way.token(), clock);
        Supplier<URI> at = () -> surroundings.finder().address(Surroundings.known(server));
        follower.watch(way.tracker());
        follower.watch(way.token());
        follower.watch(new Assignment(server, client.devices()::own, background, told::reassigned));
        follower.watch(new DisplayLink(display, client.devices(), background));
        if (server.role() == DeviceRole.BOARD) {
            var board =
                    new ReadyWiring(settings.name(), display.settingsProperty(), client, follower);
            return new Session(board, client, at, way.tracker());
        }
        Making content =
                server.role() == DeviceRole.EXPO
                        ? () ->
                                new ExpoWiring(
                                                settings,
                                                display.settingsProperty(),
                                                background.screens(),
                                                clock,
                                                texts)
                                        .open(client, follower)
                        : () -> station(target, client, follower);
        return opened(content, client, at, way.tracker());
    }

    private KitchenWiring station(Target target, DocketClient client, FloorFollower follower)
            throws IOException {
        return new KitchenWiring(
                settings.showing(target),
                client,
                follower,
                background.screens(),
                clock,
                texts,
                calls -> new Manner(display.settingsProperty(), new Loudspeaker(calls)::sound));
    }

    /// Makes what is shown of a server.
    @FunctionalInterface
    private interface Making {
        Session.Content made() throws IOException;
    }

    private static Session opened(
            Making content, DocketClient client, Supplier<URI> at, @Nullable ServerTracker tracker)
            throws IOException {
        try {
            return new Session(content.made(), client, at, tracker);
        } catch (IOException e) {
            if (tracker != null) {
                tracker.close();
            }
            client.close();
            throw e;
        }
    }
}
