package docket.kitchen.board;

import docket.kitchen.board.Flow.Part;
import java.util.List;

/// A way of laying cards on the pages of a screen.
interface Arrangement {
    /// The pages that the cards fill; none for no cards.
    List<List<Part>> pages(List<Card> cards);
}
