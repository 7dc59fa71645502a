package docket.pos.counter.prebill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// The pages of a pre-bill on paper.
@ExtendWith(ApplicationExtension.class)
class SystemPrintersTest {
    private static final double PAGE = 500;

    private static PreBill bill(int lines) {
        List<PreBill.Row> rows =
                IntStream.rangeClosed(1, lines)
                        .mapToObj(i -> new PreBill.Row(i + " × Steak", "rare", "28,900"))
                        .toList();
        return new PreBill(
                "Docket",
                "Table 4",
                "2026-11-20 19:00",
                List.of(new PreBill.Part("T4-001", rows)),
                List.of(new PreBill.Row("Total", "", "57,800")),
                List.of("This is not a receipt."));
    }

    private static List<VBox> pages(FxRobot robot, PreBill bill) {
        var pages = new ArrayList<Node>();
        robot.interact(() -> pages.addAll(SystemPrinters.pages(bill, PAGE)));
        return pages.stream().map(VBox.class::cast).toList();
    }

    @Test
    void aShortBillIsOnePageNoLongerThanItNeeds(FxRobot robot) {
        List<VBox> pages = pages(robot, bill(2));

        assertThat(pages).hasSize(1);
        assertThat(pages.getFirst().getHeight()).isBetween(100.0, PAGE);
    }

    @Test
    void aLongBillGoesOnBetweenItsLines(FxRobot robot) {
        PreBill bill = bill(60);

        List<VBox> pages = pages(robot, bill);

        assertThat(pages).hasSizeGreaterThan(2);
        assertThat(pages).allSatisfy(page -> assertThat(page.getHeight()).isBetween(1.0, PAGE));
        assertThat(pages.stream().mapToInt(page -> page.getChildren().size()).sum())
                .isEqualTo(BillSheet.rows(bill).size());
    }
}
