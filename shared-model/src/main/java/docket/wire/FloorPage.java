package docket.wire;

import docket.model.table.FloorPlan;
import docket.model.table.Visit;
import java.util.List;

/// The floor plan and the visits that are not over, as of a fact.
public record FloorPage(long asOf, FloorPlan plan, List<Visit> visits) {}
