package docket.model.menu.list;

import docket.model.Limits;
import docket.model.menu.Category;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds which item of the menu a line of a list means: by its id, or by its name.
final class KnownItems {
    private final Map<String, MenuItem> byId = new HashMap<>();
    private final Map<String, List<MenuItem>> byName;
    private final Map<String, Long> namedInList;
    private final NameIndex<Category> categories;
    private final Map<String, String> made = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    /// What a line means.
    ///
    /// @param known the item as it is; null: it is new
    record Place(String id, @Nullable MenuItem known) {}

    KnownItems(Menu menu, MenuList list) {
        menu.items().forEach(item -> byId.put(item.id().value(), item));
        byName =
                menu.items().stream()
                        .collect(Collectors.groupingBy(item -> NameIndex.key(item.name())));
        namedInList =
                list.items().stream()
                        .filter(row -> row.idOrNone().isEmpty())
                        .collect(
                                Collectors.groupingBy(
                                        row -> NameIndex.key(row.nameOrNone()),
                                        Collectors.counting()));
        categories =
                new NameIndex<>(
                        menu.categories(), c -> c.id().value(), Category::name, Category::names);
        ids.addAll(byId.keySet());
        list.items().forEach(row -> ids.add(row.idOrNone()));
    }

    Optional<Place> find(ListedItem row, Findings findings) {
        String id = row.idOrNone();
        if (!id.isEmpty()) {
            if (!Limits.isSlug(id)) {
                findings.wrong(row, ListField.ID, ListFault.ID_WRONG, id);
                return Optional.empty();
            }
            return Optional.of(new Place(id, byId.get(id)));
        }
        if (row.nameOrNone().isEmpty()) {
            if (!row.isSpoilt()) {
                findings.wrong(row, ListField.NAME, ListFault.NAME_MISSING);
            }
            return Optional.empty();
        }
        return byName(row, findings);
    }

    private Optional<Place> byName(ListedItem row, Findings findings) {
        String key = NameIndex.key(row.nameOrNone());
        List<MenuItem> called = byName.getOrDefault(key, List.of());
        List<MenuItem> there = called.stream().filter(item -> isIn(item, row)).toList();
        boolean isOnlyOne = namedInList.getOrDefault(key, 0L) == 1;
        if (there.size() == 1) {
            return place(there.getFirst());
        }
        if (isOnlyOne && called.size() == 1) {
            return place(called.getFirst());
        }
        if (there.size() > 1 || (isOnlyOne && called.size() > 1)) {
            findings.wrong(row, ListField.NAME, ListFault.NAME_AMBIGUOUS, row.nameOrNone());
            return Optional.empty();
        }
        return Optional.of(new Place(idOf(row, key), null));
    }

    private static Optional<Place> place(MenuItem item) {
        return Optional.of(new Place(item.id().value(), item));
    }

    private boolean isIn(MenuItem item, ListedItem row) {
        String category = row.category();
        return category != null
                && categories
                        .find(category.strip())
                        .filter(found -> found.id().equals(item.categoryId()))
                        .isPresent();
    }

    /// Two lines of one name in one category mean the same new item.
    private String idOf(ListedItem row, String key) {
        String category = row.category() == null ? "" : NameIndex.key(row.category());
        return made.computeIfAbsent(
                key + "\n" + category,
                again -> {
                    String id = ListIds.make("item", row.nameOrNone(), row.english(), ids);
                    ids.add(id);
                    return id;
                });
    }
}
