package docket.pos.server.menu.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import docket.model.Money;
import docket.model.Names;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.CannedNote;
import docket.model.menu.Category;
import docket.model.menu.Hours;
import docket.model.menu.KitchenName;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.ModifierGroup;
import docket.model.menu.PictureId;
import docket.model.menu.RouteRule;
import docket.model.menu.Slot;
import docket.model.menu.Station;
import docket.model.menu.StationId;
import docket.model.menu.TileColour;
import docket.model.menu.Variant;
import docket.model.menu.list.ListFault;
import docket.model.menu.list.ListedItem;
import docket.model.menu.list.ListedSelling;
import docket.model.menu.list.MenuList;
import docket.model.menu.list.WrongLine;
import docket.wire.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;

/// The whole menu as JSON: all that a table says, and the stations, categories, choices and canned
/// notes. Reads one; used once.
final class JsonMenu {
    private final String currency;
    private final Predicate<PictureId> isHere;
    private int picturesMissing;
    private final List<ListedItem> items = new ArrayList<>();
    private final List<WrongLine> wrong = new ArrayList<>();
    private @Nullable List<Station> stations;
    private @Nullable List<Category> categories;
    private @Nullable List<CannedNote> cannedNotes;
    private @Nullable List<RouteRule> routes;

    /// The file.
    private record Written(
            String currency,
            List<Station> stations,
            List<WrittenCategory> categories,
            List<Item> items,
            List<CannedNote> cannedNotes,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RouteRule> routes) {}

    /// One category of it.
    private record WrittenCategory(
            String id,
            String name,
            Names names,
            TileColour colour,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Hours> hours,
            @Nullable Integer course) {
        static WrittenCategory of(Category category) {
            return new WrittenCategory(
                    category.id().value(),
                    category.name(),
                    category.names(),
                    category.colour(),
                    category.hours(),
                    category.course());
        }
    }

    /// One item of it.
    private record Item(
            @Nullable String id,
            @Nullable String name,
            @Nullable Map<String, String> names,
            @Nullable Long price,
            @Nullable String category,
            @Nullable List<String> stations,
            @Nullable String colour,
            @Nullable Boolean hidden,
            @Nullable List<ModifierGroup> modifierGroups,
            @Nullable Map<String, String> kitchenNames,
            @Nullable List<String> allergens,
            @Nullable List<String> diets,
            @Nullable List<Variant> variants,
            @Nullable String taxClass,
            @Nullable List<Slot> slots,
            @Nullable ListedSelling selling,
            @Nullable String imageUrl) {
        static Item of(MenuItem item) {
            return new Item(
                    item.id().value(),
                    item.name(),
                    item.names().byLanguage(),
                    item.price().minor(),
                    item.categoryId().value(),
                    item.stationIds().stream().map(StationId::value).toList(),
                    item.colour() == null ? "" : item.colour().name().toLowerCase(Locale.ROOT),
                    item.availability().status() == AvailabilityStatus.HIDDEN,
                    item.modifierGroups(),
                    kitchenNames(item.kitchenName()),
                    words(item.allergens()),
                    words(item.diets()),
                    item.variants(),
                    item.taxClass() == null ? "" : item.taxClass(),
                    item.slots(),
                    ListedSelling.of(item.terms()),
                    item.imageUrl() == null ? "" : item.imageUrl());
        }

        private static Map<String, String> kitchenNames(@Nullable KitchenName kitchen) {
            var names = new TreeMap<String, String>();
            if (kitchen != null) {
                names.put(ListedItem.PLAIN, kitchen.name());
                names.putAll(kitchen.names().byLanguage());
            }
            return names;
        }

        private static List<String> words(List<? extends Enum<?>> all) {
            return all.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
        }

        /// Whether something in it has no value.
        boolean hasGaps() {
            return Stream.of(stations, allergens, diets, modifierGroups, variants, slots)
                            .filter(Objects::nonNull)
                            .anyMatch(list -> list.stream().anyMatch(Objects::isNull))
                    || Stream.of(names, kitchenNames)
                            .filter(Objects::nonNull)
                            .anyMatch(map -> map.values().stream().anyMatch(Objects::isNull));
        }

        /// @param imageUrl what it says of its picture that can be kept
        ListedItem listed(int line, @Nullable String imageUrl) {
            return new ListedItem(
                    line,
                    false,
                    true,
                    id,
                    name,
                    names,
                    price == null ? null : new Money(price),
                    category,
                    stations,
                    colour,
                    hidden,
                    modifierGroups,
                    kitchenNames,
                    allergens,
                    diets,
                    variants,
                    taxClass,
                    slots,
                    selling == null ? ListedSelling.NOTHING : selling,
                    imageUrl);
        }
    }

    private JsonMenu(String currency, Predicate<PictureId> isHere) {
        this.currency = currency;
        this.isHere = isHere;
    }

    static byte[] write(Menu menu, String currency) {
        return Json.MAPPER
                .writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(
                        new Written(
                                currency,
                                menu.stations(),
                                menu.categories().stream().map(WrittenCategory::of).toList(),
                                menu.items().stream().map(Item::of).toList(),
                                menu.cannedNotes(),
                                menu.routes().rules()));
    }

    /// @param isHere whether there is a picture of this name
    static MenuList read(String text, String currency, Predicate<PictureId> isHere) {
        var reader = new JsonMenu(currency, isHere);
        try (JsonParser json = Json.STRICT.createParser(text)) {
            reader.file(json);
        } catch (StreamReadException no) {
            return MenuList.unreadable(at(no, ListFault.NOT_JSON));
        } catch (JacksonException no) {
            return MenuList.unreadable(at(no, ListFault.MEMBER_WRONG, Json.path(no)));
        }
        return new MenuList(
                reader.stations,
                reader.categories,
                reader.items,
                reader.cannedNotes,
                reader.routes,
                List.of(),
                Map.of(),
                reader.wrong,
                reader.warnings());
    }

    private void file(JsonParser json) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            wrong(json, ListFault.NOT_JSON);
            return;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = json.currentName();
            json.nextToken();
            if (!take(json, member)) {
                wrong(json, ListFault.MEMBER_WRONG, member);
                return;
            }
        }
        if (json.nextToken() != null) {
            wrong(json, ListFault.NOT_JSON);
        }
    }

    /// Whether it is a member of such a file.
    private boolean take(JsonParser json, String member) {
        switch (member) {
            case "currency" -> currency(json);
            case "stations" -> {
                return all(json.readValueAs(Station[].class), all -> stations = all);
            }
            case "categories" -> {
                return all(json.readValueAs(Category[].class), all -> categories = all);
            }
            case "cannedNotes" -> {
                return all(json.readValueAs(CannedNote[].class), all -> cannedNotes = all);
            }
            case "routes" -> {
                return all(json.readValueAs(RouteRule[].class), all -> routes = all);
            }
            case "items" -> {
                return items(json);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Whether no place of them is empty.
    private static <T> boolean all(T @Nullable [] values, Consumer<List<T>> taker) {
        if (values == null || Arrays.stream(values).anyMatch(Objects::isNull)) {
            return false;
        }
        taker.accept(List.of(values));
        return true;
    }

    private void currency(JsonParser json) {
        String theirs = String.valueOf(json.getString());
        if (!theirs.equals(currency)) {
            wrong(json, ListFault.CURRENCY, theirs, currency);
        }
    }

    private boolean items(JsonParser json) {
        if (!json.hasToken(JsonToken.START_ARRAY)) {
            return false;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            int line = json.currentTokenLocation().getLineNr();
            if (items.size() == MenuList.ITEMS) {
                wrong(json, ListFault.TOO_MANY_ITEMS, MenuList.ITEMS);
                json.skipChildren();
                return true;
            }
            Item item = json.readValueAs(Item.class);
            if (item == null || item.hasGaps()) {
                return false;
            }
            items.add(item.listed(line, picture(item.imageUrl())));
        }
        return true;
    }

    /// A picture that is not here is as if nothing were said of it.
    private @Nullable String picture(@Nullable String imageUrl) {
        if (imageUrl == null
                || imageUrl.isEmpty()
                || PictureId.at(imageUrl).filter(isHere).isPresent()) {
            return imageUrl;
        }
        picturesMissing++;
        return null;
    }

    private List<WrongLine> warnings() {
        return picturesMissing == 0
                ? List.of()
                : List.of(WrongLine.of(0, 0, ListFault.PICTURES_MISSING, picturesMissing));
    }

    private void wrong(JsonParser json, ListFault fault, Object... details) {
        TokenStreamLocation at = json.currentTokenLocation();
        wrong.add(WrongLine.of(at.getLineNr(), at.getColumnNr(), fault, details));
    }

    private static WrongLine at(JacksonException no, ListFault fault, Object... details) {
        TokenStreamLocation at = no.getLocation();
        boolean isKnown = at != null && at.getLineNr() > 0;
        return WrongLine.of(
                isKnown ? at.getLineNr() : 0,
                isKnown ? Math.max(0, at.getColumnNr()) : 0,
                fault,
                details);
    }
}
