package docket.kitchen.board;

import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.menu;
import static docket.model.ModelSamples.order;
import static docket.model.ModelSamples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.event.Floor;
import docket.model.ticket.FiredOrder;
import docket.ui.Language;
import docket.ui.Texts;
import docket.wire.Beat;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SightsTest {
    private final Sights sights = new Sights();
    private final List<List<Beat.Sight>> told = new ArrayList<>();
    private final Cards cards =
            new Cards(
                    "grill",
                    new Texts(Language.ENGLISH, "docket.kitchen.texts"),
                    (ticket, line) -> false);
    private final FiredOrder burger = order().with("burger", 1).fired();

    @BeforeEach
    void listen() {
        sights.onChange(told::add);
    }

    private List<Card> page(FiredOrder fired) {
        return cards.of(new Floor(snapshot(fired)));
    }

    private Beat.Sight of(FiredOrder fired, int batch, boolean seen) {
        return new Beat.Sight(fired.tickets().getFirst().id(), batch, seen);
    }

    @Test
    void whatStandsOnThePageIsShownAndSaidOnce() {
        sights.shown(page(burger));
        sights.shown(page(burger));

        assertThat(told).containsExactly(List.of(), List.of(of(burger, 1, false)));
    }

    @Test
    void whatACookTouchedIsSeenUntilMoreComes() {
        sights.shown(page(burger));
        sights.touched(page(burger).getFirst());
        sights.shown(page(burger));
        assertThat(told.getLast()).containsExactly(of(burger, 1, true));

        FiredOrder more =
                burger.addLines(
                        order().with("burger", 1).with("burger", 2).addedFrom(2), menu(), NOON);
        sights.shown(page(more));

        assertThat(told.getLast()).containsExactly(of(burger, 2, false));
    }

    @Test
    void whatIsOnNoBoardAnyMoreIsForgotten() {
        sights.shown(page(burger));

        sights.keep(id -> false);

        assertThat(told.getLast()).isEmpty();
    }
}
