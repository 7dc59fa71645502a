/// What a server promised by its answers, held against what its store and its journal have.
@NullMarked
package docket.kept;

import org.jspecify.annotations.NullMarked;
