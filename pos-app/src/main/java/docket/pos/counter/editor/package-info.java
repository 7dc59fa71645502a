/// The screen on which the menu is edited: categories, items, and a form for each.
@NullMarked
package docket.pos.counter.editor;

import org.jspecify.annotations.NullMarked;
