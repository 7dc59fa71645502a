package docket.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import docket.model.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.MissingResourceException;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts texts = new Texts(Language.KOREAN, "docket.ui.refusals");

    @Test
    void aSwitchTellsWhoListensOnceTheNewWordsAreThere() {
        String korean = texts.text("refusal.INVALID");
        List<String> heard = new ArrayList<>();
        texts.languageProperty()
                .addListener((was, old, now) -> heard.add(texts.text("refusal.INVALID")));

        texts.switchTo(Language.ENGLISH);

        assertThat(heard).hasSize(1).doesNotContain(korean);
        assertThat(texts.language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void whatIsBoundToATextFollowsTheLanguage() {
        StringBinding bound = Bindings.stringValueAt(texts.all(), "refusal.INVALID");
        String korean = texts.text("refusal.INVALID");
        assertThat(bound.get()).isEqualTo(korean);

        texts.switchTo(Language.ENGLISH);

        assertThat(bound.get()).isEqualTo(texts.text("refusal.INVALID")).isNotEqualTo(korean);
    }

    @Test
    void everyKeyExistsInBothLanguages() {
        var korean = new HashSet<>(texts.bundle().keySet());

        texts.switchTo(Language.ENGLISH);

        assertThat(texts.bundle().keySet()).isEqualTo(korean).isNotEmpty();
    }

    @Test
    void aKeyThatIsNowhereIsAFault() {
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> texts.text("no.such.key"));
    }

    @Test
    void anAmountHasTheDecimalsOfItsCurrency() {
        var amount = new Money(1234500);

        assertThat(texts.amount(amount, "KRW")).isEqualTo("1,234,500");
        assertThat(texts.amount(amount, "USD")).isEqualTo("12,345.00");
    }

    @Test
    void aSettingNamesALanguage() {
        assertThat(Language.of("ko")).isEqualTo(Language.KOREAN);
        assertThat(Language.of("en")).isEqualTo(Language.ENGLISH);
        assertThat(Language.KOREAN.other().other()).isEqualTo(Language.KOREAN);
    }
}
