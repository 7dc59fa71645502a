package docket.model.menu.list;

import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.Names;
import docket.model.menu.KitchenName;
import docket.model.menu.MenuItem;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the lines of a list say of names.
///
/// @param language that plain names are in
record ListedNames(String language, Findings findings) {
    /// The plain name; `""`, and told of, where a new item has none.
    String name(ListedItem row, @Nullable MenuItem known) {
        if (row.name() == null && known != null) {
            return known.name();
        }
        if (row.nameOrNone().isEmpty()) {
            findings.wrong(row, ListField.NAME, ListFault.NAME_MISSING);
            return "";
        }
        return text(row, ListField.NAME, row.nameOrNone());
    }

    /// A text of the list as it can be kept; `""`, and told of, where it cannot.
    String text(ListedItem row, ListField field, String text) {
        try {
            return Limits.text("text", text, Limits.NAME);
        } catch (InvalidValue no) {
            boolean isLong = text.codePointCount(0, text.length()) > Limits.NAME;
            findings.wrong(
                    row,
                    field,
                    isLong ? ListFault.TEXT_TOO_LONG : ListFault.TEXT_CONTROL,
                    Limits.NAME);
            return "";
        }
    }

    /// What the list says of the names. Where it gives another plain name and says nothing of that
    /// in the shop's language, which was the same, that goes along.
    Names names(ListedItem row, @Nullable MenuItem known, String name) {
        var names = new TreeMap<String, String>();
        Map<String, String> said = row.names();
        if (known != null && (said == null || !row.isWhole())) {
            names.putAll(known.names().byLanguage());
            if (known.name().equals(names.get(language))) {
                names.put(language, name);
            }
        }
        return changed(names, said == null ? Map.of() : said, row, ListField.NAMES);
    }

    private Names changed(
            Map<String, String> names, Map<String, String> said, ListedItem row, ListField field) {
        int wrongBefore = findings.wrongCount();
        for (Map.Entry<String, String> one : said.entrySet()) {
            requireLanguage(row, one.getKey());
            String text = text(row, field, one.getValue());
            if (text.isEmpty()) {
                names.remove(one.getKey());
            } else {
                names.put(one.getKey(), text);
            }
        }
        names.values().removeIf(String::isEmpty);
        return findings.wrongCount() == wrongBefore ? new Names(names) : Names.NONE;
    }

    private void requireLanguage(ListedItem row, String tag) {
        try {
            Names.requireLanguage(tag);
        } catch (InvalidValue no) {
            findings.wrong(row, ListField.NAMES, ListFault.MEMBER_WRONG, "names." + tag);
        }
    }

    /// What cooks read. Without a plain name it has none in other languages either.
    @Nullable KitchenName kitchenName(ListedItem row, @Nullable MenuItem known) {
        KitchenName now = known == null ? null : known.kitchenName();
        Map<String, String> said = row.kitchenNames();
        if (said == null || (said.isEmpty() && !row.isWhole())) {
            return now;
        }
        var names = new TreeMap<String, String>();
        if (now != null && !row.isWhole()) {
            names.put(ListedItem.PLAIN, now.name());
            names.putAll(now.names().byLanguage());
        }
        said.forEach((tag, name) -> names.put(tag, text(row, ListField.KITCHEN_NAME, name)));
        String plain = names.remove(ListedItem.PLAIN);
        Names others = changed(names, Map.copyOf(names), row, ListField.KITCHEN_NAME);
        return plain == null || plain.isEmpty() ? null : new KitchenName(plain, others);
    }
}
