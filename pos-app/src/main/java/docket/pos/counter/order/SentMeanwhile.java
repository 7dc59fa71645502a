package docket.pos.counter.order;

import docket.model.order.ChangeDetails;
import docket.model.order.Order;
import docket.ui.Notices;
import docket.ui.Texts;

/// What a colleague sent first for the table that is entered here: the lines of the draft join that
/// order, since they are of the same guests, and what was said of the draft is said of it. Confined
/// to the screens' thread.
final class SentMeanwhile {
    private final DraftBook drafts;
    private final SentLines lines;
    private final Texts texts;
    private final Notices notices;

    SentMeanwhile(DraftBook drafts, SentLines lines, Texts texts, Notices notices) {
        this.drafts = drafts;
        this.lines = lines;
        this.texts = texts;
        this.notices = notices;
    }

    /// An order was placed at the table of the draft.
    void sent(Order placed) {
        Draft draft = drafts.draft();
        boolean isForNow = draft.later() == null && !placed.isScheduled();
        if (draft.adding() || draft.isEmpty() || !isForNow) {
            return;
        }
        drafts.join(placed);
        ChangeDetails.missing(placed, draft.note(), draft.guests(), draft.calledBy())
                .ifPresent(said -> lines.change(placed.id(), said));
        String who = placed.waiter();
        notices.insist(
                who == null
                        ? texts.text("order.sentMeanwhile", placed.number())
                        : texts.text("order.sentMeanwhileBy", placed.number(), who));
    }
}
