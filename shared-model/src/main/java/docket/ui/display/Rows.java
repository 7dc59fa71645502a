package docket.ui.display;

import docket.model.OrderType;
import docket.model.display.AgeLimit;
import docket.model.display.AgeLimits;
import docket.model.display.Bump;
import docket.model.display.DisplaySettings;
import docket.model.display.Handling;
import docket.model.display.Layout;
import docket.model.display.Look;
import docket.model.display.Passing;
import docket.model.display.Shade;
import docket.model.display.SoundKind;
import docket.model.display.Sounds;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What there is to choose on each page of the form.
///
/// @param now what is chosen
record Rows(DisplaySettings now, Texts texts) {
    /// Minutes that people choose; finer steps where they matter.
    private static final List<Integer> MINUTES =
            IntStream.concat(
                            IntStream.rangeClosed(1, 20),
                            IntStream.of(25, 30, 35, 40, 45, 50, 60, 75, 90, 120))
                    .boxed()
                    .toList();

    List<Row> of(Section section) {
        return switch (section) {
            case LOOK -> look(now.look());
            case HANDLING -> handling(now.handling(), now.passing());
            case AGES -> ages(now.ages());
            case SOUNDS -> sounds(now.sounds());
            case KEYS -> List.of();
        };
    }

    private List<Row> look(Look look) {
        var rows = new ArrayList<Row>();
        rows.add(of("shade", Shade.values(), look.shade(), v -> now.with(look.with(v))));
        rows.add(of("layout", Layout.values(), look.layout(), v -> now.with(look.with(v))));
        rows.add(
                row(
                        "zoom",
                        steps(Look.LEAST_ZOOM, Look.MOST_ZOOM, Look.ZOOM_STEP),
                        look.zoom(),
                        v -> v + " %",
                        v -> now.with(look.withZoom(v))));
        rows.add(columns(look));
        if (look.layout() == Layout.GRID) {
            rows.add(
                    row(
                            "rows",
                            steps(1, Look.MOST_ROWS, 1),
                            look.rows(),
                            String::valueOf,
                            v -> now.with(look.withRows(v))));
        }
        rows.add(onOff("fullScreen", look.fullScreen(), v -> now.with(look.withFullScreen(v))));
        return rows;
    }

    /// In a list each ticket has the whole width.
    private Row columns(Look look) {
        List<Integer> values =
                look.layout() == Layout.LIST ? List.of(0) : steps(0, Look.MOST_COLUMNS, 1);
        Integer columns = look.columns();
        int chosen = look.layout() == Layout.LIST || columns == null ? 0 : columns;
        return row(
                "columns",
                values,
                chosen,
                v -> v == 0 ? text("columns.auto") : String.valueOf(v),
                v -> now.with(look.withColumns(v == 0 ? null : v)));
    }

    private List<Row> handling(Handling handling, Passing passing) {
        return List.of(
                of("bump", Bump.values(), handling.bump(), v -> now.with(handling.with(v))),
                onOff("started", handling.started(), v -> now.with(handling.withStarted(v))),
                onOff("flash", handling.flash(), v -> now.with(handling.withFlash(v))),
                onOff("runner", passing.runner(), v -> now.with(passing.withRunner(v))),
                onOff("partly", passing.partly(), v -> now.with(passing.withPartly(v))));
    }

    private List<Row> ages(AgeLimits ages) {
        var rows = new ArrayList<Row>();
        addAges(rows, "ages", ages.usual(), AgeLimit.USUAL, v -> now.with(ages.with(v)));
        AgeLimit usual = ages.usual() == null ? AgeLimit.USUAL : ages.usual();
        for (OrderType type : OrderType.values()) {
            addAges(
                    rows,
                    "ages." + type,
                    ages.byType().get(type),
                    usual,
                    v -> now.with(ages.with(type, v)));
        }
        return rows;
    }

    /// Two rows: from when on it is long, and from when on too long. Each begins with what holds
    /// where neither is chosen.
    private void addAges(
            List<Row> rows,
            String key,
            @Nullable AgeLimit chosen,
            AgeLimit otherwise,
            Function<@Nullable AgeLimit, DisplaySettings> then) {
        AgeLimit limit = chosen == null ? otherwise : chosen;
        rows.add(
                minutes(
                        key + ".warn",
                        chosen == null ? 0 : limit.warnMinutes(),
                        1,
                        v -> then.apply(warn(v, limit))));
        rows.add(
                minutes(
                        key + ".late",
                        chosen == null ? 0 : limit.lateMinutes(),
                        2,
                        v -> then.apply(late(v, limit))));
    }

    private static @Nullable AgeLimit warn(int minutes, AgeLimit before) {
        return minutes == 0
                ? null
                : new AgeLimit(minutes, Math.max(minutes + 1, before.lateMinutes()));
    }

    private static @Nullable AgeLimit late(int minutes, AgeLimit before) {
        return minutes == 0
                ? null
                : new AgeLimit(Math.min(minutes - 1, before.warnMinutes()), minutes);
    }

    private Row minutes(
            String key, int chosen, int least, Function<Integer, DisplaySettings> then) {
        var values = new TreeSet<Integer>(MINUTES.stream().filter(v -> v >= least).toList());
        values.add(0);
        values.add(chosen);
        return row(
                key,
                List.copyOf(values),
                chosen,
                v -> v == 0 ? text("ages.none") : texts.text("display.minutes", v),
                then);
    }

    private List<Row> sounds(Sounds sounds) {
        var rows = new ArrayList<Row>();
        rows.add(
                row(
                        "volume",
                        steps(0, Sounds.LOUDEST, Sounds.STEP),
                        sounds.volume(),
                        v -> v + " %",
                        v -> now.with(sounds.withVolume(v))));
        for (SoundKind kind : SoundKind.values()) {
            rows.add(
                    onOff(
                            "sound." + kind,
                            !sounds.silent().contains(kind),
                            v -> now.with(v ? sounds.on(kind) : sounds.off(kind))));
        }
        return rows;
    }

    private <E extends Enum<E>> Row of(
            String key, E[] values, E chosen, Function<E, DisplaySettings> then) {
        return Row.of(
                text(key),
                List.of(values),
                List.of(values).indexOf(chosen),
                v -> text(key + "." + v),
                then);
    }

    private Row onOff(String key, boolean on, Function<Boolean, DisplaySettings> then) {
        return Row.of(
                text(key), List.of(false, true), on ? 1 : 0, v -> text(v ? "on" : "off"), then);
    }

    /// A value that is none of the steps, as a program may choose one, is among them.
    private Row row(
            String key,
            List<Integer> values,
            int chosen,
            Function<Integer, String> words,
            Function<Integer, DisplaySettings> then) {
        List<Integer> all =
                Stream.concat(values.stream(), Stream.of(chosen)).distinct().sorted().toList();
        return Row.of(text(key), all, all.indexOf(chosen), words, then);
    }

    private static List<Integer> steps(int least, int most, int by) {
        return IntStream.iterate(least, v -> v <= most, v -> v + by).boxed().toList();
    }

    private String text(String key) {
        return texts.text("display." + key);
    }
}
