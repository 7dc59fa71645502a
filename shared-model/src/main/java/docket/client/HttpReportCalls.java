package docket.client;

import docket.model.report.KitchenTimes;
import docket.model.report.LearnedTimes;
import docket.model.report.TimesSearch;
import docket.wire.Paths;

/// What came of past days, over the network. Thread-safe.
final class HttpReportCalls implements ReportCalls {
    private final HttpCalls calls;

    HttpReportCalls(HttpCalls calls) {
        this.calls = calls;
    }

    @Override
    public KitchenTimes kitchenTimes(TimesSearch search) {
        var query =
                new UriQuery()
                        .with("from", search.from())
                        .with("to", search.to())
                        .with("station", search.station() == null ? "" : search.station().value())
                        .with("item", search.item() == null ? "" : search.item().value());
        return calls.get(Paths.KITCHEN_TIMES + query, KitchenTimes.class);
    }

    @Override
    public LearnedTimes learnedTimes() {
        return calls.get(Paths.LEARNED_TIMES, LearnedTimes.class);
    }
}
