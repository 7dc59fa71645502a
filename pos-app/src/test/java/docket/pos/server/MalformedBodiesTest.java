package docket.pos.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bodies that make no sense, over all routes.
final class MalformedBodiesTest extends UnharmedServerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    PUT /api/orders/ID | {} | invalid-request
                    PUT /api/orders/ID | [] | invalid-request
                    PUT /api/orders/ID | null | invalid-request
                    PUT /api/orders/ID | `` | invalid-request
                    PUT /api/orders/ID | 7 | invalid-request
                    PUT /api/orders/ID | "x" | invalid-request
                    PUT /api/orders/ID | { | malformed-json
                    PUT /api/orders/ID | {"type":} | malformed-json
                    PUT /api/orders/ID | {'type':'TAKEAWAY'} | malformed-json
                    PUT /api/orders/ID | {"type":"TAKEAWAY","lines":[NEW],} | malformed-json
                    PUT /api/orders/ID | {"type":"TAKEAWAY","lines":[NEW,]} | malformed-json
                    PUT /api/orders/ID | {"type":"TAKEAWAY","lines":[NEW]} x | malformed-json
                    PUT /api/orders/ID | {"type":"TAKEAWAY","lines":[NEW]} {} | invalid-request
                    PUT /api/orders/ID | {"type":"TAKEAWAY","lines":[NEW]/* */} | malformed-json
                    PUT /api/orders/ID | {"type":"TAKEAWAY","type":"TAKEAWAY","lines":[NEW]} | malformed-json
                    PUT /api/orders/ID | {"type":"TAKEAWAY","lines":[NEW],"tip":5} | invalid-request
                    PUT /api/orders/ID | {"type":"TAKEAWAY","lines":[NEW,NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":"takeaway","lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":0,"lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":null,"lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":"","lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":"TAKEAWAY","lines":null} | invalid-request
                    PUT /api/orders/ID | {"type":"TAKEAWAY","lines":[null]} | invalid-request
                    PUT /api/orders/ID | {"type":"TAKEAWAY","lines":{}} | invalid-request
                    PUT /api/orders/ID | {"type":"TAKEAWAY","lines":NEW} | invalid-request
                    PUT /api/orders/ID | {"type":"TAKEAWAY","table":"4","lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","table":4,"lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","table":"01234567890123456","lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","guests":-1,"lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","guests":1e2,"lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","guests":NaN,"lines":[NEW]} | malformed-json
                    PUT /api/orders/ID | {"type":"DINE_IN","guests":Infinity,"lines":[NEW]} | malformed-json
                    PUT /api/orders/ID | {"type":"DINE_IN","guests":007,"lines":[NEW]} | malformed-json
                    PUT /api/orders/ID | {"type":"DINE_IN","guests":4294967298,"lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","guests":999999999999999999999,"lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","note":"a\\u0007b","lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","note":"\\ud83c","lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","note":["x"],"lines":[NEW]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","lines":[{"id":"","itemId":"cola","quantity":1}]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","lines":[{"id":"1-1-1-1-1","itemId":"cola","quantity":1}]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","lines":[{"id":"ID","itemId":"COLA!","quantity":1}]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","lines":[{"id":"ID","itemId":"cola","quantity":-2}]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","lines":[{"id":"ID","itemId":"cola","quantity":1000}]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","lines":[{"id":"ID","itemId":"cola","quantity":"1"}]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","lines":[{"id":"ID","itemId":"cola","quantity":1.5}]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","lines":[{"id":"ID","itemId":"cola","quantity":true}]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","lines":[{"id":"ID","itemId":"cola"}]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","lines":[{"id":"ID","itemId":"cola","quantity":1,"price":1}]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","lines":[{"id":"ID","itemId":"cola","quantity":1,"modifiers":[{"id":"ice","quantity":0}]}]} | invalid-request
                    PUT /api/orders/1-1-1-1-1 | {"type":"TAKEAWAY","lines":[NEW]} | invalid-request
                    PUT /api/orders/x | {"type":"TAKEAWAY","lines":[NEW]} | invalid-request
                    POST /api/orders | {"id":"ID","type":"TAKEAWAY","lines":[NEW]} | invalid-request
                    POST /api/orders/ORDER/lines | {"lines":[]} | invalid-request
                    POST /api/orders/ORDER/lines | {"lines":[NEW],"expectedVersion":"1"} | invalid-request
                    POST /api/orders/ORDER/lines | {"lines":[NEW],"expectedVersion":1.0} | invalid-request
                    POST /api/orders/ORDER/lines | [NEW] | invalid-request
                    POST /api/orders/x/lines | {"lines":[NEW]} | invalid-request
                    POST /api/orders/ORDER/lines/LINE/void | {} | invalid-request
                    POST /api/orders/ORDER/lines/LINE/void | {"reason":""} | invalid-request
                    POST /api/orders/ORDER/lines/LINE/void | {"reason":"  "} | invalid-request
                    POST /api/orders/ORDER/lines/LINE/void | {"reason":null} | invalid-request
                    POST /api/orders/ORDER/lines/x/void | {"reason":"x"} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","lines":[{"id":"ID","itemId":"cola","quantity":1,"course":0}]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","lines":[{"id":"ID","itemId":"cola","quantity":1,"course":10}]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","lines":[{"id":"ID","itemId":"cola","quantity":1,"course":1.5}]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","lines":[{"id":"ID","itemId":"cola","quantity":1,"seat":100}]} | invalid-request
                    PUT /api/orders/ID | {"type":"DINE_IN","lines":[{"id":"ID","itemId":"cola","quantity":1,"held":"yes"}]} | invalid-request
                    POST /api/orders/ORDER/fire | {} | invalid-request
                    POST /api/orders/ORDER/fire | {"course":0} | invalid-request
                    POST /api/orders/ORDER/fire | {"course":2,"lineIds":["ID"]} | invalid-request
                    POST /api/orders/ORDER/fire | {"lineIds":[]} | invalid-request
                    POST /api/orders/ORDER/fire | {"lineIds":[null]} | invalid-request
                    POST /api/orders/ORDER/lines/LINE/remove | {"reason":"x"} | invalid-request
                    POST /api/orders/ORDER/lines/LINE/remove | [] | invalid-request
                    PUT /api/orders/ORDER/lines/LINE/note | {} | invalid-request
                    PUT /api/orders/ORDER/lines/LINE/note | {"note":null} | invalid-request
                    PUT /api/orders/ORDER/lines/LINE/note | {"note":7} | invalid-request
                    POST /api/orders/ORDER/lines/LINE/remake | {"id":"ID"} | invalid-request
                    POST /api/orders/ORDER/lines/LINE/remake | {"reason":"x"} | invalid-request
                    POST /api/orders/ORDER/lines/LINE/remake | {"id":"ID","reason":"x","quantity":0} | invalid-request
                    PUT /api/orders/ORDER/details | {} | invalid-request
                    PUT /api/orders/ORDER/details | {"guests":-1} | invalid-request
                    PUT /api/orders/ORDER/details | {"guestName":"a\\u0007b"} | invalid-request
                    PUT /api/orders/ORDER/details | {"guestName":"01234567890123456789012345678901234567890"} | invalid-request
                    PUT /api/orders/ORDER/status | {"status":"CLOSED"} | invalid-request
                    PUT /api/orders/ORDER/status | {"status":"CLOSED","expectedVersion":null} | invalid-request
                    PUT /api/orders/ORDER/status | {"status":"EATEN","expectedVersion":1} | invalid-request
                    PUT /api/orders/ORDER/status | {"status":"CANCELLED","expectedVersion":1} | invalid-request
                    POST /api/orders/ORDER/payments | {"id":"ID","tender":"GOLD","amount":1} | invalid-request
                    POST /api/orders/ORDER/payments | {"id":"ID","tender":"CASH","amount":0} | invalid-request
                    POST /api/orders/ORDER/payments | {"id":"ID","tender":"CASH","amount":-1} | invalid-request
                    POST /api/orders/ORDER/payments | {"id":"ID","tender":"CASH","amount":1.5} | invalid-request
                    POST /api/orders/ORDER/payments | {"id":"ID","tender":"CASH","amount":9223372036854775808} | invalid-request
                    POST /api/orders/ORDER/payments | {"id":"ID","tender":"CASH","amount":9223372036854775807} | invalid-request
                    POST /api/orders/ORDER/payments | {"id":"ID","tender":"CARD","amount":1,"tendered":2} | invalid-request
                    POST /api/orders/ORDER/payments | {"tender":"CASH","amount":1} | invalid-request
                    PUT /api/tickets/TICKET/status | {"status":"SEEN","expectedVersion":1} | invalid-request
                    PUT /api/tickets/TICKET/status | {"status":"DONE"} | invalid-request
                    PUT /api/tickets/TICKET/status | {"status":"DONE","expectedVersion":1,"lineIds":["x"]} | invalid-request
                    PUT /api/tickets/TICKET/status | {"status":"DONE","expectedVersion":1,"lineIds":[null]} | invalid-request
                    PUT /api/tickets/TICKET/status | {"status":2,"expectedVersion":1} | invalid-request
                    PUT /api/tickets/x/status | {"status":"DONE","expectedVersion":1} | invalid-request
                    PUT /api/tickets/TICKET/lines/LINE/status | {"status":"VOIDED","expectedVersion":1} | invalid-request
                    PUT /api/tickets/TICKET/lines/x/status | {"status":"DONE","expectedVersion":1} | invalid-request
                    PUT /api/menu/items/cola/availability | {} | invalid-request
                    PUT /api/menu/items/cola/availability | {"status":"PUBLISHED","until":"2026-11-21T03:00:00Z"} | invalid-request
                    PUT /api/menu/items/cola/availability | {"status":"SOLD_OUT","until":"noon"} | invalid-request
                    PUT /api/menu/items/cola/availability | {"status":"SOLD_OUT","until":1700000000} | invalid-request
                    PUT /api/menu/items/cola/availability | {"status":"SOLD_OUT","until":"+292278994-08-17T07:12:55Z"} | invalid-request
                    PUT /api/menu/items/COLA/availability | {"status":"SOLD_OUT"} | invalid-request
                    """)
    void aBodyThatMakesNoSenseIsRefused(String line, String body, String problem) {
        assertRefused(send(line, filled(body).getBytes(UTF_8)), 400, problem);
    }
}
