/// The rules between packages, held by tests.
@NullMarked
package docket.architecture;

import org.jspecify.annotations.NullMarked;
