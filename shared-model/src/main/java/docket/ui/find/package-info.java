/// The list of servers to choose from, for every program that joins one, and the sentences that say
/// why a server is not reached. A program fills it; see `find_en.properties` for what it can say.
@NullMarked
package docket.ui.find;

import org.jspecify.annotations.NullMarked;
