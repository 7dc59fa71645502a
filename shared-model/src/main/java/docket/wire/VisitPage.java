package docket.wire;

import docket.model.table.Visit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Visits of tables as of a fact, the last one first.
///
/// @param bills what was ordered in each of them, where something was; a server before said nothing
public record VisitPage(long asOf, List<Visit> visits, List<VisitBill> bills) {
    public VisitPage(long asOf, List<Visit> visits, @Nullable List<VisitBill> bills) {
        this.asOf = asOf;
        this.visits = List.copyOf(visits);
        this.bills = bills == null ? List.of() : List.copyOf(bills);
    }
}
