package docket.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds things by any of their names. The names are taken apart once, at the first search, so that
/// a menu of thousands answers each key at once, and costs nothing while nobody searches. Confined
/// to one thread.
public final class NameSearch<T> {
    private final List<T> things;
    private final Function<T, ? extends Collection<String>> names;
    private final Map<String, Letters> apart;
    private @Nullable List<Named<T>> ready;

    /// A thing and its names, ready to be searched.
    private record Named<T>(T thing, List<Letters> names) {
        /// Where the typed text begins in the nearest of the names; below 0 where it is in none.
        int place(Letters typed) {
            int nearest = -1;
            for (Letters name : names) {
                int place = name.place(typed);
                if (place >= 0 && (nearest < 0 || place < nearest)) {
                    nearest = place;
                }
            }
            return nearest;
        }
    }

    /// What was found, and where in its name the typed text begins.
    private record Hit<T>(T thing, int place) {}

    /// Makes things searchable.
    ///
    /// @param names all that a thing is called
    public NameSearch(Collection<T> things, Function<T, ? extends Collection<String>> names) {
        this(things, names, new HashMap<>());
    }

    private NameSearch(
            Collection<T> things,
            Function<T, ? extends Collection<String>> names,
            Map<String, Letters> apart) {
        this.things = List.copyOf(things);
        this.names = names;
        this.apart = apart;
    }

    /// The search of things most of which are called as before: what was taken apart stays so.
    public NameSearch<T> over(Collection<T> changed) {
        return new NameSearch<>(changed, names, apart);
    }

    /// What has the typed text in a name: names that begin with it first, else in the given order.
    /// Where nothing has, what has nearly that.
    public List<T> find(String typed) {
        Letters wanted = Hangul.letters(typed);
        if (wanted.isEmpty()) {
            return things;
        }
        var hits = new ArrayList<Hit<T>>();
        for (Named<T> named : ready()) {
            int place = named.place(wanted);
            if (place >= 0) {
                hits.add(new Hit<>(named.thing(), place));
            }
        }
        if (hits.isEmpty()) {
            return nearly(wanted);
        }
        hits.sort(Comparator.comparingInt(Hit::place));
        return hits.stream().map(Hit::thing).toList();
    }

    private List<T> nearly(Letters wanted) {
        return ready().stream()
                .filter(named -> named.names().stream().anyMatch(name -> name.isNearly(wanted)))
                .map(Named::thing)
                .toList();
    }

    private List<Named<T>> ready() {
        List<Named<T>> known = ready;
        if (known == null) {
            known = things.stream().map(thing -> new Named<>(thing, letters(thing))).toList();
            ready = known;
        }
        return known;
    }

    private List<Letters> letters(T thing) {
        return names.apply(thing).stream()
                .map(name -> apart.computeIfAbsent(name, Hangul::letters))
                .toList();
    }
}
