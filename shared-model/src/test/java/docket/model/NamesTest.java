package docket.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void aNameIsFoundByLanguageOrElseIsTheGivenOne() {
        var names = new Names(Map.of("en", " Americano "));

        assertThat(names.in("en", "아메리카노")).isEqualTo("Americano");
        assertThat(names.in("fr", "아메리카노")).isEqualTo("아메리카노");
        assertThat(new Names(null)).isEqualTo(Names.NONE);
    }

    @Test
    void anEmptyNameIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Names(Map.of("en", " ")));
    }
}
