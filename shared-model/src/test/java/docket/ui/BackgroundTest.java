package docket.ui;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.Unreachable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private final Queue<Runnable> screens = new ArrayDeque<>();
    private final Background background = new Background(Runnable::run, screens::add);

    @Test
    void whatCameOfACallWaitsForTheScreens() {
        List<Outcome<String>> shown = new ArrayList<>();

        background.run(() -> "soup", shown::add);

        assertThat(shown).isEmpty();
        screens.remove().run();
        assertThat(shown).containsExactly(new Outcome.Done<>("soup"));
    }

    @Test
    void aServerOutOfReachIsSaidSo() {
        assertThat(outcome(() -> fail(new Unreachable("no route", new RuntimeException()))))
                .isEqualTo(new Outcome.Unreachable<>("no route"));
    }

    @Test
    void aFaultIsShownAndNotLost() {
        var fault = new IllegalStateException("broken");

        assertThat(outcome(() -> fail(fault))).isEqualTo(new Outcome.Broken<>(fault));
    }

    private Outcome<String> outcome(Supplier<String> call) {
        List<Outcome<String>> shown = new ArrayList<>();
        background.run(call, shown::add);
        screens.remove().run();
        return shown.getFirst();
    }

    private static String fail(RuntimeException fault) {
        throw fault;
    }
}
