package docket.wire;

import docket.model.table.Visit;
import java.util.List;

/// Visits of tables as of a fact, the last one first.
public record VisitPage(long asOf, List<Visit> visits) {}
