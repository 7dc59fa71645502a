/// The wire format that all programs share: JSON, URI templates, frames and problem documents.
@NullMarked
package docket.wire;

import org.jspecify.annotations.NullMarked;
