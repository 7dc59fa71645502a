package docket.kitchen;

import docket.client.DocketClient;
import docket.client.FeedRequest;
import docket.client.FloorFollower;
import docket.client.Ids;
import docket.kitchen.board.Ages;
import docket.kitchen.board.BoardViewModel;
import docket.kitchen.board.Manner;
import docket.kitchen.board.Taps;
import docket.kitchen.recall.RecallViewModel;
import docket.model.ticket.Ticket;
import docket.ui.Background;
import docket.ui.Language;
import docket.ui.Texts;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;

/// Puts one station's board together on any server. Made and closed on any thread; its models
/// belong to the screens' thread.
public final class KitchenWiring implements Session.Content {
    private final FloorFollower follower;
    private final ServerLink<DisplayViewModel.Station> link;

    /// Builds the models, in the language of the settings, and begins to follow the server.
    ///
    /// @param screens runs work on the screens' thread
    /// @param manner how the display is set, and what it sounds with
    /// @throws IOException if the file of the outbox cannot be kept
    public KitchenWiring(
            KitchenSettings settings,
            DocketClient client,
            Executor screens,
            Clock clock,
            Manner manner)
            throws IOException {
        this(
                settings,
                client,
                new FloorFollower(screens),
                screens,
                clock,
                texts(settings),
                calls -> manner);
    }

    /// Builds the models and begins to follow the server.
    ///
    /// @param follower hears the feed; whoever else wants to hear it watches it already
    /// @param manners how the display is set now, and what it sounds with beside the screens'
    ///     thread
    KitchenWiring(
            KitchenSettings settings,
            DocketClient client,
            FloorFollower follower,
            Executor screens,
            Clock clock,
            Texts texts,
            Function<Executor, Manner> manners)
            throws IOException {
        this.follower = follower;
        String station = settings.station();
        link =
                new ServerLink<>(
                        settings,
                        station,
                        new FeedRequest(station, settings.name(), true),
                        client,
                        follower,
                        screens,
                        (desk, calls) -> {
                            var taps = new Taps(desk, Ids.random());
                            Manner manner = manners.apply(calls);
                            var ages = new Ages(clock, settings.ageLimit(), manner::ages);
                            var board =
                                    new BoardViewModel(station, taps, texts, ages, screens, manner);
                            var recall =
                                    new RecallViewModel(
                                            station,
                                            () -> bumped(client, station),
                                            new Background(calls, screens),
                                            texts,
                                            board::recall);
                            follower.watch(board);
                            follower.watch(recall);
                            return new DisplayViewModel.Station(board, recall);
                        });
        screens.execute(() -> board().onSights(link::shows));
    }

    private static List<Ticket> bumped(DocketClient client, String station) {
        return client.bumpedTickets(station, RecallViewModel.ASKED).tickets();
    }

    static Texts texts(KitchenSettings settings) {
        return new Texts(
                Language.of(settings.language()),
                "docket.kitchen.texts",
                "docket.ui.find",
                "docket.ui.display",
                "docket.ui.pairing",
                "docket.ui.refusals");
    }

    public BoardViewModel board() {
        return link.models().board();
    }

    public RecallViewModel recall() {
        return link.models().recall();
    }

    /// Hears the feed; others may watch it too.
    public FloorFollower follower() {
        return follower;
    }

    @Override
    public DisplayViewModel.Content models() {
        return link.models();
    }

    /// Tries at once, where feed or outbox wait for their next try.
    @Override
    public void retryNow() {
        link.retryNow();
    }

    @Override
    public void close() {
        link.close();
    }
}
