package docket.pos.server.menu.list;

import docket.model.menu.list.ListFault;
import docket.model.menu.list.ListField;
import docket.model.menu.list.ListedItem;
import docket.model.menu.list.WrongLine;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the columns of a table are, by the names in its first line, English or Korean.
final class Columns {
    private static final Map<ListField, List<String>> CALLED =
            Map.ofEntries(
                    Map.entry(ListField.ID, List.of("id", "아이디")),
                    Map.entry(
                            ListField.NAME,
                            List.of(
                                    "name", "item", "menu", "이름", "메뉴", "메뉴명", "상품명", "품명", "품목명",
                                    "메뉴이름", "메뉴명(한글)")),
                    Map.entry(
                            ListField.PRICE,
                            List.of("price", "가격", "단가", "판매가", "금액", "판매가격", "판매단가")),
                    Map.entry(
                            ListField.CATEGORY,
                            List.of(
                                    "category",
                                    "group",
                                    "분류",
                                    "카테고리",
                                    "그룹",
                                    "분류명",
                                    "카테고리명",
                                    "메뉴분류",
                                    "대분류")),
                    Map.entry(
                            ListField.STATIONS, List.of("stations", "station", "구역", "주방", "주방구역")),
                    Map.entry(ListField.COLOUR, List.of("colour", "color", "색", "색상")),
                    Map.entry(ListField.HIDDEN, List.of("hidden", "숨김")),
                    Map.entry(
                            ListField.KITCHEN_NAME,
                            List.of("kitchen_name", "kitchenname", "주방이름", "주방명")),
                    Map.entry(ListField.ALLERGENS, List.of("allergens", "알레르기", "알레르기유발물질")),
                    Map.entry(ListField.DIETS, List.of("diets", "식이")),
                    Map.entry(
                            ListField.TAX_CLASS,
                            List.of("tax_class", "taxclass", "tax", "세금", "과세구분")),
                    Map.entry(
                            ListField.PRICES,
                            List.of("prices", "other_prices", "otherprices", "조건별가격", "추가가격")),
                    Map.entry(ListField.HOURS, List.of("hours", "판매시간", "시간")),
                    Map.entry(
                            ListField.OPEN_PRICE,
                            List.of("open_price", "openprice", "가격직접입력", "시가")),
                    Map.entry(ListField.CODES, List.of("codes", "code", "barcode", "바코드", "코드")),
                    Map.entry(ListField.COURSE, List.of("course", "코스", "코스번호")));

    /// A name in another language: `name_en`, `name:en`, `이름_en`, `이름(en)`.
    private static final Pattern OF_LANGUAGE =
            Pattern.compile(
                    "(kitchen[_ ]?|주방\\s*)?(?:name|이름)\\s*[_:"
                            + " (-]\\s*([a-z]{2,3}(?:-[a-z0-9]{2,8})*)\\s*\\)?",
                    Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> LANGUAGES =
            Map.of(
                    "영어", "en", "영어이름", "en", "영문명", "en", "영문메뉴명", "en", "메뉴명(영문)", "en", "이름(영어)",
                    "en", "한국어", "ko", "한글이름", "ko", "한글명", "ko", "이름(한국어)", "ko");

    private final Map<ListField, Integer> fields = new EnumMap<>(ListField.class);
    private final Map<String, Integer> languages = new LinkedHashMap<>();
    private final Map<String, Integer> kitchenLanguages = new LinkedHashMap<>();
    private final List<WrongLine> wrong = new ArrayList<>();
    private final List<WrongLine> unknown = new ArrayList<>();
    private final int count;

    /// @param line where the names are
    Columns(int line, List<String> names) {
        int last = names.size();
        while (last > 0 && names.get(last - 1).isBlank()) {
            last--;
        }
        count = last;
        for (int place = 0; place < count; place++) {
            add(line, place, names.get(place).strip());
        }
        if (!areNamed()) {
            wrong.add(WrongLine.of(line, 0, ListFault.NO_NAME_COLUMN));
        }
    }

    private void add(int line, int place, String name) {
        Matcher tagged = OF_LANGUAGE.matcher(name);
        boolean isTagged = tagged.matches();
        boolean isOfKitchen = isTagged && tagged.group(1) != null;
        Optional<String> language =
                isTagged
                        ? Optional.of(tagged.group(2))
                        : Optional.ofNullable(LANGUAGES.get(key(name)));
        Optional<ListField> field = field(name);
        boolean isTwice;
        if (field.isPresent()) {
            isTwice = fields.putIfAbsent(field.get(), place) != null;
        } else if (language.isPresent()) {
            Map<String, Integer> of = isOfKitchen ? kitchenLanguages : languages;
            isTwice = of.putIfAbsent(language.get(), place) != null;
        } else {
            isTwice = false;
            unknown.add(WrongLine.of(line, place + 1, ListFault.COLUMN_UNKNOWN, name));
        }
        if (isTwice) {
            wrong.add(WrongLine.of(line, place + 1, ListFault.COLUMN_TWICE, name));
        }
    }

    private static Optional<ListField> field(String name) {
        String key = key(name);
        return CALLED.entrySet().stream()
                .filter(entry -> entry.getValue().contains(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Whether a table can have a column of names in this language.
    static boolean isTitled(String language) {
        return OF_LANGUAGE.matcher("name_" + language).matches();
    }

    /// Without spaces, and without the unit that people write behind a price.
    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\((원|₩|krw)\\)$", "");
    }

    /// Whether such a line names columns, and is not a title above them.
    boolean areNamed() {
        return fields.containsKey(ListField.NAME) || fields.containsKey(ListField.ID);
    }

    /// Whether it names enough of them to be no item that is called as a column is.
    boolean areSurelyNamed() {
        return areNamed() && fields.size() > 1;
    }

    int count() {
        return count;
    }

    List<WrongLine> wrong() {
        return wrong;
    }

    List<WrongLine> unknown() {
        return unknown;
    }

    /// The cell of a field; empty where the table has no such column.
    Optional<String> cell(ListField field, List<String> cells) {
        return Optional.ofNullable(fields.get(field)).map(place -> cell(place, cells));
    }

    /// The names by language that a line gives.
    Map<String, String> names(List<String> cells) {
        var names = new LinkedHashMap<String, String>();
        languages.forEach((language, place) -> names.put(language, cell(place, cells)));
        return names;
    }

    /// What cooks read, by language.
    Map<String, String> kitchenNames(List<String> cells) {
        var names = new LinkedHashMap<String, String>();
        cell(ListField.KITCHEN_NAME, cells).ifPresent(n -> names.put(ListedItem.PLAIN, n));
        kitchenLanguages.forEach((language, place) -> names.put(language, cell(place, cells)));
        return names;
    }

    /// Where each field stands, from 1; names at the first of theirs.
    Map<ListField, Integer> places() {
        var places = new EnumMap<ListField, Integer>(ListField.class);
        fields.forEach((field, place) -> places.put(field, place + 1));
        languages.values().stream()
                .findFirst()
                .ifPresent(place -> places.put(ListField.NAMES, place + 1));
        return places;
    }

    private static String cell(int place, List<String> cells) {
        return place < cells.size() ? Harmless.read(cells.get(place)) : "";
    }
}
