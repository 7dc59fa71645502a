/// What every screen of a display says of its contact with the server.
@NullMarked
package docket.kitchen.contact;

import org.jspecify.annotations.NullMarked;
