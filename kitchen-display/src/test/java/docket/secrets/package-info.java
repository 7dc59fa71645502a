/// Looks for secrets in what the whole test run has logged.
@NullMarked
package docket.secrets;

import org.jspecify.annotations.NullMarked;
