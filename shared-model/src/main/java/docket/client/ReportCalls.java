package docket.client;

import docket.model.report.KitchenTimes;
import docket.model.report.LearnedTimes;
import docket.model.report.TimesSearch;

/// What came of past days. Calls block, and throw as those of [DocketClient] do.
public interface ReportCalls {
    /// How long the kitchen took.
    KitchenTimes kitchenTimes(TimesSearch search);

    /// What was learned of the last weeks, for estimates.
    LearnedTimes learnedTimes();
}
