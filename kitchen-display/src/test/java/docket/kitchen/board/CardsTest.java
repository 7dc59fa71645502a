package docket.kitchen.board;

import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.menu;
import static docket.model.ModelSamples.order;
import static docket.model.ModelSamples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.event.Floor;
import docket.model.order.LineId;
import docket.model.ticket.FiredOrder;
import docket.ui.Language;
import docket.ui.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CardsTest {
    private final Texts texts = new Texts(Language.ENGLISH, "docket.kitchen.texts");
    private final Set<LineId> tapped = new HashSet<>();
    private final Cards cards = new Cards("grill", texts, (ticket, line) -> tapped.contains(line));
    private final FiredOrder first = order().numbered(1).with("burger", 1).fired();
    private final FiredOrder second = order().numbered(2).with("burger", 2).fired();
    private final List<Card> before = cards.of(new Floor(snapshot(first, second)));

    private static Card.Row.Line line(Card card) {
        return card.lines().getFirst();
    }

    @Test
    void oneOfWhichNothingChangedIsKept() {
        FiredOrder more =
                second.addLines(
                        order().numbered(2).with("burger", 2).with("burger", 1).addedFrom(2),
                        menu(),
                        NOON);

        List<Card> now = cards.of(new Floor(snapshot(first, more)));

        assertThat(now).hasSize(2);
        assertThat(now.getFirst()).isSameAs(before.getFirst());
        assertThat(now.getLast().lines()).hasSize(2);
    }

    @Test
    void aTapShowsAndSoDoesItsAnswer() {
        LineId line = line(before.getFirst()).lineId();
        tapped.add(line);
        List<Card> sending = cards.of(new Floor(snapshot(first, second)));
        tapped.clear();
        List<Card> answered = cards.of(new Floor(snapshot(first, second)));

        assertThat(sending.getFirst().sending()).isTrue();
        assertThat(line(sending.getFirst()).sending()).isTrue();
        assertThat(sending.getLast()).isSameAs(before.getLast());
        assertThat(answered).isEqualTo(before);
    }

    @Test
    void anotherLanguageWordsAllAnew() {
        texts.switchTo(Language.KOREAN);

        List<Card> now = cards.of(new Floor(snapshot(first, second)));

        assertThat(line(now.getFirst()).wording().name())
                .isNotEqualTo(line(before.getFirst()).wording().name());
    }

    @Test
    void oneThatIsGoneIsForgottenAndMayComeBack() {
        assertThat(cards.of(new Floor(snapshot(second)))).containsExactly(before.getLast());
        assertThat(cards.of(new Floor(snapshot(first, second)))).isEqualTo(before);
    }
}
