/// What every part of Docket means by money, a command and a refusal; no HTTP and no JavaFX here.
@NullMarked
package docket.model;

import org.jspecify.annotations.NullMarked;
