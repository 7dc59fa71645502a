/// The menu as a file: how a table or a JSON file is read, and how one is written.
@NullMarked
package docket.pos.server.menu.list;

import org.jspecify.annotations.NullMarked;
