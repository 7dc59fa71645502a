package docket.pos.counter;

import docket.pos.counter.Chip.Mood;
import docket.ui.Texts;
import docket.wire.Condition;
import docket.wire.Condition.Disk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Says what is wrong with the PC of the server, and what is to be done about it.
public record ConditionTexts(Texts texts) {
    /// What a warning of little room is about.
    public static final String DISK = "disk";

    /// A disk with less room than this is full: what cannot be stored is so for want of room.
    private static final long FULL_MEGABYTES = 16;

    /// Why nothing can be stored, and what helps; `""` while it can.
    public String trouble(Condition now) {
        if (!now.isReadOnly()) {
            return "";
        }
        Long free = now.freeMegabytes();
        return free != null && free < FULL_MEGABYTES
                ? texts.text("frame.diskFull", free)
                : texts.text("frame.diskFails");
    }

    /// What stands in the bar as long as it lasts.
    List<Chip> chips(Condition now) {
        var chips = new ArrayList<Chip>();
        if (now.isReadOnly()) {
            chips.add(new Chip(texts.text("frame.disk"), texts.text("frame.notStored"), Mood.BAD));
        } else if (now.store() == Disk.LOW) {
            chips.add(
                    new Chip(
                            texts.text("frame.disk"),
                            texts.text("frame.megabytes", megabytes(now)),
                            Mood.BAD));
        }
        Long ahead = now.clockAheadSeconds();
        if (ahead != null) {
            String sign = ahead < 0 ? "−" : "+";
            chips.add(new Chip(texts.text("frame.clock"), sign + span(ahead), Mood.BAD));
        }
        return chips;
    }

    /// What is told once when it begins, by what it is about.
    public Map<String, String> warnings(Condition now) {
        var warnings = new TreeMap<String, String>();
        if (now.store() == Disk.LOW) {
            warnings.put(DISK, texts.text("frame.diskLow", megabytes(now)));
        }
        Long ahead = now.clockAheadSeconds();
        if (ahead != null) {
            String key = ahead < 0 ? "frame.clockBack" : "frame.clockForward";
            warnings.put(key, texts.text(key, span(ahead)));
        }
        return warnings;
    }

    private static long megabytes(Condition now) {
        @Nullable Long free = now.freeMegabytes();
        return free == null ? 0 : free;
    }

    private String span(long seconds) {
        Duration span = Duration.ofSeconds(Math.abs(seconds)).plusSeconds(30);
        return span.toHours() == 0
                ? texts.text("frame.minutes", Math.max(1, span.toMinutes()))
                : texts.text("frame.hours", span.toHours(), span.toMinutesPart());
    }
}
