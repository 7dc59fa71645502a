package docket.model.menu.list;

import docket.model.menu.Category;
import docket.model.menu.CategoryId;
import docket.model.menu.Menu;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The courses that a table gives categories. One that stands in the first of a category's lines
/// alone, as spreadsheets write what several rows share, is that of the category.
final class ListedCourses {
    private final Map<CategoryId, @Nullable ListedCourse> said = new HashMap<>();

    /// @param find the category that is called so
    ListedCourses(MenuList list, Function<String, Optional<Category>> find, Findings findings) {
        for (ListedCourse course : list.courses()) {
            find.apply(course.category())
                    .ifPresent(category -> note(category, course, list, findings));
        }
    }

    private void note(Category category, ListedCourse course, MenuList list, Findings findings) {
        ListedCourse first = said.get(category.id());
        if (course.course() == null || first == null) {
            said.put(category.id(), first == null ? course : first);
        }
        if (course.course() == null || first == null || course.course().equals(first.course())) {
            return;
        }
        if (first.course() == null) {
            said.put(category.id(), course);
        } else {
            findings.wrong(
                    course.line(),
                    list.columns().getOrDefault(ListField.COURSE, 0),
                    ListFault.COURSE_DIFFERS,
                    first.line(),
                    category.name());
        }
    }

    /// The categories with their courses, each in its next version where that is another than now.
    List<Category> on(List<Category> categories, Menu before) {
        Set<CategoryId> known =
                before.categories().stream().map(Category::id).collect(Collectors.toSet());
        return categories.stream().map(now -> with(now, known.contains(now.id()))).toList();
    }

    private Category with(Category now, boolean isKnown) {
        ListedCourse course = said.get(now.id());
        if (course == null || Objects.equals(course.course(), now.course())) {
            return now;
        }
        return new Category(
                now.id(),
                now.name(),
                now.names(),
                now.colour(),
                isKnown ? now.version() + 1 : now.version(),
                now.hours(),
                course.course());
    }
}
