package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.wire.Frame;
import docket.wire.Health;
import docket.wire.Json;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// Where a feed begins: at the whole floor, or after the last fact that the station has.
final class FeedStartTest extends RawServerTest {
    private Frame first(String query) throws IOException {
        try (RawFeed feed = RawFeed.open(http, query)) {
            return Frame.read(feed.text());
        }
    }

    private String store() {
        String health = http.request("GET /api/health").body();
        return String.valueOf(Json.MAPPER.readValue(health, Health.class).store());
    }

    @Test
    void whoHasNothingGetsTheFloorAndTheStoreThatItIsOf() throws IOException {
        assertThat(first("")).isInstanceOf(Frame.State.class);
        assertThat(first("?store=" + store()))
                .isInstanceOfSatisfying(
                        Frame.State.class,
                        state -> assertThat(state.snapshot().store()).isEqualTo(store()));
    }

    @Test
    void whoHasFactsOfThisStoreGetsTheNext() throws IOException {
        assertThat(first("?since=0&store=" + store()))
                .isInstanceOfSatisfying(
                        Frame.Fact.class, fact -> assertThat(fact.entry().seq()).isEqualTo(1));
    }

    @Test
    void whoHasFactsOfAnotherStoreGetsTheFloor() throws IOException {
        assertThat(first("?since=0&store=00000005-0000-4000-8000-000000000002"))
                .isInstanceOf(Frame.State.class);
        assertThat(first("?since=0&store=")).isInstanceOf(Frame.State.class);
    }

    @Test
    void whoDoesNotSayOfWhichStoreIsBelieved() throws IOException {
        assertThat(first("?since=0")).isInstanceOf(Frame.Fact.class);
    }

    @Test
    void whoHasMoreThanThereIsGetsTheFloor() throws IOException {
        assertThat(first("?since=999999&store=" + store())).isInstanceOf(Frame.State.class);
    }
}
