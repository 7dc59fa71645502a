package docket.pos.rush;

import docket.model.menu.Category;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import docket.model.menu.Prefix;
import docket.model.menu.Supply;
import docket.model.menu.VariantId;
import docket.model.order.ModifierChoice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What guests choose of a menu. A menu does not say what is a main dish: where the categories have
/// no courses, the dearer half of what is cooked is, and the rest is had before, beside or after
/// it. Combos, and what has no price of its own, are left to people.
final class Taste {
    private static final int MAIN_COURSE = 2;

    private final Supply supply;
    private final RandomGenerator chance;
    private final List<MenuItem> mains;
    private final List<MenuItem> others;

    Taste(Menu menu, RandomGenerator chance) {
        this.chance = chance;
        supply = menu.supply();
        List<MenuItem> all =
                menu.items().stream()
                        .filter(item -> supply.has(item))
                        .filter(item -> !item.isCombo() && !item.terms().isOpen())
                        .sorted(
                                Comparator.comparing(MenuItem::price)
                                        .thenComparing(item -> item.id().value()))
                        .toList();
        List<MenuItem> said =
                all.stream().filter(item -> isCourse(menu, item, MAIN_COURSE)).toList();
        mains = said.isEmpty() ? all.subList(all.size() / 2, all.size()) : said;
        List<MenuItem> rest = all.stream().filter(item -> !mains.contains(item)).toList();
        others = rest.isEmpty() ? all : rest;
    }

    private static boolean isCourse(Menu menu, MenuItem item, int course) {
        return menu.findCategory(item.categoryId())
                .map(Category::course)
                .filter(one -> one == course)
                .isPresent();
    }

    boolean isNothing() {
        return others.isEmpty();
    }

    Dish main(int index, @Nullable Integer course) {
        return dish(index, pick(mains), course);
    }

    Dish other(int index, @Nullable Integer course) {
        return dish(index, pick(others), course);
    }

    private Dish dish(int index, MenuItem item, @Nullable Integer course) {
        int quantity = chance.nextInt(6) == 0 ? 2 + chance.nextInt(3) : 1;
        @Nullable VariantId variant = item.variants().isEmpty() ? null : pick(item.variants()).id();
        return new Dish(
                index,
                item,
                variant,
                quantity,
                item.modifierGroups().stream().flatMap(this::choices).toList(),
                chance.nextInt(9) == 0 ? pick(Remarks.WISHES) : "",
                course);
    }

    /// As many as must be, and now and then one more; sometimes a part of the dish is left out.
    private Stream<ModifierChoice> choices(ModifierGroup group) {
        List<Modifier> there = supplied(group);
        var chosen = new ArrayList<ModifierChoice>();
        int wanted = group.least() + (chance.nextInt(3) == 0 ? 1 : 0);
        int counted = 0;
        for (Modifier modifier : shuffled(there)) {
            if (modifier.isIncluded()) {
                if (chance.nextInt(8) == 0) {
                    chosen.add(new ModifierChoice(modifier.id(), 1, Prefix.NO));
                }
            } else if (counted < Math.min(wanted, group.most())) {
                counted++;
                chosen.add(new ModifierChoice(modifier.id(), 1));
                modifier.modifierGroups().stream().flatMap(this::choices).forEach(chosen::add);
            }
        }
        return chosen.stream();
    }

    private List<Modifier> supplied(ModifierGroup group) {
        return group.modifiers().stream().filter(supply::has).toList();
    }

    private List<Modifier> shuffled(List<Modifier> all) {
        var left = new ArrayList<>(all);
        var mixed = new ArrayList<Modifier>();
        while (!left.isEmpty()) {
            mixed.add(left.remove(chance.nextInt(left.size())));
        }
        return mixed;
    }

    private <T> T pick(List<T> among) {
        return among.get(chance.nextInt(among.size()));
    }
}
