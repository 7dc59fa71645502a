@NullMarked
package docket.model.report;

import org.jspecify.annotations.NullMarked;
