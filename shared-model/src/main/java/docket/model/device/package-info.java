/// The devices that may talk to the server: what they are, and what each may do by itself.
@NullMarked
package docket.model.device;

import org.jspecify.annotations.NullMarked;
