package docket.pos.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Writes down every exchange of a server, as it was on the wire, for the contract to judge. What
/// the server cannot read as HTTP does not come here.
public final class Recorder extends Handler.Wrapper {
    private final Queue<Contract.Exchange> exchanges = new ConcurrentLinkedQueue<>();

    /// What is not there for who comes by the guests' door, though the contract has it.
    private final Queue<Contract.Exchange> withheld = new ConcurrentLinkedQueue<>();

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var heard = new Heard(request);
        var said = new Said(heard, response);
        return super.handle(
                heard,
                said,
                new Callback.Nested(callback) {
                    @Override
                    public void succeeded() {
                        (isWithheld(heard, said) ? withheld : exchanges).add(exchange(heard, said));
                        super.succeeded();
                    }
                });
    }

    /// Holds all that was said against the contract.
    ///
    /// @throws AssertionError if the contract does not know it so
    public void check() {
        for (var next = exchanges.poll(); next != null; next = exchanges.poll()) {
            Contract.ours().check(next);
        }
        for (var next = withheld.poll(); next != null; next = withheld.poll()) {
            Contract.checkProblem(next);
        }
    }

    private static boolean isWithheld(Request request, Response response) {
        return response.getStatus() == 404
                && request.getAttribute(GuestDoor.class.getName()) != null;
    }

    private static Contract.Exchange exchange(Heard heard, Said said) {
        String query = heard.getHttpURI().getQuery();
        String type = said.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return new Contract.Exchange(
                heard.getMethod(),
                heard.getHttpURI().getPath(),
                query == null ? "" : query,
                headers(heard),
                heard.body.toString(UTF_8),
                said.getStatus(),
                type == null ? "" : type,
                said.body.toString(UTF_8));
    }

    private static Map<String, List<String>> headers(Request request) {
        return request.getHeaders().stream()
                .collect(
                        Collectors.toMap(
                                HttpField::getLowerCaseName,
                                HttpField::getValueList,
                                (one, other) -> one));
    }

    private static void note(ByteArrayOutputStream copy, ByteBuffer bytes) {
        ByteBuffer seen = bytes.slice();
        var next = new byte[seen.remaining()];
        seen.get(next);
        copy.writeBytes(next);
    }

    /// What was asked.
    private static final class Heard extends Request.Wrapper {
        final ByteArrayOutputStream body = new ByteArrayOutputStream();

        Heard(Request request) {
            super(request);
        }

        @Override
        public Content.Chunk read() {
            Content.Chunk chunk = super.read();
            if (chunk != null) {
                note(body, chunk.getByteBuffer());
            }
            return chunk;
        }
    }

    /// What was answered.
    private static final class Said extends Response.Wrapper {
        final ByteArrayOutputStream body = new ByteArrayOutputStream();

        Said(Request request, Response response) {
            super(request, response);
        }

        @Override
        public void write(boolean last, ByteBuffer bytes, Callback callback) {
            if (bytes != null) {
                note(body, bytes);
            }
            super.write(last, bytes, callback);
        }
    }
}
