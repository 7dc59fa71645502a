package docket.pos.counter;

import docket.model.event.Floor;
import docket.model.menu.Menu;
import docket.model.order.NewLine;
import docket.model.order.Order;
import docket.model.report.Estimate;
import docket.model.report.LearnedTimes;
import docket.model.report.ReadyIn;
import docket.ui.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Says in how many minutes something will be ready, by what was learned of the past; `""` where
/// too little is known of it, or it is late by all that is known. Confined to the screens' thread.
public final class Readiness {
    private final Texts texts;
    private final ReadOnlyObjectWrapper<LearnedTimes> learned =
            new ReadOnlyObjectWrapper<>(LearnedTimes.NONE);

    public Readiness(Texts texts) {
        this.texts = texts;
    }

    public ReadOnlyObjectProperty<LearnedTimes> learnedProperty() {
        return learned.getReadOnlyProperty();
    }

    /// Goes by this from now on.
    public void learn(LearnedTimes known) {
        learned.set(known);
    }

    /// What can be said of a floor at this moment.
    public Moment at(Floor floor, Instant now) {
        return new Moment(new Estimate(learned.get(), floor.tickets(), now));
    }

    private String text(Optional<ReadyIn> ready) {
        return ready.map(range -> texts.text("readyIn", range.from(), range.to())).orElse("");
    }

    /// What can be said of one moment, in which nothing comes to the kitchen or leaves it.
    public final class Moment {
        private final Estimate estimate;

        private Moment(Estimate estimate) {
            this.estimate = estimate;
        }

        /// What the kitchen has of an order.
        public String of(Order order) {
            return text(estimate.of(order));
        }

        /// What a Send would bring to the kitchen now.
        ///
        /// @param fired what it would fire at once
        /// @param menu that says which stations make it
        public String ofSend(List<NewLine> fired, Menu menu) {
            return text(estimate.ofSend(fired, menu));
        }
    }
}
