package docket.pos.server.menu.list;

import de.siegmar.fastcsv.writer.CsvWriter;
import docket.model.Names;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.Category;
import docket.model.menu.KitchenName;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Station;
import docket.model.menu.list.NameIndex;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes the items of a menu as a table that spreadsheets open and [CsvMenu] reads.
final class CsvExport {
    /// Without it, spreadsheets take the file for one in an old national code.
    private static final String UTF8_MARK = "\uFEFF";

    private static final String BETWEEN = "|";

    /// What it says of an item.
    private record Column(String title, Function<MenuItem, String> cell) {}

    private CsvExport() {}

    /// @param language of the shop, in which the plain names are
    static String write(Menu menu, String language, Currency currency) {
        List<Column> columns = columns(menu, language, currency);
        var text = new StringWriter();
        text.write(UTF8_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns.stream().map(Column::title).toList());
            menu.items().forEach(item -> csv.writeRecord(cells(columns, item)));
        } catch (IOException noFileIsWritten) {
            throw new UncheckedIOException(noFileIsWritten);
        }
        return text.toString();
    }

    private static List<String> cells(List<Column> columns, MenuItem item) {
        return columns.stream().map(column -> Harmless.write(column.cell().apply(item))).toList();
    }

    private static List<Column> columns(Menu menu, String language, Currency currency) {
        var categories =
                new NameIndex<>(
                        menu.categories(), c -> c.id().value(), Category::name, Category::names);
        var stations =
                new NameIndex<>(
                        menu.stations(), s -> s.id().value(), Station::name, Station::names);
        var columns = new ArrayList<Column>();
        columns.add(new Column("id", item -> item.id().value()));
        columns.add(new Column("name", MenuItem::name));
        named(columns, "name_", menu, MenuItem::names, language);
        columns.add(new Column("price", item -> PriceCell.write(item.price(), currency)));
        columns.add(
                new Column(
                        "category",
                        item ->
                                categories
                                        .find(item.categoryId().value())
                                        .map(categories::call)
                                        .orElseThrow()));
        columns.add(
                new Column(
                        "stations",
                        item ->
                                item.stationIds().stream()
                                        .map(id -> stations.find(id.value()).orElseThrow())
                                        .map(stations::call)
                                        .collect(Collectors.joining(BETWEEN))));
        columns.add(
                new Column(
                        "colour",
                        item ->
                                item.colour() == null
                                        ? ""
                                        : item.colour().name().toLowerCase(Locale.ROOT)));
        columns.add(new Column("hidden", item -> isHidden(item) ? "yes" : ""));
        kitchen(columns, menu);
        columns.add(new Column("allergens", item -> words(item.allergens())));
        columns.add(new Column("diets", item -> words(item.diets())));
        if (menu.items().stream().anyMatch(item -> item.taxClass() != null)) {
            columns.add(
                    new Column(
                            "tax_class", item -> Optional.ofNullable(item.taxClass()).orElse("")));
        }
        if (menu.items().stream().anyMatch(item -> !item.terms().prices().isEmpty())) {
            columns.add(new Column("prices", item -> PriceRulesCell.write(item.terms(), currency)));
        }
        if (menu.items().stream().anyMatch(item -> !item.terms().hours().isEmpty())) {
            columns.add(new Column("hours", item -> HoursText.write(item.terms().hours())));
        }
        if (menu.items().stream().anyMatch(item -> item.terms().isOpen())) {
            columns.add(new Column("open_price", item -> item.terms().isOpen() ? "yes" : ""));
        }
        if (menu.items().stream().anyMatch(item -> !item.terms().codes().isEmpty())) {
            columns.add(new Column("codes", item -> CodesCell.write(item.terms().codes())));
        }
        if (menu.hasCourses()) {
            columns.add(
                    new Column(
                            "course",
                            item ->
                                    Optional.ofNullable(menu.courseOf(item))
                                            .map(String::valueOf)
                                            .orElse("")));
        }
        return columns;
    }

    /// What cooks read, where any item has a name of its own for them.
    private static void kitchen(List<Column> columns, Menu menu) {
        if (menu.items().stream().anyMatch(item -> item.kitchenName() != null)) {
            columns.add(
                    new Column(
                            "kitchen_name",
                            item ->
                                    Optional.ofNullable(item.kitchenName())
                                            .map(KitchenName::name)
                                            .orElse("")));
            named(
                    columns,
                    "kitchen_name_",
                    menu,
                    item ->
                            Optional.ofNullable(item.kitchenName())
                                    .map(KitchenName::names)
                                    .orElse(Names.NONE),
                    "");
        }
    }

    private static void named(
            List<Column> columns,
            String title,
            Menu menu,
            Function<MenuItem, Names> names,
            String language) {
        languages(menu, names, language).stream()
                .filter(Columns::isTitled)
                .forEach(
                        tag ->
                                columns.add(
                                        new Column(
                                                title + tag,
                                                item -> names.apply(item).in(tag, ""))));
    }

    private static String words(List<? extends Enum<?>> all) {
        return all.stream()
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(BETWEEN));
    }

    /// The languages of the names; that of the shop only where a name in it is not the plain one,
    /// since who changes a name in a table changes one cell.
    private static List<String> languages(
            Menu menu, Function<MenuItem, Names> names, String language) {
        return menu.items().stream()
                .flatMap(
                        item ->
                                names.apply(item).byLanguage().entrySet().stream()
                                        .filter(
                                                entry ->
                                                        !entry.getKey().equals(language)
                                                                || !entry.getValue()
                                                                        .equals(item.name())))
                .map(entry -> entry.getKey())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isHidden(MenuItem item) {
        return item.availability().status() == AvailabilityStatus.HIDDEN;
    }
}
