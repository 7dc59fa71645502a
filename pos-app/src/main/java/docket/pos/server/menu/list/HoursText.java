package docket.pos.server.menu.list;

import docket.model.menu.Hours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Hours as people write them in a table: `mon-fri 17:00-19:00`, `토,일 10:00~14:00`, `fri`.
final class HoursText {
    private static final Pattern TIMES =
            Pattern.compile("(\\d{1,2}:\\d{2})\\s*[-~–]\\s*(\\d{1,2}:\\d{2})");
    private static final String KOREAN = "월화수목금토일";
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int SHORT = 3;

    private final EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    private @Nullable LocalTime from;
    private @Nullable LocalTime until;

    static String write(List<Hours> all) {
        return all.stream().map(Hours::text).collect(Collectors.joining(" | "));
    }

    /// The hours of a text; empty where it is none.
    static Optional<Hours> read(String text) {
        var hours = new HoursText();
        boolean isRead = List.of(text.strip().split("\\s+")).stream().allMatch(hours::take);
        return isRead ? hours.told() : Optional.empty();
    }

    /// Whether a word is of hours, and is not said twice.
    boolean take(String word) {
        Matcher times = TIMES.matcher(word);
        return times.matches() ? takeTimes(times) : takeDays(word.toLowerCase(Locale.ROOT));
    }

    private boolean takeTimes(Matcher times) {
        try {
            boolean isFirst = from == null;
            from = time(times.group(1));
            until = time(times.group(2));
            return isFirst;
        } catch (DateTimeException no) {
            return false;
        }
    }

    private static LocalTime time(String text) {
        String[] parts = text.split(":", -1);
        int hour = Integer.parseInt(parts[0]);
        return text.equals("24:00")
                ? LocalTime.MIDNIGHT
                : LocalTime.of(hour, Integer.parseInt(parts[1]));
    }

    private boolean takeDays(String word) {
        if (!days.isEmpty()) {
            return false;
        }
        switch (word) {
            case "평일", "weekdays" -> days.addAll(EnumSet.complementOf(EnumSet.copyOf(WEEKEND)));
            case "주말", "weekend" -> days.addAll(WEEKEND);
            case "매일", "daily" -> days.addAll(EnumSet.allOf(DayOfWeek.class));
            default -> {
                return List.of(word.split(",", -1)).stream().allMatch(this::takeRange);
            }
        }
        return true;
    }

    private boolean takeRange(String range) {
        String[] ends = range.split("[-~–]", -1);
        Optional<DayOfWeek> first = day(ends[0]);
        Optional<DayOfWeek> last = day(ends[ends.length - 1]);
        if (ends.length > 2 || first.isEmpty() || last.isEmpty()) {
            return false;
        }
        int length = Math.floorMod(last.get().getValue() - first.get().getValue(), 7);
        IntStream.rangeClosed(0, length).forEach(step -> days.add(first.get().plus(step)));
        return true;
    }

    private static Optional<DayOfWeek> day(String word) {
        String name = word.endsWith("요일") ? word.substring(0, word.length() - 2) : word;
        int korean = name.length() == 1 ? KOREAN.indexOf(name) : -1;
        return korean >= 0
                ? Optional.of(DayOfWeek.of(korean + 1))
                : List.of(DayOfWeek.values()).stream()
                        .filter(day -> isCalled(day.name().toLowerCase(Locale.ROOT), name))
                        .findFirst();
    }

    private static boolean isCalled(String day, String name) {
        return name.equals(day) || name.equals(day.substring(0, SHORT));
    }

    /// The hours that were said; days alone are whole days. Empty: nothing was said.
    Optional<Hours> told() {
        if (days.isEmpty() && from == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Hours(
                        List.copyOf(days),
                        from == null ? LocalTime.MIDNIGHT : from,
                        until == null ? LocalTime.MIDNIGHT : until));
    }
}
