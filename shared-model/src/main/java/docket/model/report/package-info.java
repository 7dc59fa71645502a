/// How long the kitchen takes, told in figures.
@NullMarked
package docket.model.report;

import org.jspecify.annotations.NullMarked;
