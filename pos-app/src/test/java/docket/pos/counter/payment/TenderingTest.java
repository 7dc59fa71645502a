package docket.pos.counter.payment;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.Money;
import docket.model.payment.PaymentId;
import docket.model.payment.TakePayment;
import docket.model.payment.Tender;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenderingTest {
    private static final PaymentId ID = PaymentId.of("00000000-0000-4000-8000-000000000001");

    @ParameterizedTest(name = "{0}: {1} of {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    CASH   | -     | 8900 | 8900 | 8900  | true
                    CASH   | 10000 | 8900 | 8900 | 10000 | true
                    CASH   | 5000  | 8900 | 5000 | 5000  | true
                    CARD   | -     | 8900 | 8900 | 8900  | true
                    CARD   | 8900  | 8900 | 8900 | 8900  | true
                    CARD   | 400   | 8900 | 400  | 400   | true
                    CARD   | 8901  | 8900 | 8900 | 8900  | false
                    COUPON | 10000 | 8900 | 8900 | 8900  | true
                    COUPON | 5000  | 8900 | 5000 | 5000  | true
                    """)
    void whatIsHandedOverPays(
            Tender tender, String typed, long due, long pays, long tendered, boolean canBeTaken) {
        var tendering = new Tendering(tender, typed == null ? "" : typed, new Money(due));

        assertThat(tendering.canBeTaken()).isEqualTo(canBeTaken);
        TakePayment payment = tendering.payment(ID, "");
        assertThat(payment.amount()).isEqualTo(new Money(pays));
        assertThat(payment.handedOver()).isEqualTo(new Money(tendered));
    }

    @ParameterizedTest
    @CsvSource({"CASH,0,8900", "CARD,0,8900", "CASH,'',0", "COUPON,000,8900"})
    void nothingIsNoPayment(Tender tender, String typed, long due) {
        assertThat(new Tendering(tender, typed, new Money(due)).canBeTaken()).isFalse();
    }
}
