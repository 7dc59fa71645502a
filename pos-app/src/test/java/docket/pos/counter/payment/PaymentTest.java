package docket.pos.counter.payment;

import docket.model.payment.PaymentId;
import docket.pos.counter.CounterStage;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A counter before each test, and its way to the payment.
abstract class PaymentTest {
    /// A payment that another counter takes.
    static final PaymentId OTHER = PaymentId.of("00000000-0000-4000-8000-00000000000f");

    @TempDir Path folder;
    CounterStage counter;
    PaymentViewModel payment;

    @SuppressWarnings("NullAway.Init") // by open
    PaymentTest() {}

    @BeforeEach
    void open() {
        counter = CounterStage.connected(folder);
        payment = counter.payment;
    }

    void sendAndPay(String item) {
        counter.add(item);
        counter.order.pay();
    }
}
