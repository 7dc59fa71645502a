package docket.pos.server;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Takes in what is left of a request's body once it was answered. A connection that is closed
/// while its sender still writes is reset, and a reset takes the answer away from a sender that did
/// not read it yet: who was refused would never learn why. It waits on no thread, it takes no more
/// than [#LIMIT] beyond the largest body of its route, and [SlowConnections] ends it where the rest
/// trickles.
final class UnreadBody extends Handler.Wrapper {
    /// Bytes that are taken in beyond what the route takes; a sender of more finds the connection
    /// closed.
    static final long LIMIT = Edge.FILE;

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return isTakenIn(request)
                ? super.handle(new Kept(request), response, new Rest(request, callback))
                : super.handle(request, response, callback);
    }

    /// Not where more is announced than is taken, and not where the sender waits to be asked for
    /// its body.
    private static boolean isTakenIn(Request request) {
        HttpFields headers = request.getHeaders();
        boolean hasBody = request.getLength() > 0 || headers.contains(HttpHeader.TRANSFER_ENCODING);
        return hasBody
                && request.getLength() <= limit(request)
                && !headers.contains(HttpHeader.EXPECT);
    }

    private static long limit(Request request) {
        return Edge.most(Request.getPathInContext(request)) + LIMIT;
    }

    /// A request whose body is there until the answer is out.
    private static final class Kept extends Request.Wrapper {
        Kept(Request request) {
            super(request);
        }

        /// Says that the connection can go on, so that its handler does not end it.
        @Override
        public boolean consumeAvailable() {
            return true;
        }
    }

    /// What comes after the answer.
    private static final class Rest extends Callback.Nested {
        private final Request request;
        private long taken;

        Rest(Request request, Callback callback) {
            super(callback);
            this.request = request;
        }

        @Override
        public void succeeded() {
            while (taken <= limit(request)) {
                Content.Chunk chunk = request.read();
                if (chunk == null) {
                    request.demand(this::succeeded);
                    return;
                }
                taken += chunk.remaining();
                chunk.release();
                if (chunk.isLast()) {
                    break;
                }
            }
            super.succeeded();
        }
    }
}
