package docket.model.menu.list;

/// One thing about an item, a category or a station that becomes another.
///
/// @param field such as `price` or `name_ko`
/// @param before as it is; amounts in minor units; `""` for none
/// @param after as it will be
public record FieldChange(String field, String before, String after) {}
