package docket.pos.server.menu.list;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import docket.model.Limits;
import docket.model.menu.Hours;
import docket.model.menu.ItemCode;
import docket.model.menu.list.ListFault;
import docket.model.menu.list.ListField;
import docket.model.menu.list.ListedCourse;
import docket.model.menu.list.ListedItem;
import docket.model.menu.list.ListedSelling;
import docket.model.menu.list.MenuList;
import docket.model.menu.list.WrongLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a table of items. Used once.
final class CsvMenu {
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "o", "예", "네");
    private static final Set<String> NO = Set.of("", "no", "n", "false", "0", "x", "아니오", "아니요");

    /// Lines that may stand above the one that names the columns.
    private static final int TITLES = 10;

    private static final Pattern COURSE = Pattern.compile("[1-" + Limits.COURSES + "]?");

    private final Currency currency;
    private final List<ListedItem> items = new ArrayList<>();
    private final List<ListedCourse> courses = new ArrayList<>();
    private final List<WrongLine> wrong = new ArrayList<>();
    private @Nullable Columns columns;

    /// The first line, where it names no columns.
    private @Nullable Columns titles;

    private int passedOver;
    private String above = "";
    private int fromAbove;

    private CsvMenu(Currency currency) {
        this.currency = currency;
    }

    static MenuList read(String text, Currency currency) {
        char separator = separator(text);
        Optional<WrongLine> broken = Quoting.fault(text, separator);
        return broken.isPresent()
                ? MenuList.unreadable(broken.get())
                : new CsvMenu(currency).list(text, separator);
    }

    /// The one of the usual separators that a line among the first has most of.
    private static char separator(String text) {
        List<String> first =
                text.lines().filter(line -> !line.isBlank()).limit(TITLES + 1).toList();
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(c -> most(first, c)))
                .filter(c -> most(first, c) > 0)
                .orElse(',');
    }

    private static long most(List<String> lines, char separator) {
        return lines.stream()
                .mapToLong(line -> line.chars().filter(x -> x == separator).count())
                .max()
                .orElse(0);
    }

    private MenuList list(String text, char separator) {
        try (CsvReader<CsvRecord> lines =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(text)) {
            for (CsvRecord line : lines) {
                if (line.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (!take((int) line.getStartingLineNumber(), line.getFields())) {
                    break;
                }
            }
        } catch (CsvParseException | java.io.IOException no) {
            return MenuList.unreadable(WrongLine.of(0, 0, ListFault.NOT_TEXT));
        }
        Columns known = columns == null ? titles : columns;
        return known == null
                ? MenuList.unreadable(WrongLine.of(0, 0, ListFault.EMPTY))
                : new MenuList(
                        null,
                        null,
                        items,
                        null,
                        null,
                        courses,
                        known.places(),
                        wrong(known),
                        words(known));
    }

    private List<WrongLine> wrong(Columns known) {
        return columns == null ? known.wrong() : wrong;
    }

    private List<WrongLine> words(Columns known) {
        var words = new ArrayList<>(known.unknown());
        if (fromAbove > 0) {
            words.add(WrongLine.of(0, 0, ListFault.CATEGORY_FROM_ABOVE, fromAbove));
        }
        return words;
    }

    /// Whether the lines after this one count too.
    private boolean take(int line, List<String> cells) {
        Columns known = columns;
        if (known == null) {
            return takeColumns(new Columns(line, cells));
        }
        if (items.size() == MenuList.ITEMS) {
            wrong.add(WrongLine.of(line, 0, ListFault.TOO_MANY_ITEMS, MenuList.ITEMS));
            return false;
        }
        items.add(item(known, line, cells));
        return true;
    }

    /// Lists have a title above the columns, or the name and the date of the shop.
    private boolean takeColumns(Columns named) {
        boolean isFirst = titles == null;
        if (isFirst ? named.areNamed() : named.areSurelyNamed()) {
            columns = named;
            wrong.addAll(named.wrong());
            return named.wrong().isEmpty();
        }
        if (isFirst) {
            titles = named;
        }
        passedOver++;
        return passedOver <= TITLES;
    }

    /// A spreadsheet writes what stands in several rows at once into the first of them alone.
    private @Nullable String category(Columns known, List<String> cells) {
        Optional<String> cell = known.cell(ListField.CATEGORY, cells);
        if (cell.filter(said -> !said.isBlank()).isPresent()) {
            above = cell.get();
        } else if (cell.isPresent() && !above.isEmpty()) {
            fromAbove++;
            return above;
        }
        return cell.orElse(null);
    }

    private ListedItem item(Columns known, int line, List<String> cells) {
        int wrongBefore = wrong.size();
        if (cells.stream().skip(known.count()).anyMatch(cell -> !cell.isBlank())) {
            wrong.add(WrongLine.of(line, known.count() + 1, ListFault.TOO_MANY_CELLS));
        }
        PriceCell price =
                known.cell(ListField.PRICE, cells)
                        .map(cell -> PriceCell.read(cell, currency))
                        .orElse(null);
        if (price != null && price.fault() != null) {
            fault(known, line, ListField.PRICE, price.fault(), price.details().toArray());
        }
        Boolean hidden = yes(known, ListField.HIDDEN, line, cells);
        ListedSelling selling = selling(known, line, cells);
        String category = category(known, cells);
        takeCourse(known, line, cells, category);
        return new ListedItem(
                line,
                wrong.size() > wrongBefore,
                false,
                known.cell(ListField.ID, cells).orElse(null),
                known.cell(ListField.NAME, cells).orElse(null),
                known.names(cells),
                price == null ? null : price.price(),
                category,
                known.cell(ListField.STATIONS, cells).map(CsvMenu::parts).orElse(null),
                known.cell(ListField.COLOUR, cells).orElse(null),
                hidden,
                null,
                known.kitchenNames(cells),
                known.cell(ListField.ALLERGENS, cells).map(CsvMenu::words).orElse(null),
                known.cell(ListField.DIETS, cells).map(CsvMenu::words).orElse(null),
                null,
                known.cell(ListField.TAX_CLASS, cells).orElse(null),
                null,
                selling,
                null);
    }

    private void takeCourse(
            Columns known, int line, List<String> cells, @Nullable String category) {
        Optional<String> cell = known.cell(ListField.COURSE, cells).map(String::strip);
        if (cell.isEmpty()) {
            return;
        }
        if (!COURSE.matcher(cell.get()).matches()) {
            fault(
                    known,
                    line,
                    ListField.COURSE,
                    ListFault.COURSE_WRONG,
                    cell.get(),
                    Limits.COURSES);
        } else if (category != null && !category.isBlank()) {
            Integer course = cell.get().isEmpty() ? null : Integer.valueOf(cell.get());
            courses.add(new ListedCourse(line, category, course));
        }
    }

    private ListedSelling selling(Columns known, int line, List<String> cells) {
        PriceRulesCell prices =
                known.cell(ListField.PRICES, cells)
                        .map(cell -> PriceRulesCell.read(cell, currency))
                        .orElse(null);
        if (prices != null && prices.wrong() != null) {
            fault(known, line, ListField.PRICES, ListFault.PRICE_RULE, prices.wrong());
        }
        return new ListedSelling(
                prices == null ? null : prices.rules(),
                hours(known, line, cells),
                yes(known, ListField.OPEN_PRICE, line, cells),
                codes(known, line, cells));
    }

    private @Nullable List<ItemCode> codes(Columns known, int line, List<String> cells) {
        Optional<CodesCell> cell = known.cell(ListField.CODES, cells).map(CodesCell::read);
        cell.map(CodesCell::wrong)
                .ifPresent(
                        wrong -> fault(known, line, ListField.CODES, ListFault.CODE_WRONG, wrong));
        return cell.map(CodesCell::codes).orElse(null);
    }

    private @Nullable List<Hours> hours(Columns known, int line, List<String> cells) {
        Optional<String> cell = known.cell(ListField.HOURS, cells);
        if (cell.isEmpty()) {
            return null;
        }
        var all = new ArrayList<Hours>();
        for (String part : cell.get().split("\\|", -1)) {
            Optional<Hours> hours = part.isBlank() ? Optional.empty() : HoursText.read(part);
            if (hours.isEmpty() && !part.isBlank()) {
                fault(known, line, ListField.HOURS, ListFault.HOURS_WRONG, part.strip());
            }
            hours.ifPresent(all::add);
        }
        return all;
    }

    private static List<String> words(String cell) {
        return Stream.of(cell.split("[|;,]", -1)).filter(word -> !word.isBlank()).toList();
    }

    private @Nullable Boolean yes(Columns known, ListField field, int line, List<String> cells) {
        Optional<String> cell = known.cell(field, cells);
        if (cell.isEmpty()) {
            return null;
        }
        String said = cell.get().strip().toLowerCase(Locale.ROOT);
        if (!YES.contains(said) && !NO.contains(said)) {
            fault(known, line, field, ListFault.HIDDEN_UNKNOWN, cell.get().strip());
            return null;
        }
        return YES.contains(said);
    }

    private static List<String> parts(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell);
    }

    private void fault(
            Columns known, int line, ListField field, ListFault fault, Object... details) {
        int column = known.places().getOrDefault(field, 0);
        wrong.add(WrongLine.of(line, column, fault, details));
    }
}
