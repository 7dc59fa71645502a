/// The whole floor in one JVM: a host, a joined counter and two kitchens, with all that goes wrong
/// between them. Everything is real but the glass.
@NullMarked
package docket.floor;

import org.jspecify.annotations.NullMarked;
