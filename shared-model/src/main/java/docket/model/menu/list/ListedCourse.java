package docket.model.menu.list;

import org.jspecify.annotations.Nullable;

/// The course that a line of a table gives its category.
///
/// @param line where it stands
/// @param category by id or name
/// @param course null: none, unless another line of the category says one
public record ListedCourse(int line, String category, @Nullable Integer course) {}
