/// Tests of the JavaFX kit.
@NullMarked
package docket.ui;

import org.jspecify.annotations.NullMarked;
