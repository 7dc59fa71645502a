package docket.model.menu.list;

/// What a list can say of an item, so that a fault can point at its column.
public enum ListField {
    ID,
    NAME,
    NAMES,
    PRICE,
    CATEGORY,
    STATIONS,
    COLOUR,
    HIDDEN,
    KITCHEN_NAME,
    ALLERGENS,
    DIETS,
    TAX_CLASS,
    PRICES,
    HOURS,
    OPEN_PRICE,
    CODES,
    COURSE
}
