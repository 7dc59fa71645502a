/// What the services do, said once more as simply as it can be, and held against them.
@NullMarked
package docket.pos.specification;

import org.jspecify.annotations.NullMarked;
