package docket.pos.counter;

/// The screens that the bar leads to.
enum Tab {
    ORDER,
    BOARD,
    FLOOR,
    PLAN,
    HISTORY,
    MENU,
    EDITOR,
    SETTINGS
}
