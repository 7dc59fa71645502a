/// The rules between packages, over the classes of all modules.
@NullMarked
package docket.architecture;

import org.jspecify.annotations.NullMarked;
