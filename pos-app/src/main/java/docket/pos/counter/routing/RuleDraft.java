package docket.pos.counter.routing;

import docket.model.OrderType;
import docket.model.menu.CategoryId;
import docket.model.menu.ItemId;
import docket.model.menu.RouteRule;
import docket.model.menu.StationId;
import docket.model.table.AreaId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A rule as it is being made; it may lack what a rule must say.
record RuleDraft(
        @Nullable ItemId item,
        @Nullable CategoryId category,
        @Nullable OrderType type,
        @Nullable AreaId area,
        List<StationId> stations) {
    static final RuleDraft EMPTY = new RuleDraft(null, null, null, null, List.of());

    RuleDraft {
        stations = List.copyOf(stations);
    }

    static RuleDraft of(RouteRule rule) {
        return new RuleDraft(
                rule.itemId(),
                rule.categoryId(),
                rule.orderType(),
                rule.areaId(),
                rule.stationIds());
    }

    RuleDraft about(@Nullable ItemId other) {
        return new RuleDraft(other, null, type, area, stations);
    }

    RuleDraft about(@Nullable CategoryId other) {
        return new RuleDraft(null, other, type, area, stations);
    }

    RuleDraft aboutAll() {
        return new RuleDraft(null, null, type, area, stations);
    }

    RuleDraft of(@Nullable OrderType other) {
        return new RuleDraft(item, category, other, area, stations);
    }

    RuleDraft in(@Nullable AreaId other) {
        return new RuleDraft(item, category, type, other, stations);
    }

    /// With a station, or without it where it was there.
    RuleDraft toggling(StationId station) {
        var now = new ArrayList<>(stations);
        if (!now.remove(station)) {
            now.add(station);
        }
        return new RuleDraft(item, category, type, area, now);
    }

    /// Whether it says when it counts, and where it leads.
    boolean isWhole() {
        boolean counts = item != null || category != null || type != null || area != null;
        return counts && !stations.isEmpty();
    }

    RouteRule rule() {
        return new RouteRule(item, category, type, area, stations);
    }
}
