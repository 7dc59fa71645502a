package docket.pos.counter.plan;

import docket.client.FloorFollower;
import docket.client.Ids;
import docket.model.CommandId;
import docket.model.Reason;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.table.Area;
import docket.model.table.FloorPlan;
import docket.model.table.SetFloorPlan;
import docket.model.table.Table;
import docket.pos.counter.signin.Permitted;
import docket.ui.Notices;
import docket.ui.Outcome;
import docket.ui.Texts;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;

/// The floor plan while somebody draws it. What was drawn stays when the screen is left, when
/// another counter saves its own, and when the server does not take it. Confined to the screens'
/// thread.
public final class PlanViewModel implements FloorFollower.Watcher {
    private final Permitted permitted;
    private final Ids ids;
    private final Texts texts;
    private final Notices notices;
    private final PlanBoard board = new PlanBoard();
    private final AreaEditing areas;
    private final TableEditing tables;
    private FloorPlan server = FloorPlan.NONE;
    private boolean saving;

    public PlanViewModel(Permitted permitted, Ids ids, Texts texts, Notices notices) {
        this.permitted = permitted;
        this.ids = ids;
        this.texts = texts;
        this.notices = notices;
        areas = new AreaEditing(board, ids, texts);
        tables = new TableEditing(board, areas, ids, texts);
    }

    // Parts

    public AreaEditing areas() {
        return areas;
    }

    public TableEditing tables() {
        return tables;
    }

    // Properties

    public ReadOnlyObjectProperty<List<Area>> areasProperty() {
        return board.areasProperty();
    }

    /// The area that is shown.
    public ReadOnlyObjectProperty<@Nullable Area> areaProperty() {
        return board.areaProperty();
    }

    /// The table that is selected.
    public ReadOnlyObjectProperty<@Nullable Table> selectedProperty() {
        return board.selectedProperty();
    }

    /// What is wrong, and what to do; `""` where nothing is.
    public ReadOnlyStringProperty messageProperty() {
        return board.messageProperty();
    }

    public String getMessage() {
        return board.messageProperty().get();
    }

    /// Whether something is drawn that is not saved.
    public ReadOnlyBooleanProperty changedProperty() {
        return board.changedProperty();
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return board.undoableProperty();
    }

    // Commands

    /// Takes the last step back.
    public void undo() {
        board.say("");
        board.drawing().undo();
        board.refresh();
    }

    /// Lets go of what was drawn, and shows the plan as it is.
    public void discard() {
        board.say("");
        board.drawing().begin(server);
        board.refresh();
    }

    /// Saves the plan as a whole; where another one was saved meanwhile, it says so and keeps both.
    public void save() {
        if (saving || !board.drawing().isChanged()) {
            return;
        }
        saving = true;
        board.say("");
        CommandId command = ids.command();
        var wanted = new SetFloorPlan(board.drawing().now().areas(), board.drawing().seen());
        permitted.run(client -> client.tables().set(command, wanted), this::saved);
    }

    private void saved(Outcome<FloorPlan> outcome) {
        saving = false;
        switch (outcome) {
            case Outcome.Done<FloorPlan> done -> {
                boolean isSame = done.value().areas().equals(board.drawing().now().areas());
                server = newer(done.value());
                if (isSame) {
                    board.drawing().begin(done.value());
                } else {
                    board.drawing().rebase(done.value());
                }
                notices.say(texts.text("plan.saved"));
            }
            case Outcome.Refused<FloorPlan> no -> {
                if (no.refusal().reason() == Reason.STALE_VERSION) {
                    overtaken();
                } else {
                    board.say(texts.refusal(no.refusal()));
                }
            }
            case Outcome.Unreachable<FloorPlan> ignored -> board.say(texts.text("plan.away"));
            case Outcome.Broken<FloorPlan> ignored -> board.say(texts.text("failed"));
        }
        board.refresh();
    }

    private void overtaken() {
        board.drawing().rebase(server);
        board.say(texts.text("plan.overtaken"));
    }

    private FloorPlan newer(FloorPlan plan) {
        return plan.version() > server.version() ? plan : server;
    }

    // Facts

    @Override
    public void onFloor(Floor known) {
        take(known.plan());
    }

    @Override
    public void onFact(Floor known, FloorEvent event) {
        if (event instanceof FloorEvent.FloorPlanSet) {
            take(known.plan());
        }
    }

    /// Another plan came: it is shown, unless something else is being drawn.
    private void take(FloorPlan plan) {
        boolean wasChanged = board.drawing().isChanged();
        boolean isOther = plan.version() != server.version();
        server = plan;
        if (!wasChanged) {
            board.drawing().begin(plan);
        } else if (isOther && !saving) {
            overtaken();
        }
        board.refresh();
    }

    /// Shows everything again.
    public void refresh() {
        board.refresh();
    }
}
