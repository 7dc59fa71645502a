package docket.client;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import docket.model.CommandId;
import docket.model.Unreachable;
import docket.model.menu.ChangeAvailability;
import docket.model.menu.ItemId;
import docket.model.menu.MenuItem;
import docket.model.order.AddLines;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.LineId;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.VoidLine;
import docket.model.payment.TakePayment;
import docket.model.ticket.ChangeLineStatus;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.wire.Health;
import docket.wire.Json;
import docket.wire.MenuPage;
import docket.wire.OrderPage;
import docket.wire.Paths;
import docket.wire.Protocol;
import docket.wire.TicketPage;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// The server over the network. Thread-safe.
public final class HttpDocketClient implements DocketClient {
    /// Bytes of one answer that are taken; 500 full orders have fewer.
    private static final long LARGEST = 64L * 1024 * 1024;

    private static final String AUTHORIZATION = "Authorization";

    private final Whereabouts server;
    private final Credentials credentials;
    private final Clock clock;
    private final Patience patience;
    private final HttpClient http;
    private final Set<EventFeed> feeds = ConcurrentHashMap.newKeySet();

    /// Makes a client of the server at this address, such as `http://127.0.0.1:8420`.
    public HttpDocketClient(URI server, Credentials credentials, Clock clock) {
        this(Whereabouts.at(server, null), credentials, clock);
    }

    /// Makes a client of a server that may move.
    public HttpDocketClient(Whereabouts server, Credentials credentials, Clock clock) {
        this(server, credentials, clock, Patience.STANDARD);
    }

    HttpDocketClient(URI server, Credentials credentials, Clock clock, Patience patience) {
        this(Whereabouts.at(server, null), credentials, clock, patience);
    }

    private HttpDocketClient(
            Whereabouts server, Credentials credentials, Clock clock, Patience patience) {
        this.server = server;
        this.credentials = credentials;
        this.clock = clock;
        this.patience = patience;
        http = http(server.tls(), patience);
    }

    private static HttpClient http(@Nullable SSLContext tls, Patience patience) {
        HttpClient.Builder client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .connectTimeout(patience.connect());
        return tls == null ? client.build() : client.sslContext(tls).build();
    }

    @Override
    public Health health() {
        return send(get(Paths.HEALTH), Health.class);
    }

    @Override
    public MenuPage menu() {
        return send(get(Paths.MENU), MenuPage.class);
    }

    @Override
    public Order place(OrderId id, NewOrder order) {
        return send(put(Paths.fill(Paths.ORDER, id.value()), null, order), Order.class);
    }

    @Override
    public Order order(OrderId id) {
        return send(get(Paths.fill(Paths.ORDER, id.value())), Order.class);
    }

    @Override
    public OrderPage openOrders() {
        return send(get(Paths.ORDERS + "?status=open&limit=500"), OrderPage.class);
    }

    @Override
    public Order addLines(CommandId command, OrderId order, AddLines lines) {
        String path = Paths.fill(Paths.ORDER_LINES, order.value());
        return send(post(path, command, lines), Order.class);
    }

    @Override
    public Order voidLine(CommandId command, OrderId order, LineId line, VoidLine reason) {
        String path = Paths.fill(Paths.LINE_VOID, order.value(), line.value());
        return send(post(path, command, reason), Order.class);
    }

    @Override
    public Order changeOrder(CommandId command, OrderId order, ChangeOrderStatus change) {
        String path = Paths.fill(Paths.ORDER_STATUS, order.value());
        return send(put(path, command, change), Order.class);
    }

    @Override
    public Order take(OrderId order, TakePayment payment) {
        return send(post(Paths.fill(Paths.PAYMENTS, order.value()), null, payment), Order.class);
    }

    @Override
    public TicketPage openTickets(String station) {
        return send(get(Paths.TICKETS + "?station=" + encoded(station)), TicketPage.class);
    }

    @Override
    public TicketPage bumpedTickets(String station, int most) {
        String query = "?station=%s&status=done&limit=%d".formatted(encoded(station), most);
        return send(get(Paths.TICKETS + query), TicketPage.class);
    }

    @Override
    public Ticket changeTicket(CommandId command, TicketId ticket, ChangeTicketStatus change) {
        String path = Paths.fill(Paths.TICKET_STATUS, ticket.value());
        return send(put(path, command, change), Ticket.class);
    }

    @Override
    public Ticket changeTicketLine(
            CommandId command, TicketId ticket, LineId line, ChangeLineStatus change) {
        String path = Paths.fill(Paths.TICKET_LINE_STATUS, ticket.value(), line.value());
        return send(put(path, command, change), Ticket.class);
    }

    @Override
    public MenuItem changeAvailability(CommandId command, ItemId item, ChangeAvailability change) {
        String path = Paths.fill(Paths.AVAILABILITY, item.value());
        return send(put(path, command, change), MenuItem.class);
    }

    @Override
    public FeedSubscription follow(FeedRequest request, FeedListener listener) {
        var feed = new EventFeed(new FeedDoor(), request, listener, clock, patience);
        feeds.add(feed);
        feed.start();
        return feed;
    }

    /// The way of a feed to the same server.
    private final class FeedDoor implements EventFeed.Door {
        @Override
        public Health health() {
            return HttpDocketClient.this.health();
        }

        @Override
        public FeedSocket open(String pathAndQuery)
                throws InterruptedException, ExecutionException {
            URI sockets = URI.create(server.now().toString().replaceFirst("^http", "ws"));
            WebSocket.Builder socket =
                    http.newWebSocketBuilder().connectTimeout(patience.silence());
            String token = credentials.deviceToken();
            if (token != null) {
                socket.header(AUTHORIZATION, Protocol.BEARER + token);
            }
            return FeedSocket.open(socket, sockets.resolve(pathAndQuery));
        }

        @Override
        public void left(EventFeed feed) {
            feeds.remove(feed);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(server.now().resolve(path)).GET();
    }

    private HttpRequest.Builder put(String path, @Nullable CommandId command, Object body) {
        return with("PUT", path, command, body);
    }

    private HttpRequest.Builder post(String path, @Nullable CommandId command, Object body) {
        return with("POST", path, command, body);
    }

    private HttpRequest.Builder with(
            String method, String path, @Nullable CommandId command, Object body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.now().resolve(path))
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body)));
        return command == null
                ? request
                : request.header(Protocol.IDEMPOTENCY_KEY, command.value().toString());
    }

    /// Sends a request and waits for the whole answer; the client's own limit ends with the first
    /// byte of it.
    private <T> T send(HttpRequest.Builder request, Class<T> type) {
        String token = credentials.actingToken();
        if (token != null) {
            request.header(AUTHORIZATION, Protocol.BEARER + token);
        }
        CompletableFuture<HttpResponse<byte[]>> call =
                http.sendAsync(
                        request.build(),
                        BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            return Answers.read(call.get(patience.answer().toMillis(), MILLISECONDS), type);
        } catch (ExecutionException | TimeoutException e) {
            throw new Unreachable("The server at %s gives no answer.".formatted(server.now()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("The call was given up.", e);
        } finally {
            call.cancel(true);
        }
    }

    @Override
    public void close() {
        feeds.forEach(EventFeed::close);
        http.shutdownNow();
    }
}
