package docket.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What the drawings of every program must hold: a misspelt `${controller.model.x}` loads silently,
/// so every one is looked up here.
public interface FxmlContract {
    Pattern EXPRESSION = Pattern.compile("\\$\\{controller\\.([\\w.]+)}");
    Pattern HANDLER = Pattern.compile("\"#(\\w+)\"");

    /// The program's views, each beside its drawing.
    Stream<Class<?>> views();

    @TestFactory
    default Stream<DynamicTest> everyExpressionNamesAProperty() {
        return views().map(
                        view -> DynamicTest.dynamicTest(view.getSimpleName(), () -> resolve(view)));
    }

    @TestFactory
    default Stream<DynamicTest> everyHandlerIsThere() {
        return views().map(
                        view ->
                                DynamicTest.dynamicTest(
                                        view.getSimpleName(),
                                        () ->
                                                assertThat(view.getDeclaredMethods())
                                                        .extracting(Method::getName)
                                                        .containsAll(named(HANDLER, view))));
    }

    private static void resolve(Class<?> view) throws IOException {
        for (String expression : named(EXPRESSION, view)) {
            Class<?> owner = view;
            List<String> steps = List.of(expression.split("\\.", -1));
            for (String step : steps.subList(0, steps.size() - 1)) {
                owner = method(owner, getter(step), expression);
            }
            method(owner, getter(steps.getLast()), expression);
            method(owner, steps.getLast() + "Property", expression);
        }
    }

    private static Class<?> method(Class<?> owner, String name, String expression) {
        return Arrays.stream(owner.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError(expression + ": no " + name + " in " + owner))
                .getReturnType();
    }

    private static String getter(String step) {
        return "get" + Character.toUpperCase(step.charAt(0)) + step.substring(1);
    }

    private static List<String> named(Pattern pattern, Class<?> view) throws IOException {
        String name = view.getSimpleName().replaceFirst("View$", ".fxml");
        try (InputStream drawing = Objects.requireNonNull(view.getResourceAsStream(name), name)) {
            String fxml = new String(drawing.readAllBytes(), StandardCharsets.UTF_8);
            return pattern.matcher(fxml).results().map(found -> found.group(1)).toList();
        }
    }
}
