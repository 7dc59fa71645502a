package docket.pos.counter.order;

import docket.model.menu.Menu;
import docket.ui.Notices;
import docket.ui.Texts;
import java.util.Optional;
import java.util.function.Supplier;

/// Asks for the price of what has none of its own. Confined to the screens' thread.
final class PriceAsking {
    private final DraftBook drafts;
    private final Supplier<Menu> menu;
    private final Texts texts;
    private final Notices notices;
    private Runnable field = () -> {};

    PriceAsking(DraftBook drafts, Supplier<Menu> menu, Texts texts, Notices notices) {
        this.drafts = drafts;
        this.menu = menu;
        this.texts = texts;
        this.notices = notices;
    }

    /// Who brings the cursor to where the price of the selected line is written.
    void onWanted(Runnable opener) {
        field = opener;
    }

    /// Asks for the price of the selected line.
    void ask() {
        field.run();
    }

    /// Whether all that is entered has a price; what has none is asked for.
    boolean isPriced() {
        Optional<DraftLine> lacking =
                drafts.draft().lines().stream().filter(DraftLine::lacksPrice).findFirst();
        lacking.ifPresent(
                line -> {
                    drafts.select(line.id());
                    notices.say(
                            texts.text(
                                    "order.sayPrice",
                                    texts.name(line.called(menu.get().item(line.itemId())))));
                    ask();
                });
        return lacking.isEmpty();
    }
}
