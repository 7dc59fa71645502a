/// The pass: whole orders over all stations, put together and handed out.
@NullMarked
package docket.kitchen.expo;

import org.jspecify.annotations.NullMarked;
