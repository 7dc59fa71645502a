/// How the PC is that the server runs on: its disk and its clock, of which all stations are told.
@NullMarked
package docket.pos.server.condition;

import org.jspecify.annotations.NullMarked;
