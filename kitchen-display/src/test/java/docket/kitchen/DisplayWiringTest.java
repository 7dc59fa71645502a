package docket.kitchen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.Waiting;
import docket.client.find.Place;
import docket.kitchen.connect.Target;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisplayWiringTest {
    @TempDir private Path folder;

    private final LinkedBlockingQueue<Runnable> screens = new LinkedBlockingQueue<>();

    @Test
    void anotherStationIsShownAndRememberedAndNothingRunsOnAfterwards() throws Exception {
        List<Thread> before = threads();
        try (DisplayWiring wiring = wiring()) {
            DisplayViewModel.Content first = wiring.display().contentProperty().get();
            assertThat(first).isNotNull();

            wiring.use(new Target(new Place(URI.create("http://127.0.0.1:1"), null), "fry"));
            assertThat(wiring.display().contentProperty().get()).isNull();
            while (wiring.display().contentProperty().get() == null) {
                Waiting.next(screens).run();
            }

            assertThat(wiring.display().contentProperty().get()).isNotSameAs(first);
        }

        assertThat(KitchenSettings.read(Remembered.in(folder).under(given())).station())
                .isEqualTo("fry");
        // Multicast says good-bye for a moment yet; in this thread, since Awaitility's is one too.
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(fresh(before)).allMatch(Thread::isDaemon));
        List<Thread> left = fresh(before);
        for (Thread thread : left) {
            if (thread.getName().startsWith("kitchen-")) {
                assertThat(thread.join(Waiting.LIMIT)).isTrue();
            }
        }
    }

    @Test
    void aStationThatAnotherDisplayShowsIsRefusedAndTheOldOneComesBack() throws Exception {
        try (DisplayWiring first = wiring();
                DisplayWiring second = wiring("fry")) {
            first.use(new Target(new Place(URI.create("http://127.0.0.1:1"), null), "fry"));
            while (first.display().contentProperty().get() == null) {
                Waiting.next(screens).run();
            }

            assertThat(first.display().connect().getProblem())
                    .startsWith("That station cannot be opened here");
            assertThat(second.display().contentProperty().get()).isNotNull();
        }
    }

    private DisplayWiring wiring(String station) throws IOException {
        Properties given = given();
        given.setProperty("station.id", station);
        return new DisplayWiring(
                KitchenSettings.read(given),
                Remembered.in(folder),
                true,
                Runnable::run,
                Clock.systemUTC());
    }

    private DisplayWiring wiring() throws IOException {
        return new DisplayWiring(
                KitchenSettings.read(given()),
                Remembered.in(folder),
                false,
                screens::add,
                Clock.systemUTC());
    }

    private Properties given() {
        var given = new Properties();
        given.setProperty("data.folder", folder.toString());
        given.setProperty("server.url", "http://127.0.0.1:1");
        given.setProperty("ui.language", "en");
        return given;
    }

    private static List<Thread> fresh(List<Thread> before) {
        List<Thread> left = threads();
        left.removeAll(before);
        return left;
    }

    private static List<Thread> threads() {
        return new ArrayList<>(Thread.getAllStackTraces().keySet());
    }
}
