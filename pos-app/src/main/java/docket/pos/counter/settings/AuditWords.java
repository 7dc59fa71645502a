package docket.pos.counter.settings;

import docket.model.Money;
import docket.model.Shop;
import docket.model.audit.AuditAction;
import docket.model.audit.AuditEntry;
import docket.model.audit.AuditedChange;
import docket.model.event.Actor;
import docket.model.event.Floor;
import docket.model.menu.Station;
import docket.ui.Texts;
import docket.wire.Protocol;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says entries of the audit log in the language of the screen. What it has no word for, such as a
/// trait of a newer server, it says as it was written.
///
/// @param floor knows the shop's currency, zone and stations; null: not yet
record AuditWords(Texts texts, @Nullable Floor floor) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /// Where the words for the values of a trait are.
    private static final Map<String, List<String>> WORDS =
            Map.ofEntries(
                    Map.entry("role", List.of("role.", "settings.role.")),
                    Map.entry("kind", List.of("audit.kind.")),
                    Map.entry("line", List.of("line.")),
                    Map.entry("order", List.of("audit.order.")),
                    Map.entry("payment", List.of("audit.payment.")),
                    Map.entry("tender", List.of("tender.")),
                    Map.entry("item", List.of("item.")),
                    Map.entry("rush", List.of("audit.rush.")),
                    Map.entry("colour", List.of("colour.")),
                    Map.entry("allergens", List.of("allergen.")),
                    Map.entry("diets", List.of("diet.")),
                    Map.entry("language", List.of("audit.language.")),
                    Map.entry("tax", List.of("wizard.tax.")),
                    Map.entry("shade", List.of("audit.shade.")),
                    Map.entry("layout", List.of("audit.layout.")),
                    Map.entry("bump", List.of("audit.bump.")),
                    Map.entry("fullScreen", List.of("audit.switch.")),
                    Map.entry("started", List.of("audit.switch.")),
                    Map.entry("flash", List.of("audit.switch.")),
                    Map.entry("silent", List.of("audit.sound.")));

    /// In this order they are said.
    private static final List<String> ORDER =
            List.of(
                    "name",
                    "role",
                    "station",
                    "kind",
                    "line",
                    "order",
                    "payment",
                    "amount",
                    "tender",
                    "item",
                    "items",
                    "price",
                    "category",
                    "stations",
                    "kitchenName",
                    "choices",
                    "allergens",
                    "diets",
                    "colour",
                    "tables",
                    "currency",
                    "language",
                    "tax");

    AuditRow row(AuditEntry entry) {
        AuditedChange change = entry.change();
        Actor by = entry.by();
        boolean isNew = change.before().isEmpty();
        boolean isGone = change.after().isEmpty();
        Set<String> told =
                isNew || isGone ? all(change) : differing(change.before(), change.after());
        return new AuditRow(
                entry.n(),
                TIME.format(entry.at().atZone(zone())),
                by == null || by.person() == null ? "" : by.person(),
                by == null ? texts.text("audit.server") : by.station(),
                by == null || by.approver() == null ? "" : by.approver(),
                action(change.action()),
                subject(change),
                traits(change.before(), told),
                traits(change.after(), told),
                change.reason() == null ? "" : change.reason());
    }

    /// What the columns of an export are called, in the order of the parts of a row.
    List<String> titles() {
        return Stream.of(
                        "n",
                        "when",
                        "who",
                        "where",
                        "allowedBy",
                        "what",
                        "subject",
                        "before",
                        "after",
                        "why")
                .map(column -> texts.text("audit.column." + column))
                .toList();
    }

    String action(AuditAction action) {
        return texts.text("audit.action." + action);
    }

    private ZoneId zone() {
        return shop().map(Shop::zone).orElse(ZoneId.systemDefault());
    }

    private Optional<Shop> shop() {
        return Optional.ofNullable(floor).map(Floor::shop);
    }

    private String subject(AuditedChange change) {
        return switch (change.action()) {
            case APPROVED -> word(List.of("permission."), change.subject());
            case MENU_IMPORTED -> texts.text("nav.menu");
            case MENU_ARRANGED -> word(List.of("nav."), change.subject());
            default -> change.subject();
        };
    }

    private static Set<String> all(AuditedChange change) {
        var names = new LinkedHashSet<>(change.before().keySet());
        names.addAll(change.after().keySet());
        return names;
    }

    private static Set<String> differing(Map<String, String> before, Map<String, String> after) {
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> after.getOrDefault(name, "").equals(before.getOrDefault(name, "")));
        return names;
    }

    private String traits(Map<String, String> traits, Set<String> told) {
        var names = new ArrayList<>(ORDER);
        names.addAll(traits.keySet().stream().filter(name -> !ORDER.contains(name)).toList());
        return names.stream()
                .filter(name -> told.contains(name) && traits.containsKey(name))
                .map(
                        name ->
                                "%s: %s"
                                        .formatted(
                                                label(name),
                                                value(name, traits.getOrDefault(name, ""))))
                .collect(Collectors.joining(", "));
    }

    private String label(String trait) {
        return word(List.of("audit.trait."), trait);
    }

    private String value(String trait, String value) {
        return switch (trait) {
            case "amount", "price" -> amount(value);
            case "station" -> station(value);
            case "stations" -> each(value, this::station);
            case "allergens", "diets", "silent" ->
                    each(value, one -> word(WORDS.getOrDefault(trait, List.of()), one));
            default -> word(WORDS.getOrDefault(trait, List.of()), value);
        };
    }

    /// A list of values, each said by itself.
    private static String each(String values, UnaryOperator<String> word) {
        return Stream.of(values.split(", ")).map(word).collect(Collectors.joining(", "));
    }

    private String amount(String minor) {
        return minor.matches("-?\\d{1,15}")
                ? shop().map(
                                shop ->
                                        texts.amount(
                                                new Money(Long.parseLong(minor)), shop.currency()))
                        .orElse(minor)
                : minor;
    }

    private String station(String id) {
        if (id.equals(Protocol.ALL_STATIONS)) {
            return texts.text("settings.allStations");
        }
        return Optional.ofNullable(floor).stream()
                .flatMap(known -> known.menu().stations().stream())
                .filter(station -> station.id().value().equals(id))
                .findFirst()
                .map(this::name)
                .orElse(id);
    }

    private String name(Station station) {
        return texts.name(station.name(), station.names());
    }

    /// The word for a value; the value itself where there is none.
    private String word(List<String> prefixes, String value) {
        return prefixes.stream()
                .map(prefix -> texts.all().get(prefix + value))
                .filter(word -> word != null)
                .findFirst()
                .orElse(value);
    }
}
