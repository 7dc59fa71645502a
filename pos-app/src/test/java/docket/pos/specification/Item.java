package docket.pos.specification;

import java.util.List;
import java.util.Set;

/// What is sold, at which price, and who makes it.
record Item(String id, long price, Set<String> stations) {
    static final List<Item> ON_SALE =
            List.of(
                    new Item("americano", 4500, Set.of("bar")),
                    new Item("cheeseburger", 8500, Set.of("grill")),
                    new Item("bulgogi-set", 12_900, Set.of("grill", "fry")),
                    new Item("fries", 4500, Set.of("fry")));
}
