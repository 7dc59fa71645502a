package docket.benchmark;

import com.sun.management.OperatingSystemMXBean;
import docket.client.FakeDocketClient;
import docket.client.FakeRestaurant;
import docket.client.FakeStaff;
import docket.client.SessionCredentials;
import docket.model.Money;
import docket.model.Names;
import docket.model.Shop;
import docket.model.Tax;
import docket.model.menu.Category;
import docket.model.menu.CategoryId;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.SetItem;
import docket.model.menu.Station;
import docket.model.menu.StationId;
import docket.model.menu.TileColour;
import docket.model.staff.Pin;
import docket.pos.config.PosSettings;
import docket.pos.counter.CounterWiring;
import docket.pos.counter.FrameView;
import docket.ui.FxThread;
import docket.ui.Theme;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/// The order screen with 2,000 items in 40 categories: how long a tap on a category, and each
/// letter of a search, take until the whole window is laid out and painted anew, on a screen that
/// the processor paints. The window is the counter's own, before a server in memory.
final class TilesFigure {
    private static final List<TileColour> COLOURS = List.of(TileColour.values());

    private static final int CATEGORIES = 40;
    private static final int ITEMS = 2000;
    private static final int ROUNDS_BEFORE = 3;
    private static final int ROUNDS = 10;

    /// What cashiers type: whole syllables as an input method sends them, initial consonants, and
    /// English.
    private static final List<String> SEARCHES =
            List.of("아메리카노", "ㅇㅁㄹ", "불고기", "ㅂㄱㄱ", "latte", "soup 17", "차가운", "zzz");

    private static final List<String> FIRST =
            List.of("차가운", "뜨거운", "매운", "옛날", "수제", "특제", "점심", "모둠", "통", "생");

    private static final List<String> SECOND =
            List.of("아메리카노", "불고기", "국수", "비빔밥", "만두", "라떼", "샐러드", "전골", "튀김", "케이크");

    private static final List<String> ENGLISH =
            List.of(
                    "americano",
                    "bulgogi",
                    "noodles",
                    "bibimbap",
                    "dumplings",
                    "latte",
                    "salad",
                    "soup",
                    "tempura",
                    "cake");

    private final Scene scene;
    private final OperatingSystemMXBean processor =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final List<Long> times = new ArrayList<>();
    private final List<Long> works = new ArrayList<>();

    private TilesFigure(Scene scene) {
        this.scene = scene;
    }

    /// @param folder where the counter keeps its draft
    static void measure(Path folder, Table table) throws InterruptedException, IOException {
        OnScreen.start();
        FakeStaff staff = FakeStaff.sample(Clock.systemUTC());
        var client =
                new FakeDocketClient(new FakeRestaurant(shop(), menu(), Clock.systemUTC()), staff);
        var properties = new Properties();
        properties.setProperty("data.folder", folder.toString());
        properties.setProperty("ui.language", "ko");
        try (var counter =
                new CounterWiring(
                        PosSettings.read(properties),
                        client,
                        new SessionCredentials(staff.credentials()),
                        new FxThread(),
                        Clock.systemUTC())) {
            Scene scene = OnScreen.ask(() -> open(counter));
            OnScreen.tell(
                    () ->
                            counter.screens()
                                    .people()
                                    .signIn()
                                    .signIn(staff.named("Mina"), new Pin("1234")));
            var figure = new TilesFigure(scene);
            OnScreen.until(
                    () ->
                            !figure.tiles().getItems().isEmpty()
                                    && figure.tabs().size() == CATEGORIES);
            figure.categories(table);
            figure.searches(table);
        }
    }

    private static Scene open(CounterWiring counter) {
        var stage = new Stage();
        var scene = new Scene(counter.view().root(), 1280, 800);
        Theme.loadFonts();
        Theme.LIGHT.dress(
                scene,
                Objects.requireNonNull(FrameView.class.getResource("counter.css"))
                        .toExternalForm());
        stage.setScene(scene);
        stage.show();
        return scene;
    }

    private void categories(Table table) throws InterruptedException {
        for (int round = 0; round < ROUNDS_BEFORE + ROUNDS; round++) {
            forget(round);
            for (int i = 0; i < CATEGORIES; i++) {
                int place = (i * 7 + round) % CATEGORIES;
                time(() -> ((ButtonBase) tabs().get(place)).fire());
            }
        }
        tell(table, "category to category");
    }

    private void searches(Table table) throws InterruptedException {
        for (int round = 0; round < ROUNDS_BEFORE + ROUNDS; round++) {
            forget(round);
            for (String search : SEARCHES) {
                for (int letter : search.codePoints().toArray()) {
                    time(() -> type(Character.toString(letter)));
                }
                time(() -> press(KeyCode.ESCAPE));
            }
        }
        tell(table, "each letter of a search");
    }

    private void forget(int round) {
        if (round == ROUNDS_BEFORE) {
            times.clear();
            works.clear();
        }
    }

    private void tell(Table table, String what) {
        String title =
                "order screen, %,d items in %d categories: ".formatted(ITEMS, CATEGORIES) + what;
        table.row(title + ", until it is painted", figures(times));
        table.row(title + ", what that takes of the processors", figures(works));
    }

    private static String figures(List<Long> nanos) {
        return Figures.of(nanos.stream().mapToLong(Long::longValue)).text();
    }

    /// From the act until the window as it is then has been painted as a whole, on a clock and by
    /// the work of all threads, which a busy machine makes no longer.
    private void time(Runnable act) throws InterruptedException {
        OnScreen.tell(
                () -> {
                    long worked = processor.getProcessCpuTime();
                    long from = System.nanoTime();
                    act.run();
                    scene.snapshot(null);
                    times.add(System.nanoTime() - from);
                    works.add(processor.getProcessCpuTime() - worked);
                });
    }

    private void type(String letter) {
        fire(
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        letter,
                        letter,
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
    }

    private void press(KeyCode key) {
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private void fire(KeyEvent event) {
        var search = (TextField) scene.lookup("#search");
        search.requestFocus();
        Event.fireEvent(search, event);
    }

    private ListView<?> tiles() {
        return (ListView<?>) scene.lookup(".tiles");
    }

    private List<Node> tabs() {
        return ((Pane) scene.lookup("#categories")).getChildren().stream().toList();
    }

    private static Shop shop() {
        return new Shop(
                "Docket", "KRW", "ko", ZoneId.of("Asia/Seoul"), LocalTime.of(5, 0), Tax.INCLUDED);
    }

    private static Menu menu() {
        var kitchen = new Station(new StationId("kitchen"), "주방", Names.NONE, true);
        List<Category> categories =
                IntStream.range(0, CATEGORIES)
                        .mapToObj(
                                i ->
                                        new Category(
                                                new CategoryId("c" + i),
                                                "분류 " + (i + 1),
                                                Names.NONE,
                                                COLOURS.get(i % COLOURS.size()),
                                                1))
                        .toList();
        Menu menu = new Menu(List.of(kitchen), categories, List.of(), List.of());
        var empty = menu;
        return menu.withItems(
                IntStream.range(0, ITEMS)
                        .mapToObj(
                                i ->
                                        new SetItem(
                                                        new CategoryId("c" + i % CATEGORIES),
                                                        name(FIRST, SECOND, i),
                                                        new Names(Map.of("en", english(i))),
                                                        new Money(3000 + i % 90 * 100L),
                                                        null,
                                                        List.of(),
                                                        List.of(),
                                                        null,
                                                        List.of(),
                                                        List.of(),
                                                        0)
                                                .on(empty, new ItemId("i" + i)))
                        .toList());
    }

    private static String name(List<String> first, List<String> second, int number) {
        return "%s %s %d"
                .formatted(
                        first.get(number / 10 % first.size()),
                        second.get(number % second.size()),
                        number);
    }

    private static String english(int number) {
        return String.format(Locale.ROOT, "%s %d", ENGLISH.get(number % ENGLISH.size()), number);
    }
}
