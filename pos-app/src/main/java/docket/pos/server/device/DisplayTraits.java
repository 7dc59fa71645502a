package docket.pos.server.device;

import docket.model.audit.AuditAction;
import docket.model.audit.AuditedChange;
import docket.model.device.Device;
import docket.model.display.AgeLimit;
import docket.model.display.DisplaySettings;
import docket.model.display.Look;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the audit log says of a display that is to look and react in another way: what is another
/// than before, and nothing else.
final class DisplayTraits {
    private DisplayTraits() {}

    static AuditedChange changed(Device before, Device after) {
        Map<String, String> then = of(before.displaySettings());
        Map<String, String> now = of(after.displaySettings());
        return new AuditedChange(
                AuditAction.DEVICE_CHANGED,
                after.name(),
                differing(then, now),
                differing(now, then),
                null);
    }

    private static Map<String, String> differing(
            Map<String, String> told, Map<String, String> other) {
        return told.entrySet().stream()
                .filter(one -> !one.getValue().equals(other.get(one.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, String> of(DisplaySettings settings) {
        Look look = settings.look();
        var traits = new TreeMap<String, String>();
        traits.put("shade", look.shade().name());
        traits.put("layout", look.layout().name());
        traits.put("zoom", look.zoom() + " %");
        traits.put("columns", look.columns() == null ? "–" : String.valueOf(look.columns()));
        traits.put("rows", String.valueOf(look.rows()));
        traits.put("fullScreen", onOff(look.fullScreen()));
        traits.put("bump", settings.handling().bump().name());
        traits.put("started", onOff(settings.handling().started()));
        traits.put("flash", onOff(settings.handling().flash()));
        traits.put("volume", String.valueOf(settings.sounds().volume()));
        traits.put("silent", listed(settings.sounds().silent()));
        traits.put("ages", text(settings.ages().usual()));
        settings.ages().byType().forEach((type, own) -> traits.put("ages." + type, text(own)));
        traits.put("keys", listed(settings.keys().chosen().entrySet()));
        return traits;
    }

    private static String onOff(Boolean is) {
        return is ? "ON" : "OFF";
    }

    private static String text(@Nullable AgeLimit limit) {
        return limit == null ? "–" : "%d / %d".formatted(limit.warnMinutes(), limit.lateMinutes());
    }

    private static String listed(Iterable<?> many) {
        var text = new StringBuilder();
        many.forEach(one -> text.append(text.isEmpty() ? "" : ", ").append(one));
        return text.isEmpty() ? "–" : text.toString();
    }
}
