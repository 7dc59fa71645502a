package docket.model;

import java.util.TreeMap;
import java.util.TreeSet;

/// What something is called: in the shop's language, and in others.
public record Called(String name, Names names) {
    /// The same with more behind it, in every language that either has: "Americano Large".
    public Called and(Called more) {
        var tags = new TreeSet<>(names.byLanguage().keySet());
        tags.addAll(more.names.byLanguage().keySet());
        var all = new TreeMap<String, String>();
        tags.forEach(
                tag -> all.put(tag, joined(names.in(tag, name), more.names.in(tag, more.name))));
        return new Called(joined(name, more.name), new Names(all));
    }

    private static String joined(String first, String second) {
        String whole = first + " " + second;
        int fitting = Math.min(whole.codePointCount(0, whole.length()), Limits.NAME);
        return whole.substring(0, whole.offsetByCodePoints(0, fitting)).strip();
    }
}
