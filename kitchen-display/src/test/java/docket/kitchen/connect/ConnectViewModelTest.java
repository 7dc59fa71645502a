package docket.kitchen.connect;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.FeedState;
import docket.client.FloorFollower;
import docket.model.ModelSamples;
import docket.model.event.Floor;
import docket.ui.Language;
import docket.ui.Texts;
import docket.wire.Problem;
import docket.wire.ProblemType;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectViewModelTest {
    private static final URI SERVER = URI.create("http://10.0.0.5:8420");

    private final Clock clock = Clock.fixed(ModelSamples.NOON, ZoneOffset.UTC);
    private final Texts texts =
            new Texts(Language.ENGLISH, "docket.kitchen.texts", "docket.ui.refusals");
    private final List<Target> used = new ArrayList<>();
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
                .contains("http://10.0.0.5:8420", "in 5 s", "Is Docket open on the counter PC?");
        assertThat(connect.showingProperty().get()).isTrue();
        connect.retry();
        assertThat(retries).isEqualTo(1);
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
        assertThat(used).containsExactly(new Target(SERVER, "fry"));
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
        "192.168.0.10, http://192.168.0.10:8420",
        "counter:9000, http://counter:9000",
        " http://10.1.2.3 , http://10.1.2.3:8420",
        "HTTP://10.1.2.3:80/, http://10.1.2.3:80"
    })
    void anAddressIsReadAsPeopleTypeIt(String typed, String address) {
        ConnectViewModel connect = connect("grill");
        connect.addressProperty().set(typed);

        connect.connect();

        assertThat(used).containsExactly(new Target(URI.create(address), "grill"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://", "a b", "10.0.0.1:99999", "https://10.0.0.1", "x/y"})
    void whatIsNoAddressIsSaid(String typed) {
        ConnectViewModel connect = connect("grill");
        connect.addressProperty().set(typed);

        connect.connect();

        assertThat(used).isEmpty();
        assertThat(connect.getProblem()).startsWith("That is no address.");
    }

    private ConnectViewModel connect(String station) {
        return new ConnectViewModel(texts, clock, door, new Target(SERVER, station), false);
    }

    private static Floor floor() {
        return new Floor(ModelSamples.snapshot());
    }
}
