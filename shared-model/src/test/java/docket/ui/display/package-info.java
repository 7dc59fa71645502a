@NullMarked
package docket.ui.display;

import org.jspecify.annotations.NullMarked;
