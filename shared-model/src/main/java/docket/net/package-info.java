/// How programs of Docket find each other on a network: what a server says of itself, by multicast
/// DNS and in answer to a question by UDP. Nobody proves anything by it: who a server is, its
/// certificate shows.
@NullMarked
package docket.net;

import org.jspecify.annotations.NullMarked;
