package docket.pos.counter.order;

import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Scanned;
import docket.model.menu.VariantId;
import docket.ui.Notices;
import docket.ui.Texts;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Adds what is tapped, typed or scanned to the draft, and tells of what cannot be had. Confined to
/// the screens' thread.
public final class ItemAdding {
    private final DraftEditor editor;
    private final MenuTiles tiles;
    private final Supplier<Menu> menu;
    private final PriceAsking price;
    private final Texts texts;
    private final Notices notices;

    ItemAdding(
            DraftEditor editor,
            MenuTiles tiles,
            Supplier<Menu> menu,
            PriceAsking price,
            Texts texts,
            Notices notices) {
        this.editor = editor;
        this.tiles = tiles;
        this.menu = menu;
        this.price = price;
        this.texts = texts;
        this.notices = notices;
    }

    /// Adds one of an item, as its tile does.
    public void add(ItemId id) {
        MenuItem item = menu.get().item(id);
        add(item, DraftLine.firstVariant(item));
    }

    private void add(MenuItem item, @Nullable VariantId variant) {
        if (menu.get().supply().of(item).isPublished()) {
            editor.add(item, variant);
            tellOfHours(item);
            if (item.terms().isOpen()) {
                price.ask();
            }
        } else {
            notices.say(texts.text("order.notAvailable", texts.name(item.name(), item.names())));
        }
    }

    private void tellOfHours(MenuItem item) {
        String then = tiles.since(item);
        if (!then.isEmpty()) {
            String name = texts.name(item.name(), item.names());
            notices.say(texts.text("order.later", name, then));
        }
    }

    /// Adds what has a code, as a scanner reads it; of one that nothing has it is told.
    void scan(String code) {
        if (!sell(code)) {
            notices.insist(texts.text("order.unknownCode", code));
        }
    }

    /// Whether something has the code; then it is added.
    boolean sell(String code) {
        Optional<Scanned> found = Scanned.find(menu.get(), code);
        found.ifPresent(
                scanned ->
                        add(
                                scanned.item(),
                                scanned.variantId() == null
                                        ? DraftLine.firstVariant(scanned.item())
                                        : scanned.variantId()));
        return found.isPresent();
    }
}
