package docket.client.find;

import static org.assertj.core.api.Assertions.assertThat;

import docket.net.Announcement;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Which server is shown, and where it is tried.
final class SightingsTest {
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID TWO = new UUID(2, 2);

    private final Sightings sightings = new Sightings();
    private final KnownServer known =
            new KnownServer(ONE, "Mina's", URI.create("https://10.0.0.1:8421"));

    private static Announcement of(UUID id) {
        return new Announcement(id, "Shop", "1.0", 1, 8421);
    }

    private boolean hear(UUID id, String address) {
        return sightings.hear(of(id), InetAddress.ofLiteral(address), null);
    }

    private URI tried() {
        return sightings.address(known);
    }

    private static URI at(String address) {
        return URI.create("https://" + address + ":8421");
    }

    @Test
    void aServerIsNewsOnceAndShownOnce() {
        assertThat(hear(TWO, "10.0.0.2")).isTrue();
        assertThat(hear(TWO, "10.0.0.2")).isFalse();
        assertThat(hear(TWO, "10.0.0.3")).isTrue();

        assertThat(sightings.merged(List.of()))
                .singleElement()
                .isEqualTo(new FoundServer(TWO, "Shop", "1.0", 1, at("10.0.0.3"), false, true));
    }

    @Test
    void aKnownServerIsShownFirstWhetherItIsHeardOrNot() {
        hear(TWO, "10.0.0.2");

        assertThat(sightings.merged(List.of(known)))
                .extracting(FoundServer::id)
                .containsExactly(ONE, TWO);
        assertThat(sightings.merged(List.of(known)).getFirst().heard()).isFalse();

        hear(ONE, "10.0.0.1");
        assertThat(sightings.merged(List.of(known)).getFirst())
                .isEqualTo(new FoundServer(ONE, "Shop", "1.0", 1, at("10.0.0.1"), true, true));
    }

    @Test
    void aServerThatSaidGoodByeIsGoneFromThatNetwork() {
        InetAddress cable = InetAddress.ofLiteral("10.0.0.50");
        InetAddress wifi = InetAddress.ofLiteral("10.1.0.50");
        sightings.hear(of(TWO), InetAddress.ofLiteral("10.0.0.2"), cable);
        sightings.hear(of(TWO), InetAddress.ofLiteral("10.1.0.2"), wifi);

        assertThat(sightings.lose(TWO, wifi)).isTrue();
        assertThat(sightings.lose(TWO, wifi)).isFalse();
        assertThat(sightings.merged(List.of()).getFirst().address()).isEqualTo(at("10.0.0.2"));

        assertThat(sightings.leave(cable)).isTrue();
        assertThat(sightings.merged(List.of())).isEmpty();
    }

    @Test
    void whoDoesNotAnswerAnyMoreIsGone() {
        hear(TWO, "10.0.0.2");
        for (int i = 0; i < 4; i++) {
            assertThat(sightings.nextRound()).isFalse();
        }

        assertThat(sightings.nextRound()).isTrue();
        assertThat(sightings.merged(List.of())).isEmpty();
    }

    @Test
    void aServerIsTriedWhereItWasUntilThatFails() {
        hear(ONE, "10.0.0.9");
        assertThat(tried()).isEqualTo(at("10.0.0.1"));

        sightings.failed(ONE);

        assertThat(tried()).isEqualTo(at("10.0.0.9"));
        assertThat(tried()).isEqualTo(at("10.0.0.9"));
    }

    @Test
    void whereItFailedItIsTriedElsewhereAsSoonAsItIsHeardThere() {
        assertThat(tried()).isEqualTo(at("10.0.0.1"));
        sightings.failed(ONE);
        assertThat(tried()).isEqualTo(at("10.0.0.1"));

        hear(ONE, "10.0.0.9");

        assertThat(tried()).isEqualTo(at("10.0.0.9"));
    }

    @Test
    void aStrangerThatTakesItsNameIsLeftAgain() {
        assertThat(tried()).isEqualTo(at("10.0.0.1"));
        hear(ONE, "10.0.0.66");
        sightings.failed(ONE);
        assertThat(tried()).isEqualTo(at("10.0.0.66"));

        sightings.failed(ONE);
        assertThat(tried()).isEqualTo(at("10.0.0.1"));
    }

    @Test
    void whoMakesUpServersFillsNoMemory() {
        for (int i = 0; i < 3 * Sightings.MOST; i++) {
            hear(new UUID(9, i), "10.0.%d.%d".formatted(i / 100, i % 100));
        }

        assertThat(sightings.merged(List.of())).hasSize(Sightings.MOST);
    }
}
