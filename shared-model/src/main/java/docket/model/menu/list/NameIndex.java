package docket.model.menu.list;

import docket.model.Names;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds the categories or stations of a menu by what a list calls them: by the id, or by a name in
/// any language that only one of them has.
public final class NameIndex<T> {
    private final Map<String, T> byId = new HashMap<>();
    private final Map<String, @Nullable T> byName = new HashMap<>();
    private final Function<T, String> id;
    private final Function<T, String> name;
    private final Function<T, Names> names;

    public NameIndex(
            List<T> things,
            Function<T, String> id,
            Function<T, String> name,
            Function<T, Names> names) {
        this.id = id;
        this.name = name;
        this.names = names;
        things.forEach(this::add);
    }

    void add(T thing) {
        byId.put(id.apply(thing), thing);
        Set<String> called = new HashSet<>();
        called.add(key(name.apply(thing)));
        names.apply(thing).byLanguage().values().forEach(other -> called.add(key(other)));
        for (String one : called) {
            byName.put(one, byName.containsKey(one) ? null : thing);
        }
    }

    /// The ids that are taken.
    Set<String> ids() {
        return byId.keySet();
    }

    /// The one that is called so.
    public Optional<T> find(String called) {
        T thing = byId.get(called);
        return Optional.ofNullable(thing == null ? byName.get(key(called)) : thing);
    }

    /// Whether several are called so.
    boolean isAmbiguous(String called) {
        return find(called).isEmpty() && byName.containsKey(key(called));
    }

    /// What a list can call it: its name, or where another is called so too, its id.
    public String call(T thing) {
        String plain = name.apply(thing);
        boolean isClear =
                plain.chars().noneMatch(c -> c < ' ' || "|;,".indexOf(c) >= 0)
                        && find(plain).filter(thing::equals).isPresent();
        return isClear ? plain : id.apply(thing);
    }

    /// A name without what people do not see or do not mean.
    static String key(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
