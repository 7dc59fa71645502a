package docket.pos.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Paths and methods that are not there, and requests that make sense but not on this floor.
final class UnknownThingsTest extends UnharmedServerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET /api/orders/ID                        | 404 | order-unknown
                    GET /api/tickets?station=oven             | 404 | station-unknown
                    GET /api/tickets?station=%01              | 404 | station-unknown
                    GET /api/nowhere                          | 404 | not-found
                    GET /                                     | 404 | not-found
                    DELETE /api/orders/ORDER                  | 405 | method-not-allowed
                    PATCH /api/orders/ORDER                   | 405 | method-not-allowed
                    PUT /api/orders                           | 405 | method-not-allowed
                    POST /api/tickets/TICKET/status           | 405 | method-not-allowed
                    POST /api/health                          | 405 | method-not-allowed
                    """)
    void whatIsNotThereIsSaid(String line, int status, String problem) {
        assertRefused(send(line, new byte[0]), status, problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    POST /api/orders/ID/lines                 | {"lines":[NEW]} | 404 | order-unknown
                    POST /api/orders/ID/lines/LINE/void       | {"reason":"x"} | 404 | order-unknown
                    POST /api/orders/ORDER/lines/ID/void      | {"reason":"x"} | 404 | line-unknown
                    POST /api/orders/ID/fire                  | {"course":1} | 404 | order-unknown
                    POST /api/orders/ORDER/fire               | {"course":1} | 409 | illegal-transition
                    POST /api/orders/ORDER/fire               | {"lineIds":["ID"]} | 404 | line-unknown
                    POST /api/orders/ORDER/lines/ID/remove    | {} | 404 | line-unknown
                    POST /api/orders/ORDER/lines/LINE/remove  | {} | 409 | illegal-transition
                    PUT /api/orders/ORDER/lines/ID/note       | {"note":"x"} | 404 | line-unknown
                    POST /api/orders/ORDER/lines/ID/comp      | {"reason":"x"} | 404 | line-unknown
                    POST /api/orders/ORDER/lines/ID/remake    | {"id":"ID","reason":"x"} | 404 | line-unknown
                    POST /api/orders/ORDER/lines/LINE/remake  | {"id":"ID","reason":"x"} | 409 | illegal-transition
                    PUT /api/orders/ID/details                | {"guests":2} | 404 | order-unknown
                    PUT /api/orders/ORDER/details             | {"guests":2,"expectedVersion":99} | 409 | stale-version
                    PUT /api/orders/ID/status                 | {"status":"CLOSED","expectedVersion":1} | 404 | order-unknown
                    POST /api/orders/ID/payments              | {"id":"ID","tender":"CASH","amount":1} | 404 | order-unknown
                    POST /api/orders/ORDER/payments           | {"id":"ID","tender":"CASH","amount":1000000} | 409 | overpaid
                    POST /api/orders/ORDER/payments           | {"id":"ID","tender":"CASH","amount":10,"tendered":9} | 422 | tender-too-small
                    PUT /api/orders/ORDER/status              | {"status":"SERVED","expectedVersion":2147483647} | 409 | stale-version
                    PUT /api/tickets/ID/status                | {"status":"DONE","expectedVersion":1} | 404 | ticket-unknown
                    PUT /api/tickets/TICKET/status            | {"status":"DONE","expectedVersion":-1} | 409 | stale-version
                    PUT /api/tickets/TICKET/lines/ID/status   | {"status":"DONE","expectedVersion":1} | 404 | line-unknown
                    PUT /api/tickets/TICKET/lines/LINE/status | {"status":"SEEN","expectedVersion":1} | 409 | illegal-transition
                    PUT /api/menu/items/unicorn/availability  | {"status":"SOLD_OUT"} | 422 | item-unknown
                    PUT /api/orders/ID                        | {"type":"TAKEAWAY","lines":[{"id":"ID","itemId":"unicorn","quantity":1}]} | 422 | item-unknown
                    PUT /api/orders/ID                        | {"type":"TAKEAWAY","lines":[{"id":"ID","itemId":"cola","quantity":1,"modifiers":[{"id":"unicorn"}]}]} | 422 | modifier-unknown
                    """)
    void whatTheFloorDoesNotHaveIsSaid(String line, String body, int status, String problem) {
        assertRefused(send(line, filled(body).getBytes(UTF_8)), status, problem);
    }
}
