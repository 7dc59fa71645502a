package docket.pos.counter.plan;

import docket.client.Ids;
import docket.model.Names;
import docket.model.table.Area;
import docket.model.table.AreaId;
import docket.model.table.FloorPlan;
import docket.ui.Texts;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes the areas of the plan that is drawn. Confined to the screens' thread.
public final class AreaEditing {
    private static final String ENGLISH = "en";

    private final PlanBoard board;
    private final Ids ids;
    private final Texts texts;

    AreaEditing(PlanBoard board, Ids ids, Texts texts) {
        this.board = board;
        this.ids = ids;
        this.texts = texts;
    }

    public void show(AreaId id) {
        board.show(id);
        board.refresh();
    }

    /// Goes on to the next area, or back.
    public void showBy(int steps) {
        List<AreaId> all = board.drawing().now().areas().stream().map(Area::id).toList();
        if (!all.isEmpty()) {
            show(all.get(Math.floorMod(all.indexOf(shown()) + steps, all.size())));
        }
    }

    public void add() {
        if (board.drawing().now().areas().size() == FloorPlan.AREAS) {
            board.say(texts.text("plan.areasFull", FloorPlan.AREAS));
            return;
        }
        var added = new AreaId(ids.slug());
        String name = texts.text("plan.area", board.drawing().now().areas().size() + 1);
        board.show(added);
        board.step(board.drawing().now().with(new Area(added, name, Names.NONE, List.of())), null);
    }

    /// Takes the area that is shown away, with its tables.
    public void remove() {
        Area gone = board.area();
        if (gone != null) {
            board.step(board.drawing().now().without(gone.id()), null);
        }
    }

    /// Says what the area is called: by itself, and in English.
    public void name(String name, String english) {
        Area now = board.area();
        if (now == null) {
            return;
        }
        if (name.isBlank()) {
            board.say(texts.text("plan.nameless"));
            return;
        }
        var names = new HashMap<>(now.names().byLanguage());
        if (!name.strip().equals(now.name())) {
            names.keySet().removeIf(language -> !language.equals(ENGLISH));
        }
        if (english.isBlank()) {
            names.remove(ENGLISH);
        } else {
            names.put(ENGLISH, english.strip());
        }
        board.step(
                board.drawing().now().named(now.id(), name.strip(), new Names(names)),
                "name " + now.id());
    }

    private @Nullable AreaId shown() {
        Area now = board.area();
        return now == null ? null : now.id();
    }
}
