package docket.pos.counter.menu;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.NestedSamples;
import org.junit.jupiter.api.Test;

class OfferTest {
    @Test
    void whatAChoiceOpensIsSwitchedTooEachWithItsGroup() {
        assertThat(Offer.of(NestedSamples.menu().item(NestedSamples.PLATE), NestedSamples.menu()))
                .extracting(offer -> offer.group().name() + " " + offer.name())
                .containsExactly("사이드 감자칩", "사이드 샐러드", "드레싱 랜치", "드레싱 시저", "토핑 파르메산", "채소 양파");
    }
}
