/// Tests of the pass.
@NullMarked
package docket.kitchen.expo;

import org.jspecify.annotations.NullMarked;
