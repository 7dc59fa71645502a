/// Measures a running server through the client that every program uses.
@NullMarked
package docket.benchmark;

import org.jspecify.annotations.NullMarked;
