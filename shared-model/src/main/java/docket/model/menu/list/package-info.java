/// A menu as a list that people keep in files, and what comes of it for the menu that is.
@NullMarked
package docket.model.menu.list;

import org.jspecify.annotations.NullMarked;
