package docket.model.menu;

/// The colours that a tile can have; the theme of a screen knows how each looks.
public enum TileColour {
    RED,
    ORANGE,
    AMBER,
    GREEN,
    TEAL,
    BLUE,
    INDIGO,
    PURPLE,
    PINK,
    BROWN,
    GREY
}
