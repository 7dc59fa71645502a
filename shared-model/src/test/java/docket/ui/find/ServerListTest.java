package docket.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.find.Diagnosis;
import docket.ui.Language;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the list of servers says.
final class ServerListTest {
    private static final Listed COUNTER =
            new Listed("1", "Mina's", "192.168.0.10:8421", Listed.Fit.NEW);

    private final Texts texts = new Texts(Language.ENGLISH, "docket.ui.find");
    private final List<Listed> chosen = new ArrayList<>();
    private final ServerListViewModel list = new ServerListViewModel(texts, chosen::add);

    @Test
    void itSaysWhyThereIsNothingToChoose() {
        list.show(List.of(), true);
        assertThat(list.getHint()).startsWith("Looking for a counter");

        list.show(List.of(), false);
        assertThat(list.getHint()).startsWith("This PC is on no network.");
    }

    @Test
    void whatIsFoundIsChosen() {
        list.show(List.of(COUNTER), true);

        assertThat(list.getHint()).startsWith("Tap the counter");
        list.choose(list.serversProperty().get().getFirst());
        assertThat(chosen).containsExactly(COUNTER);
    }

    @Test
    void everySentenceExistsInBothLanguages() {
        var korean = new Texts(Language.KOREAN, "docket.ui.find");

        assertThat(korean.all().keySet()).isEqualTo(texts.all().keySet());
        for (Diagnosis step : Diagnosis.values()) {
            assertThat(korean.text(step.key(), "here")).isNotBlank();
        }
        for (Listed.Fit fit : Listed.Fit.values()) {
            assertThat(korean.text(fit.key())).isNotBlank();
        }
    }
}
