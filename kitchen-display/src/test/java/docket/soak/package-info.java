/// Hours of service against the packaged server in minutes: what it takes must stay as it was.
@NullMarked
package docket.soak;

import org.jspecify.annotations.NullMarked;
