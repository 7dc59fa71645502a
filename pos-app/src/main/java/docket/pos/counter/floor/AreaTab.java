package docket.pos.counter.floor;

import docket.model.table.Area;
import docket.model.table.FloorPlan;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;

/// An area as its tab shows it.
///
/// @param attention how many of its tables want somebody
public record AreaTab(String name, boolean isShown, int attention) {
    static List<AreaTab> of(FloorPlan plan, List<List<TableTile>> tiles, int shown, Texts texts) {
        var tabs = new ArrayList<AreaTab>();
        for (int i = 0; i < tiles.size(); i++) {
            Area area = plan.areas().get(i);
            int wanted = (int) tiles.get(i).stream().filter(TableTile::needsAttention).count();
            tabs.add(new AreaTab(texts.name(area.name(), area.names()), i == shown, wanted));
        }
        return List.copyOf(tabs);
    }
}
