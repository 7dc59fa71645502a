@NullMarked
package docket.kitchen.alert;

import org.jspecify.annotations.NullMarked;
