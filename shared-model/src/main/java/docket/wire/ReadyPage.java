package docket.wire;

import docket.model.Shop;
import docket.model.ready.Called;
import docket.model.ready.ReadyBoard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What all guests may see of the orders that they pick up themselves, and nothing else.
///
/// @param asOf the last fact that it contains
/// @param shop what the shop is called
/// @param language the shop's own, which stands first
/// @param practice whether people practise here; null: it is the restaurant itself
/// @param preparing what is being made, the order that waits longest in front
/// @param ready what is to be picked up, the one that was finished last in front
public record ReadyPage(
        long asOf,
        String shop,
        String language,
        @Nullable Boolean practice,
        List<Called> preparing,
        List<Called> ready) {
    public ReadyPage {
        preparing = List.copyOf(preparing);
        ready = List.copyOf(ready);
    }

    /// What is on a board.
    public static ReadyPage of(long asOf, Shop shop, ReadyBoard board) {
        return new ReadyPage(
                asOf,
                shop.name(),
                shop.language(),
                shop.practice(),
                board.preparing().stream().map(Called::of).toList(),
                board.ready().stream().map(Called::of).toList());
    }

    /// The same as of a later fact, which changed nothing of it.
    public ReadyPage at(long later) {
        return new ReadyPage(later, shop, language, practice, preparing, ready);
    }
}
