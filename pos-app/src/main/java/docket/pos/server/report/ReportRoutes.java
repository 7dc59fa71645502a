package docket.pos.server.report;

import docket.model.menu.ItemId;
import docket.model.menu.StationId;
import docket.model.report.TimesSearch;
import docket.model.staff.Permission;
import docket.pos.server.Access;
import docket.pos.server.Edge;
import docket.pos.server.Query;
import docket.wire.Paths;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/// The routes of reports, which whoever may read the audit log may read.
final class ReportRoutes {
    private final ReportService service;

    ReportRoutes(ReportService service) {
        this.service = service;
    }

    void register(RoutesConfig routes) {
        routes.get(Paths.KITCHEN_TIMES, this::kitchenTimes, Access.may(Permission.READ_AUDIT));
        routes.get(Paths.LEARNED_TIMES, this::learnedTimes, Access.DEVICES);
    }

    private void kitchenTimes(Context request) {
        var query = Query.of(request, "from", "to", "station", "item");
        TimesSearch search = Edge.valid(() -> search(query));
        Edge.answer(request, HttpStatus.OK, service.kitchenTimes(search));
    }

    private void learnedTimes(Context request) {
        Edge.answer(request, HttpStatus.OK, service.learnedTimes());
    }

    private static TimesSearch search(Query query) {
        @Nullable String station = query.text("station");
        @Nullable String item = query.text("item");
        return new TimesSearch(
                query.day("from"),
                query.day("to"),
                station == null ? null : new StationId(station),
                item == null ? null : new ItemId(item));
    }
}
