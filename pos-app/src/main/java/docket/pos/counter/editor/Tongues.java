package docket.pos.counter.editor;

import docket.model.Names;
import docket.ui.Language;
import java.util.TreeMap;

/// The two languages that a name is written in: the shop's, and the other one.
record Tongues(Language own, Language other) {
    /// Those of a shop.
    static Tongues of(String language) {
        Language own = Language.of(language);
        return new Tongues(own, own.other());
    }

    String other(Names names) {
        return names.in(other.tag(), "");
    }

    /// The names of what is called anew; those in third languages stay.
    ///
    /// @param name in the shop's language, which the names may tell too
    /// @param written in the other one; `""`: none
    Names with(Names names, String name, String written) {
        var all = new TreeMap<>(names.byLanguage());
        all.computeIfPresent(own.tag(), (tag, before) -> name.strip());
        if (written.isBlank()) {
            all.remove(other.tag());
        } else {
            all.put(other.tag(), written.strip());
        }
        return new Names(all);
    }
}
