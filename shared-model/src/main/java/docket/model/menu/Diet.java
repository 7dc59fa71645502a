package docket.model.menu;

/// What guests ask about an item before they choose it.
public enum Diet {
    VEGETARIAN,
    VEGAN,
    HALAL,
    KOSHER,
    GLUTEN_FREE,
    SPICY,
    ALCOHOL
}
