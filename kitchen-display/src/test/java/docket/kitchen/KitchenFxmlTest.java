package docket.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import docket.kitchen.board.BoardView;
import docket.kitchen.connect.ConnectView;
import docket.kitchen.recall.RecallView;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A misspelt `${controller.model.x}` loads silently, so every one is looked up here.
class KitchenFxmlTest {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{controller\\.([\\w.]+)}");
    private static final Pattern HANDLER = Pattern.compile("\"#(\\w+)\"");

    static Stream<Class<?>> views() {
        return Stream.of(BoardView.class, RecallView.class, ConnectView.class, LeaveView.class);
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyExpressionNamesAProperty(Class<?> view) throws IOException {
        List<String> expressions =
                EXPRESSION.matcher(fxml(view)).results().map(KitchenFxmlTest::first).toList();

        for (String expression : expressions) {
            Class<?> owner = view;
            List<String> steps = List.of(expression.split("\\.", -1));
            for (String step : steps.subList(0, steps.size() - 1)) {
                owner = method(owner, getter(step), expression);
            }
            method(owner, getter(steps.getLast()), expression);
            method(owner, steps.getLast() + "Property", expression);
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyHandlerIsThere(Class<?> view) throws IOException {
        List<String> handlers =
                HANDLER.matcher(fxml(view)).results().map(KitchenFxmlTest::first).toList();

        assertThat(view.getDeclaredMethods()).extracting(Method::getName).containsAll(handlers);
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

    private static String fxml(Class<?> view) throws IOException {
        String name = view.getSimpleName().replaceFirst("View$", ".fxml");
        try (InputStream drawing = Objects.requireNonNull(view.getResourceAsStream(name), name)) {
            return new String(drawing.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String first(MatchResult found) {
        return found.group(1);
    }
}
