/// Where a display says which server it tries and why it shows no board, and where a person chooses
/// server and station.
@NullMarked
package docket.kitchen.connect;

import org.jspecify.annotations.NullMarked;
