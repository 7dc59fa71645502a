package docket.kitchen.connect;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.FeedState;
import docket.client.FloorFollower;
import docket.client.find.Diagnosis;
import docket.client.find.FoundServer;
import docket.client.find.Place;
import docket.model.ModelSamples;
import docket.model.event.Floor;
import docket.ui.Language;
import docket.ui.Texts;
import docket.ui.find.Listed;
import docket.wire.Problem;
import docket.wire.ProblemType;
import docket.wire.Protocol;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectViewModelTest {
    private static final URI SERVER = URI.create("http://10.0.0.5:8420");

    private final Clock clock = Clock.fixed(ModelSamples.NOON, ZoneOffset.UTC);
    private final Texts texts =
            new Texts(
                    Language.ENGLISH,
                    "docket.kitchen.texts",
                    "docket.ui.find",
                    "docket.ui.refusals");
    private final List<Target> used = new ArrayList<>();
    private final List<FoundServer> found = new ArrayList<>();
    private final List<Consumer<Diagnosis>> checks = new ArrayList<>();
    private boolean searching;
    private int retries;

    private final ConnectViewModel.Door door =
            new ConnectViewModel.Door() {
                @Override
                public void use(Target target) {
                    used.add(target);
                }

                @Override
                public void retryNow() {
                    retries++;
                }

                @Override
                public List<FoundServer> servers() {
                    return found;
                }

                @Override
                public boolean isOnline() {
                    return true;
                }

                @Override
                public void search(boolean wanted) {
                    searching = wanted;
                }

                @Override
                public void check(Consumer<Diagnosis> told) {
                    checks.add(told);
                }
            };

    @Test
    void itSaysWhichAddressIsTriedAndWhatToDo() {
        ConnectViewModel connect = connect("grill");
        FloorFollower.Watcher feed = connect.newSession();
        assertThat(connect.getTitle()).isEqualTo("Connecting…");
        assertThat(connect.getText()).contains("http://10.0.0.5:8420");

        feed.onState(new FeedState.Waiting(ModelSamples.NOON.plusSeconds(4), "refused"));

        assertThat(connect.getTitle()).isEqualTo("No answer from the server");
        assertThat(connect.getText())
                .contains("http://10.0.0.5:8420", "in 5 s", "Finding out which step");
        checks.getFirst().accept(Diagnosis.PORT_CLOSED);
        assertThat(connect.getText())
                .contains("The PC at http://10.0.0.5:8420 is there, but Docket does not answer");
        assertThat(connect.showingProperty().get()).isTrue();
        connect.retry();
        assertThat(retries).isEqualTo(1);
    }

    @Test
    void aBoardWhoseServerIsLostSaysWhyWhereAPersonAsks() {
        ConnectViewModel connect = connect("grill");
        FloorFollower.Watcher feed = connect.newSession();
        feed.onFloor(floor());
        feed.onState(new FeedState.Live(0));
        feed.onState(new FeedState.Waiting(ModelSamples.NOON.plusSeconds(4), "reset"));
        assertThat(connect.showingProperty().get()).isFalse();

        connect.open();
        checks.getFirst().accept(Diagnosis.OTHER_CERTIFICATE);

        assertThat(connect.getTitle()).isEqualTo("No answer from the server");
        assertThat(connect.getText()).contains("not the counter that this screen was paired with");
        assertThat(connect.awayProperty().get()).isTrue();
        assertThat(connect.dismissibleProperty().get()).isTrue();

        feed.onState(new FeedState.Connecting());
        assertThat(connect.getTitle()).isEqualTo("No answer from the server");
        feed.onState(new FeedState.Live(1));
        assertThat(connect.getTitle()).isEqualTo("Which station is this?");
        assertThat(connect.awayProperty().get()).isFalse();
    }

    @Test
    void itSaysInTheServersWordsWhyItIsRefused() {
        ConnectViewModel connect = connect("grill");
        FloorFollower.Watcher feed = connect.newSession();
        String why = "The name is longer than 120 characters.";

        feed.onState(
                new FeedState.Rejected(Problem.of(ProblemType.INVALID_REQUEST, why, Map.of())));

        assertThat(connect.getTitle()).isEqualTo("The server refuses this display");
        assertThat(connect.getText()).contains("http://10.0.0.5:8420", why);
        assertThat(connect.awayProperty().get()).isTrue();
        feed.onFloor(floor());
        assertThat(connect.showingProperty().get()).isFalse();
    }

    @Test
    void aStationThatTheServerRefusesIsNamedAndThenThoseItHasAreOffered() {
        ConnectViewModel connect = connect("pizza");
        FloorFollower.Watcher feed = connect.newSession();
        feed.onState(
                new FeedState.Rejected(Problem.of(ProblemType.STATION_UNKNOWN, "None.", Map.of())));
        assertThat(connect.getTitle()).isEqualTo("There is no station “pizza”");
        assertThat(connect.stationsProperty().get()).isEmpty();

        feed.onFloor(floor());

        assertThat(connect.getTitle()).isEqualTo("There is no station “pizza”");
        assertThat(connect.stationsProperty().get()).isNotEmpty();
    }

    @Test
    void itGoesAwayOnceAServerHasTheStation() {
        ConnectViewModel connect = connect("grill");

        connect.newSession().onFloor(floor());

        assertThat(connect.showingProperty().get()).isFalse();
    }

    @Test
    void aLostContactLaterLeavesTheBoard() {
        ConnectViewModel connect = connect("grill");
        FloorFollower.Watcher feed = connect.newSession();
        feed.onFloor(floor());

        feed.onState(new FeedState.Waiting(ModelSamples.NOON, "gone"));

        assertThat(connect.showingProperty().get()).isFalse();
    }

    @Test
    void withoutAStationItAsksForOne() {
        ConnectViewModel connect = connect("");
        connect.newSession().onFloor(floor());

        assertThat(connect.getTitle()).isEqualTo("Which station is this?");
        assertThat(connect.stationsProperty().get())
                .extracting(ConnectViewModel.Choice::name)
                .containsExactly("Grill", "Fry", "Cold", "Bar", "All orders");
        assertThat(connect.dismissibleProperty().get()).isFalse();

        connect.choose(connect.stationsProperty().get().get(1));
        assertThat(used).containsExactly(new Target(new Place(SERVER, null), "fry"));
    }

    @Test
    void anUnknownStationIsRefusedWithTheRealOnes() {
        ConnectViewModel connect = connect("gril");

        connect.newSession().onFloor(floor());

        assertThat(connect.getTitle()).isEqualTo("There is no station “gril”");
        assertThat(connect.stationsProperty().get()).hasSize(5);
        assertThat(connect.showingProperty().get()).isTrue();
    }

    @Test
    void anotherProtocolStandsBeforeTheBoardUntilItFits() {
        ConnectViewModel connect = connect("grill");
        FloorFollower.Watcher feed = connect.newSession();
        feed.onFloor(floor());

        feed.onState(
                new FeedState.Rejected(Problem.of(ProblemType.PROTOCOL_MISMATCH, "", Map.of())));
        feed.onState(new FeedState.Waiting(ModelSamples.NOON, "another protocol"));

        assertThat(connect.showingProperty().get()).isTrue();
        assertThat(connect.getTitle()).isEqualTo("This display does not fit the server");
        feed.onState(new FeedState.Live(3));
        assertThat(connect.showingProperty().get()).isFalse();
    }

    @Test
    void whatAnEarlierServerStillSaysIsNotListenedTo() {
        ConnectViewModel connect = connect("grill");
        FloorFollower.Watcher earlier = connect.newSession();
        connect.newSession();

        earlier.onFloor(floor());

        assertThat(connect.showingProperty().get()).isTrue();
    }

    @Test
    void itIsOpenedAndPutAwayOverABoard() {
        ConnectViewModel connect = connect("grill");
        connect.newSession().onFloor(floor());

        connect.open();
        assertThat(connect.showingProperty().get()).isTrue();
        assertThat(connect.dismissibleProperty().get()).isTrue();

        connect.choose(connect.stationsProperty().get().getFirst());
        assertThat(connect.showingProperty().get()).isFalse();
        assertThat(used).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.0.10, https://192.168.0.10:8421",
        "counter:9000, https://counter:9000",
        " http://10.1.2.3 , http://10.1.2.3:8420",
        "HTTP://10.1.2.3:80/, http://10.1.2.3:80",
        "https://10.0.0.1, https://10.0.0.1:8421",
        "LOCALHOST, http://LOCALHOST:8420",
        "127.0.0.1:9000, http://127.0.0.1:9000",
        "[::1], http://[::1]:8420"
    })
    void anAddressIsReadAsPeopleTypeIt(String typed, String address) {
        ConnectViewModel connect = connect("grill");
        connect.addressProperty().set(typed);

        connect.connect();

        assertThat(used).containsExactly(new Target(new Place(URI.create(address), null), "grill"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://", "a b", "10.0.0.1:99999", "ftp://10.0.0.1", "x/y"})
    void whatIsNoAddressIsSaid(String typed) {
        ConnectViewModel connect = connect("grill");
        connect.addressProperty().set(typed);

        connect.connect();

        assertThat(used).isEmpty();
        assertThat(connect.getProblem()).startsWith("That is no address.");
    }

    @Test
    void withoutAServerOneIsChosenFromThoseThatAreFound() {
        UUID id = new UUID(1, 1);
        URI at = URI.create("https://192.168.0.10:8421");
        found.add(new FoundServer(id, "Mina's", "0.1.0", Protocol.VERSION, at, false, true));
        var connect = new ConnectViewModel(texts, clock, door, new Target(null, "grill"), false);
        assertThat(connect.getTitle()).isEqualTo("Which counter is this display for?");
        assertThat(searching).isTrue();
        assertThat(connect.servers().serversProperty().get())
                .containsExactly(
                        new Listed(id.toString(), "Mina's", "192.168.0.10:8421", Listed.Fit.NEW));

        connect.choose(connect.servers().serversProperty().get().getFirst());

        assertThat(used).containsExactly(new Target(new Place(at, id), "grill"));
    }

    @Test
    void aServerThatDoesNotKnowThisDisplayIsSaid() {
        ConnectViewModel connect = connect("grill");
        FloorFollower.Watcher feed = connect.newSession();

        feed.onState(
                new FeedState.Rejected(Problem.of(ProblemType.NOT_SIGNED_IN, "Who?", Map.of())));

        assertThat(connect.getTitle()).isEqualTo("The counter does not know this display");
        assertThat(connect.getText()).contains("http://10.0.0.5:8420", "Pair it");
    }

    @Test
    void aStrangeServerOfAnotherVersionIsSaidToBeThat() {
        UUID id = new UUID(1, 1);
        URI at = URI.create("https://192.168.0.10:8421");
        found.add(new FoundServer(id, "Mina's", "9.9", 99, at, false, true));
        var target = new Target(new Place(at, id), "grill");
        var connect = new ConnectViewModel(texts, clock, door, target, false);
        var unused = connect.newSession();

        connect.strange();

        assertThat(connect.getTitle()).isEqualTo("This display does not fit the server");
        assertThat(connect.servers().serversProperty().get().getFirst().fit())
                .isEqualTo(Listed.Fit.OTHER_VERSION);
    }

    @Test
    void nobodyIsSearchedForBehindTheBoard() {
        ConnectViewModel connect = connect("grill");
        FloorFollower.Watcher feed = connect.newSession();
        assertThat(searching).isTrue();

        feed.onFloor(floor());

        assertThat(searching).isFalse();
    }

    private ConnectViewModel connect(String station) {
        return new ConnectViewModel(
                texts, clock, door, new Target(new Place(SERVER, null), station), false);
    }

    private static Floor floor() {
        return new Floor(ModelSamples.snapshot());
    }
}
