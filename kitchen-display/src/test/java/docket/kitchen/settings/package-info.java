@NullMarked
package docket.kitchen.settings;

import org.jspecify.annotations.NullMarked;
