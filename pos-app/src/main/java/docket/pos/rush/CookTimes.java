package docket.pos.rush;

import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// How long a cook's hands are on a line: a dearer dish takes longer than a cheap one, more pieces
/// longer than one, and none takes the same twice. The same seed, item and line take the same time.
final class CookTimes {
    private static final int LEAST = 90;
    private static final int SPAN = 450;
    private static final int EACH_MORE = 15;

    private final List<ItemId> byPrice;
    private final long seed;

    CookTimes(Menu menu, long seed) {
        this.seed = seed;
        byPrice =
                menu.items().stream()
                        .sorted(
                                Comparator.comparing(MenuItem::price)
                                        .thenComparing(item -> item.id().value()))
                        .map(MenuItem::id)
                        .toList();
    }

    /// @param line what tells this time from another: a line's id, or a number
    Duration of(ItemId item, int quantity, long line) {
        int rank = Math.max(0, byPrice.indexOf(item));
        int usual = LEAST + SPAN * rank / Math.max(1, byPrice.size());
        int percent = 80 + new SplittableRandom(seed ^ line).nextInt(51);
        int pieces = 100 + (quantity - 1) * EACH_MORE;
        return Duration.ofSeconds((long) usual * percent * pieces / 10_000);
    }
}
