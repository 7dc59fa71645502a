package docket.wire;

/// What is told once a file was brought into the menu.
///
/// @param asOf the fact that it was
/// @param items how many the menu has now
public record ImportedMenu(long asOf, int items) {}
