package docket.model.menu;

/// What some guests must not eat: the fourteen that are declared in the EU, and buckwheat, peach,
/// tomato and pork, which are declared in Korea.
public enum Allergen {
    GLUTEN,
    CRUSTACEANS,
    EGGS,
    FISH,
    PEANUTS,
    SOYBEANS,
    MILK,
    NUTS,
    CELERY,
    MUSTARD,
    SESAME,
    SULPHITES,
    LUPIN,
    MOLLUSCS,
    BUCKWHEAT,
    PEACH,
    TOMATO,
    PORK
}
