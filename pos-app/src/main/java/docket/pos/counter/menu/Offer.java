package docket.pos.counter.menu;

import docket.model.Names;
import docket.model.menu.Availability;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import docket.model.menu.ModifierId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What is switched on the availability screen: an item, or a choice wherever it is offered.
public sealed interface Offer {
    String name();

    Names names();

    /// As somebody switched it.
    Availability availability();

    /// Whether it is the same thing, however it stands.
    boolean isSame(Offer other);

    /// All that it is called, in any language.
    default Set<String> allNames() {
        var all = new LinkedHashSet<String>();
        all.add(name());
        all.addAll(names().byLanguage().values());
        return all;
    }

    /// An item.
    record OfItem(MenuItem item) implements Offer {
        @Override
        public String name() {
            return item.name();
        }

        @Override
        public Names names() {
            return item.names();
        }

        @Override
        public Availability availability() {
            return item.availability();
        }

        @Override
        public boolean isSame(Offer other) {
            return other instanceof OfItem that && item.id().equals(that.item.id());
        }
    }

    /// A choice.
    ///
    /// @param group one that has it
    /// @param items how many items offer it
    record OfChoice(Modifier modifier, ModifierGroup group, int items, Availability availability)
            implements Offer {
        @Override
        public String name() {
            return modifier.name();
        }

        @Override
        public Names names() {
            return modifier.names();
        }

        @Override
        public boolean isSame(Offer other) {
            return other instanceof OfChoice that && modifier.id().equals(that.modifier.id());
        }

        private OfChoice oneMore() {
            return new OfChoice(modifier, group, items + 1, availability);
        }
    }

    /// All of a menu: its items, then the choices that they offer.
    static List<Offer> all(Menu menu) {
        var all = new ArrayList<Offer>();
        menu.items().forEach(item -> all.add(new OfItem(item)));
        var choices = new LinkedHashMap<ModifierId, OfChoice>();
        for (MenuItem item : menu.items()) {
            for (OfChoice choice : of(item, menu)) {
                choices.merge(choice.modifier().id(), choice, (known, one) -> known.oneMore());
            }
        }
        all.addAll(choices.values());
        return all;
    }

    /// The choices of one item.
    static List<OfChoice> of(MenuItem item, Menu menu) {
        var choices = new ArrayList<OfChoice>();
        for (ModifierGroup group : item.allModifierGroups().toList()) {
            for (Modifier modifier : group.modifiers()) {
                choices.add(new OfChoice(modifier, group, 1, menu.supply().of(modifier.id())));
            }
        }
        return choices;
    }
}
