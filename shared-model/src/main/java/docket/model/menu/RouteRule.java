package docket.model.menu;

import com.fasterxml.jackson.annotation.JsonInclude;
import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.OrderType;
import docket.model.table.AreaId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says where something is made in place of where it is made otherwise: what is drunk on the
/// terrace, at the terrace's bar. What it leaves open fits everything.
///
/// @param itemId the item that it is about; null: any
/// @param categoryId the category that it is about; null: any
/// @param areaId where the guests sit; null: anywhere, and nowhere
/// @param stationIds where it is made then
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RouteRule(
        @Nullable ItemId itemId,
        @Nullable CategoryId categoryId,
        @Nullable OrderType orderType,
        @Nullable AreaId areaId,
        List<StationId> stationIds) {
    /// Stations of one rule.
    public static final int STATIONS = 8;

    public RouteRule {
        stationIds = Limits.list("stationIds", stationIds).stream().distinct().toList();
        Limits.number("number of stationIds", stationIds.size(), 1, STATIONS);
        if (itemId != null && categoryId != null) {
            throw new InvalidValue("a rule is about an item or about a category");
        }
        if (itemId == null && categoryId == null && orderType == null && areaId == null) {
            throw new InvalidValue("a rule says when it counts");
        }
    }

    /// Whether it counts for an item of an order.
    ///
    /// @param area where the guests sit; null: at no table of an area
    public boolean fits(MenuItem item, OrderType type, @Nullable AreaId area) {
        return (itemId == null || itemId.equals(item.id()))
                && (categoryId == null || categoryId.equals(item.categoryId()))
                && (orderType == null || orderType == type)
                && (areaId == null || areaId.equals(area));
    }
}
