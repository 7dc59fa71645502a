package docket.pos.counter.list;

import docket.model.Money;
import docket.model.menu.list.FieldChange;
import docket.model.menu.list.MenuChange;
import docket.model.menu.list.WrongLine;
import docket.pos.counter.list.ListRow.Tone;
import docket.ui.Texts;
import docket.wire.MenuPreview;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts a preview into words.
///
/// @param currency of the shop
record ListWords(Texts texts, String currency) {
    private static final String KITCHEN = "kitchen_name";
    private static final String NAME = "name";

    /// All of it, what is wrong first.
    List<ListRow> rows(MenuPreview preview) {
        return Stream.of(
                        preview.wrong().stream().map(wrong -> row(Tone.WRONG, wrong)),
                        preview.warnings().stream().map(word -> row(Tone.WARNING, word)),
                        preview.changes().stream()
                                .map(this::row)
                                .sorted(Comparator.comparing(ListRow::tone)))
                .flatMap(rows -> rows)
                .toList();
    }

    /// How much there is of each kind.
    String summary(MenuPreview preview) {
        if (preview.wrongCount() > 0) {
            return texts.text("list.wrong", preview.wrongCount());
        }
        return preview.changes().isEmpty()
                ? texts.text("list.same")
                : texts.text(
                        "list.changes",
                        count(preview, MenuChange.Kind.ADDED),
                        count(preview, MenuChange.Kind.CHANGED),
                        count(preview, MenuChange.Kind.REMOVED));
    }

    private static long count(MenuPreview preview, MenuChange.Kind kind) {
        return preview.changes().stream()
                .filter(change -> change.part() == MenuChange.Part.ITEM && change.kind() == kind)
                .count();
    }

    private ListRow row(Tone tone, WrongLine wrong) {
        return new ListRow(
                tone,
                place(wrong),
                texts.text("list.fault." + wrong.fault(), wrong.details().toArray()));
    }

    private String place(WrongLine wrong) {
        if (wrong.line() == 0) {
            return texts.text("list.wholeFile");
        }
        return wrong.column() == 0
                ? texts.text("list.line", String.valueOf(wrong.line()))
                : texts.text(
                        "list.lineColumn",
                        String.valueOf(wrong.line()),
                        String.valueOf(wrong.column()));
    }

    private ListRow row(MenuChange change) {
        Tone tone =
                switch (change.kind()) {
                    case ADDED -> Tone.ADDED;
                    case CHANGED -> Tone.CHANGED;
                    case REMOVED -> Tone.REMOVED;
                };
        String part = texts.text("list.part." + change.part());
        String subject =
                switch (change.part()) {
                    case ITEM -> change.name();
                    case ORDER -> part;
                    case CATEGORY, STATION, NOTE -> part + " · " + change.name();
                };
        return new ListRow(
                tone,
                subject,
                change.fields().stream()
                        .filter(field -> tone != Tone.ADDED || !field.field().equals(NAME))
                        .map(field -> said(field, tone))
                        .collect(Collectors.joining("   ")));
    }

    private String said(FieldChange field, Tone tone) {
        String after = value(field.field(), field.after());
        return tone == Tone.ADDED
                ? "%s: %s".formatted(label(field.field()), after)
                : "%s: %s → %s"
                        .formatted(
                                label(field.field()), value(field.field(), field.before()), after);
    }

    private String label(String field) {
        for (String name : List.of(KITCHEN, NAME)) {
            if (field.startsWith(name + "_")) {
                return "%s (%s)"
                        .formatted(
                                texts.text("list.field." + name),
                                field.substring(name.length() + 1));
            }
        }
        return texts.text("list.field." + field);
    }

    private String value(String field, String value) {
        if (value.isEmpty()) {
            return texts.text("list.none");
        }
        return switch (field) {
            case "price" -> texts.amount(new Money(Long.parseLong(value)), currency);
            case "hidden", "catchAll" -> texts.text("list.yes");
            case "colour" -> words("colour.", value);
            case "allergens" -> words("allergen.", value);
            case "diets" -> words("diet.", value);
            default -> value;
        };
    }

    /// What a list calls `gluten, milk`, as people call it.
    private String words(String keys, String value) {
        return Stream.of(value.split(", "))
                .map(word -> texts.text(keys + word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }
}
