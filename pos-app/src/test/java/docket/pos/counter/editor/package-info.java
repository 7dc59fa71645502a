/// Tests of the editor.
@NullMarked
package docket.pos.counter.editor;

import org.jspecify.annotations.NullMarked;
