/// How a station talks to the server: commands up by HTTP, facts down by a feed.
@NullMarked
package docket.client;

import org.jspecify.annotations.NullMarked;
