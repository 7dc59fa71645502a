package docket.ui.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.device.Introduction.Reason;
import docket.ui.Language;
import docket.ui.Texts;
import org.junit.jupiter.api.Test;

final class PairingTextsTest {
    @Test
    void everySentenceExistsInBothLanguages() {
        var korean = new Texts(Language.KOREAN, "docket.ui.pairing");
        var english = new Texts(Language.ENGLISH, "docket.ui.pairing");

        assertThat(korean.all().keySet()).isEqualTo(english.all().keySet());
        for (Reason why : Reason.values()) {
            assertThat(korean.all()).containsKeys("pairing.over." + why, "pairing.overText." + why);
        }
    }
}
