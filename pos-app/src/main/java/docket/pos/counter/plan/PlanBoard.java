package docket.pos.counter.plan;

import docket.model.table.Area;
import docket.model.table.AreaId;
import docket.model.table.Table;
import docket.model.table.TableId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What the editor of the floor plan shows: the plan that is drawn, the area that is before the
/// eyes, the table that is selected. Confined to the screens' thread.
final class PlanBoard {
    private final Drawing drawing = new Drawing();
    private final ReadOnlyObjectWrapper<List<Area>> areas = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Area> area = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Table> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private @Nullable AreaId shown;
    private @Nullable TableId chosen;

    Drawing drawing() {
        return drawing;
    }

    /// The area that is shown.
    @Nullable Area area() {
        return area.get();
    }

    /// The table that is selected.
    @Nullable Table selected() {
        return selected.get();
    }

    ReadOnlyObjectProperty<List<Area>> areasProperty() {
        return areas.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Area> areaProperty() {
        return area.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Table> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    void say(String sentence) {
        message.set(sentence);
    }

    /// Shows an area, with no table of it selected.
    void show(@Nullable AreaId id) {
        shown = id;
        chosen = null;
    }

    void choose(@Nullable TableId id) {
        chosen = id;
    }

    /// One more step.
    ///
    /// @param kind what tells it from other steps; null: it stands alone
    void step(PlanDraft next, @Nullable String kind) {
        message.set("");
        drawing.step(next, kind);
        refresh();
    }

    /// Shows everything again.
    void refresh() {
        PlanDraft now = drawing.now();
        Optional<Area> there = shown == null ? Optional.empty() : now.area(shown);
        Area visible = there.or(() -> now.areas().stream().findFirst()).orElse(null);
        shown = visible == null ? null : visible.id();
        areas.set(now.areas());
        area.set(visible);
        TableId wanted = chosen;
        selected.set(wanted == null ? null : now.table(wanted).orElse(null));
        changed.set(drawing.isChanged());
        undoable.set(drawing.canUndo());
    }
}
