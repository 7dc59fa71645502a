/// Runs the packaged programs: measures them, and rehearses them for their package.
@NullMarked
package docket.benchmark;

import org.jspecify.annotations.NullMarked;
