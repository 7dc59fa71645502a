package docket.pos.counter.join;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.find.Diagnosis;
import docket.client.find.FoundServer;
import docket.client.find.Place;
import docket.ui.Language;
import docket.ui.Texts;
import docket.ui.find.Listed;
import docket.wire.Protocol;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What the choice of a counter PC says, and what it leads to.
final class JoinViewModelTest {
    private static final URI AT = URI.create("https://192.168.0.10:8421");
    private static final UUID ID = new UUID(1, 1);

    private final Texts texts =
            new Texts(Language.ENGLISH, "docket.pos.counter.texts", "docket.ui.find");
    private final List<FoundServer> found = new ArrayList<>();
    private final List<Place> used = new ArrayList<>();
    private final JoinViewModel join =
            new JoinViewModel(
                    texts,
                    new JoinViewModel.Door() {
                        @Override
                        public void use(Place server) {
                            used.add(server);
                        }

                        @Override
                        public List<FoundServer> servers() {
                            return found;
                        }

                        @Override
                        public boolean isOnline() {
                            return true;
                        }
                    });

    private void find(int protocol, boolean known, boolean heard) {
        found.clear();
        found.add(new FoundServer(ID, "Mina's", "0.1.0", protocol, AT, known, heard));
        join.refresh();
    }

    private Listed.Fit fit() {
        return join.servers().serversProperty().get().getFirst().fit();
    }

    @Test
    void theListSaysHowEachServerStands() {
        find(Protocol.VERSION, false, true);
        assertThat(fit()).isEqualTo(Listed.Fit.NEW);
        find(Protocol.VERSION, true, true);
        assertThat(fit()).isEqualTo(Listed.Fit.PAIRED);
        find(0, true, false);
        assertThat(fit()).isEqualTo(Listed.Fit.AWAY);
        find(99, true, true);
        assertThat(fit()).isEqualTo(Listed.Fit.OTHER_VERSION);
    }

    @Test
    void whatIsChosenIsTriedAndWhatIsInTheWayIsSaid() {
        find(Protocol.VERSION, false, true);
        assertThat(join.getText()).isEmpty();

        join.choose(join.servers().serversProperty().get().getFirst());

        assertThat(used).containsExactly(new Place(AT, ID));
        assertThat(join.getTrying()).isTrue();
        assertThat(join.getText()).isEqualTo("Trying https://192.168.0.10:8421…");

        join.failed(Diagnosis.NOT_PAIRED);

        assertThat(join.getTrying()).isFalse();
        assertThat(join.getText()).contains("does not know this screen yet");
        join.switchLanguage();
        assertThat(join.getText()).contains("등록해 주세요");
    }

    @Test
    void anAddressIsTyped() {
        join.addressProperty().set("192.168.0.10");
        join.connect();
        assertThat(used).containsExactly(new Place(AT, null));

        join.addressProperty().set("a b");
        join.connect();
        assertThat(used).hasSize(1);
        assertThat(join.getText()).startsWith("That is no address.");
    }

    @Test
    void itStandsBeforeTheCounterWheneverItIsAskedFor() {
        join.dismiss();
        assertThat(join.showingProperty().get()).isTrue();

        join.joined();
        assertThat(join.showingProperty().get()).isFalse();

        join.use(new Place(AT, ID));
        join.open();
        assertThat(join.showingProperty().get()).isTrue();
        assertThat(join.getText()).isEmpty();
        join.dismiss();
        assertThat(join.showingProperty().get()).isFalse();
    }

    @Test
    void aCounterThatCannotKeepItsFilesSaysSo() {
        join.joined();

        join.broken();

        assertThat(join.getText()).startsWith("This counter cannot keep its files");
        assertThat(join.showingProperty().get()).isTrue();
        assertThat(join.dismissibleProperty().get()).isFalse();
    }
}
